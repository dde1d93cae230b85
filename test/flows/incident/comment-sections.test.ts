import { describe, expect, it } from "vitest";
import { nodeDigest } from "../../../src/adapters/digest.ts";
import { commentSections, type SectionText } from "../../../src/flows/incident/comment-sections.ts";
import type { Comment, Conversation } from "../../../src/kernel/ports/conversation.ts";

const bot = "github-actions[bot]";

function conversation(): { readonly ports: Conversation; readonly said: Comment[] } {
  const said: Comment[] = [];
  const ports = {
    comments: () => Promise.resolve([...said]),
    comment(_: number, body: string) {
      const made = { id: said.length + 1, author: bot, body, url: "" };
      said.push(made);
      return Promise.resolve(made);
    },
    editComment(id: number, body: string) {
      const changed = { id, author: bot, body, url: "" };
      said[id - 1] = changed;
      return Promise.resolve(changed);
    },
  };
  return { ports: ports as unknown as Conversation, said };
}

async function commented(...runs: readonly (readonly SectionText[])[]) {
  const { ports, said } = conversation();
  const log: string[] = [];
  const say = (line: string): void => void log.push(line);
  const needed = {
    conversation: ports,
    digest: nodeDigest(),
    clock: { now: () => 0, monotonic: () => 0, sleep: () => Promise.resolve() },
    log: { info: () => {}, warning: say, error: say, group: () => {}, mask: () => {} },
  };
  for (const sections of runs)
    await commentSections(
      needed,
      { issue: { number: 7 }, key: "k", identity: bot },
      "rest",
      "In full:",
      sections,
    );
  return { bodies: said.map(({ body }) => body.split("\n").slice(1).join("\n")), log };
}

const section = (id: string, length: number): SectionText => ({
  id,
  text: `## ${id}\n\n${id.slice(0, 1).repeat(length)}`,
});

describe("sections in comments", () => {
  it("are one comment where that has room for all", async () => {
    const { bodies } = await commented([section("changes", 10), section("gate", 10)]);

    expect(bodies).toEqual([`In full:\n\n## changes\n\n${"c".repeat(10)}\n\n## gate\n\n${"g".repeat(10)}`]);
  });

  it("are a comment each where one has no room, kept up to date", async () => {
    const { bodies, log } = await commented(
      [section("changes", 40_000), section("gate", 40_000)],
      [section("changes", 40_001), section("gate", 40_000)],
    );

    expect(bodies).toEqual([
      `In full:\n\n## changes\n\n${"c".repeat(40_001)}`,
      `In full:\n\n## gate\n\n${"g".repeat(40_000)}`,
    ]);
    expect(log).toEqual([]);
  });

  it("are none where one alone is too long, and the log says where it is", async () => {
    const { bodies, log } = await commented([section("changes", 70_000), section("gate", 10)]);

    expect(bodies).toEqual([`In full:\n\n## gate\n\n${"g".repeat(10)}`]);
    expect(log).toEqual([
      "The section “changes” of issue 7 is too long for a comment, too. It is in the file.",
    ]);
  });

  it("are none where there are none", async () => {
    expect((await commented([])).bodies).toEqual([]);
  });
});
