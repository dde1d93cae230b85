import { describe, expect, it } from "vitest";
import { marker } from "../../../src/core/text/marker.ts";
import { keepResultComment } from "../../../src/flows/plan/sticky-comment.ts";
import { githubFailed, permissionMissing } from "../../../src/kernel/errors.ts";
import type { Comment } from "../../../src/kernel/ports/index.ts";
import { type PlanFacts, planWorld } from "./plan-world.ts";

const bot = "github-actions[bot]";

async function kept(
  facts: PlanFacts = {},
  summary = "## Ready",
  parts: { pull?: number; name?: string; identity?: string } = {},
) {
  const world = planWorld(facts);
  const result = { passed: true, title: "Ready", summary };
  await keepResultComment(world.ports, { pull: 7, name: "rollback plan", identity: bot, result, ...parts });
  return world;
}

/** What the first run writes. */
async function ours(summary = "## Ready"): Promise<string> {
  return (await kept({}, summary)).comments[0]?.body ?? "";
}

const by = (author: string, id: number, body: string): Comment => ({ id, author, body, url: "" });

describe("the comment on a pull request", () => {
  it("is written once, begins with its marker, and is found again", async () => {
    const comments: Comment[] = [];

    const first = await kept({ comments });
    const again = await kept({ comments });

    expect(comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/^<!-- rollback-ready:plan-check:v1 key=rb1%3A[0-9a-f]{16} -->\n## Ready$/),
    ]);
    expect(first.asked).toEqual(["comments", "comment", "comments"]);
    expect(first.lines).toEqual(["comment 1: written"]);
    expect(again.asked).toEqual(["comments"]);
    expect(again.lines).toEqual(["comment 1 says this already"]);
  });

  it("is edited in place when the result is another one", async () => {
    const { comments, asked, lines } = await kept({ comments: [by(bot, 3, await ours())] }, "## Not ready");

    expect(comments).toEqual([by(bot, 3, (await ours()).replace("## Ready", "## Not ready"))]);
    expect(asked).toEqual(["comments", "edit 3"]);
    expect(lines).toEqual(["comment 3: brought up to date"]);
  });

  it("is left alone when GitHub gives it back with other line breaks", async () => {
    const body = `${(await ours("a\nb")).replaceAll("\n", "\r\n")}\r\n`;

    expect((await kept({ comments: [by(bot, 3, body)] }, "a\nb")).asked).toEqual(["comments"]);
  });

  it("is set right again when somebody edited it", async () => {
    const edited = (await ours()).replace("## Ready", "## Approved by everyone");

    const { comments } = await kept({ comments: [by(bot, 3, edited)] });

    expect(comments).toEqual([by(bot, 3, await ours())]);
  });

  it("is written anew when somebody took its marker away, and what is left is not touched", async () => {
    const { comments } = await kept({ comments: [by(bot, 3, "## Ready")] });

    expect(comments).toEqual([by(bot, 3, "## Ready"), by(bot, 4, await ours())]);
  });

  it("is the oldest of several, and the others are removed", async () => {
    const body = await ours();

    const { comments, asked } = await kept({
      comments: [by(bot, 9, body), by(bot, 3, body), by(bot, 5, body)],
    });

    expect(comments).toEqual([by(bot, 3, body)]);
    expect(asked).toEqual(["comments", "remove 5", "remove 9"]);
  });

  it("is the one that another run wrote meanwhile, if that is older", async () => {
    const comments: Comment[] = [];
    const body = await ours();
    const beforeWrite = (what: string): void => {
      if (what === "comment") comments.push(by(bot, 1, body));
    };

    await kept({ comments, beforeWrite });

    expect(comments).toEqual([by(bot, 1, body)]);
  });

  it.each([
    ["a person with our marker", "mona", async () => ours()],
    ["another bot with our marker", "another[bot]", async () => ours()],
    [
      "our identity with the marker of another kind",
      bot,
      async () => `${marker({ kind: "incident", key: "x" })}\n`,
    ],
    ["our identity with another key", bot, async () => `${marker({ kind: "plan-check", key: "rb1:0" })}\n`],
    ["our identity with the marker below the first line", bot, async () => `Hello\n${await ours()}`],
    ["our identity quoting it", bot, async () => `> ${await ours()}`],
  ])("is none of %s", async (_, author, bodyOf) => {
    const foreign = by(author, 3, await bodyOf());

    const { comments } = await kept({ comments: [foreign] });

    expect(comments).toEqual([foreign, by(bot, 4, await ours())]);
  });

  it("of another check name, or another pull request, is another one", async () => {
    const comments: Comment[] = [];
    await kept({ comments });
    await kept({ comments }, "## Ready", { name: "second" });
    await kept({ comments }, "## Ready", { pull: 8 });

    expect(new Set(comments.map(({ body }) => body)).size).toBe(3);
  });

  it("is found among three hundred", async () => {
    const chatter = Array.from({ length: 250 }, (_, at) => by("mona", at + 1, "LGTM"));

    const { asked } = await kept({ comments: [...chatter, by(bot, 251, await ours())] });

    expect(asked).toEqual(["comments"]);
  });

  it("that the token writes under another name is taken away again, with a warning", async () => {
    const { comments, asked, lines } = await kept({ self: "acme-app[bot]" });

    expect(comments).toEqual([]);
    expect(asked).toEqual(["comments", "comment", "remove 1"]);
    expect(lines).toEqual([
      `warning: The comment was written as acme-app[bot], and the policy's \`identity\` is ${bot}: no later run would know it for its own, so it was taken away again.`,
    ]);
  });

  it("that the token may not write is a fact for the log", async () => {
    const beforeWrite = (): void => {
      throw permissionMissing("comment on #7", "pull-requests: write", null);
    };

    const { lines, comments } = await kept({ beforeWrite });

    expect(comments).toEqual([]);
    expect(lines).toEqual([
      "No comment was written: The token may not comment on #7: it lacks `pull-requests: write`.",
    ]);
  });

  it("that GitHub does not take is a warning, and no failure of the check", async () => {
    const beforeWrite = (): void => {
      throw githubFailed("comment on #7", "502", null);
    };

    const { lines } = await kept({ beforeWrite });

    expect(lines).toEqual([
      expect.stringMatching(/^warning: The comment may not be up to date: GitHub could not comment on #7/),
    ]);
  });

  it("does not hide a mistake of ours", async () => {
    const beforeWrite = (): void => {
      throw new RangeError("ours");
    };

    await expect(kept({ beforeWrite })).rejects.toThrow(RangeError);
  });
});
