import { describe, expect, it } from "vitest";
import { conversation } from "../../src/adapters/github/conversation.ts";
import { namingRefusals } from "../../src/adapters/github/issue-refusals.ts";
import { keepCommentFirmly } from "../../src/flows/sticky-comment.ts";
import { openIssue } from "../../src/rehearsal/github/state/issue-acts.ts";
import { lockIssue } from "../../src/rehearsal/github/state/issue-settings.ts";
import { openAdapterWorld, recordingClock } from "../adapters/github/world.ts";

const bot = "github-actions[bot]";
const route = "/repos/{owner}/{repo}/issues/{issue_number}/comments";

async function issueWorld(permission: "read" | "write" = "write") {
  const { github, as } = await openAdapterWorld();
  const on = openIssue(github.repository, { author: bot, title: "Incident" });
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const ports = {
    conversation: conversation(namingRefusals(as({ permissions: { issues: permission } }))),
    clock: recordingClock([]),
    log: { info: say, warning: say, error: say, group: () => {}, mask: () => {} },
  };
  const keep = (text: string) =>
    keepCommentFirmly(ports, { on, kind: "reminder", key: "rb1:1", text, identity: bot });
  return { github, on, lines, keep };
}

describe("whether a comment is there", () => {
  it("is known once it was written, changed, or found as it should be", async () => {
    const { github, keep } = await issueWorld();

    expect([await keep("one"), await keep("one"), await keep("two")]).toEqual([true, true, true]);
    expect(github.repository.comments).toHaveLength(1);
  });

  it("is known when an answer was lost and the comment is found then", async () => {
    const { github, keep } = await issueWorld();
    github.fail({ method: "POST", route, times: 1, reset: "after" });

    expect(await keep("one")).toBe(true);
    expect(github.repository.comments).toHaveLength(1);
  });

  it("is denied where the token may not, and the log names what it lacks on an issue", async () => {
    const { keep, lines } = await issueWorld("read");

    expect(await keep("one")).toBe(false);
    expect(lines).toEqual([expect.stringContaining("it lacks `issues: write`")]);
  });

  it("is denied on a locked issue, and where GitHub fails again and again", async () => {
    const locked = await issueWorld();
    lockIssue(locked.github.repository, locked.on);
    const failing = await issueWorld();
    failing.github.fail({ method: "POST", route, times: 3, status: 502 });

    expect([await locked.keep("one"), await failing.keep("one")]).toEqual([false, false]);
    expect(await failing.keep("one")).toBe(true);
  });
});
