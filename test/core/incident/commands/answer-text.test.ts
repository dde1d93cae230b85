import { describe, expect, it } from "vitest";
import {
  answerText,
  type Outcome,
  strangerText,
} from "../../../../src/core/incident/commands/answer-text.ts";
import type { Heard } from "../../../../src/core/incident/commands/hear.ts";
import { actionWith } from "../actions/action-example.ts";
import { activeOn } from "../gfm.ts";

function done(command: Heard, issue: number | null = null, notes: readonly string[] = []): Outcome {
  return { kind: "done", command, issue, notes };
}

function answer(...outcomes: readonly Outcome[]): string {
  return answerText({ outcomes, mistyped: [], isCut: false });
}

describe("the answer to a comment", () => {
  it("says of each command what was done", () => {
    expect(
      answer(
        done({ kind: "ack" }, null, ["GitHub did not take `ada` as an assignee."]),
        done({ kind: "severity", level: "sev2", reason: "x" }),
        done({ kind: "status", status: "in-review" }),
        done({ kind: "resolved", at: "2026-11-20T10:05:00Z" }),
        done({ kind: "notice", at: "2026-11-20T10:02:00Z", where: "status page" }),
        done({ kind: "all-clear", at: "2026-11-20T10:06:00Z", where: null }),
        done({ kind: "near-miss", reason: null }),
        done({ kind: "action", item: actionWith(), isDueAssumed: false }, 13),
      ),
    ).toBe(
      [
        "- Acknowledged. GitHub did not take `ada` as an assignee.",
        "- Severity: **sev2**.",
        "- Status: **in review**.",
        "- Resolved since 2026-11-20 10:05:00 UTC.",
        "- First notice to users: 2026-11-20 10:02:00 UTC.",
        "- All-clear to users: 2026-11-20 10:06:00 UTC.",
        "- It counts as a near miss now, not as an incident. `/near-miss undo` takes that back.",
        "- Action: #13, due 2026-12-10.",
      ].join("\n"),
    );
  });

  it("says what an action still lacks, each with its line", () => {
    const item = actionWith({ owner: null, outcome: "more robust deploys" });

    expect(
      answer(
        done({ kind: "ack" }),
        done({ kind: "action", item, isDueAssumed: false }, 13),
        done({ kind: "ack" }),
      ),
    ).toBe(
      [
        "- Acknowledged.",
        "- Action: #13, due 2026-12-10. Still missing, to be completed there:",
        "  - an owner: `Owner: the login of one person`",
        "  - a measurable outcome (it says better or worse, and not by how much): `Outcome: a number with its unit, or what can be seen then`",
        "- Acknowledged.",
      ].join("\n"),
    );
  });

  it("says that nobody gave a day, where the priority did", () => {
    expect(
      answer(done({ kind: "action", item: actionWith({ priority: "p1" }), isDueAssumed: true }, 13)),
    ).toBe("- Action: #13, due 2026-12-10 (nobody said a day, so by its priority p1).");
  });

  it("says what was wrong and what to write", () => {
    expect(
      answerText({
        outcomes: [{ kind: "refused", name: "status", why: "The issue is closed.", write: "it later" }],
        mistyped: [{ seen: "severty", meant: "severity" }],
        isCut: true,
      }),
    ).toBe(
      [
        "- `/status` was not done. The issue is closed. Write it later.",
        "- `/severty` is no command. Write `/severity`. There are `/ack`, `/severity`, `/action`, `/near-miss`, `/status`, `/resolved`, `/notice`, `/all-clear`.",
        "- The comment has more commands than are read. Put the rest into another comment.",
      ].join("\n"),
    );
  });

  it("does nothing on the page, whatever people wrote", () => {
    const hostile = "@ada #1 https://x.example <img src=x> [x](https://x.example) `";
    const item = actionWith({ title: hostile, outcome: hostile, validation: hostile, owner: null });

    const text = answer(
      done({ kind: "action", item, isDueAssumed: true }),
      done({ kind: "severity", level: "sev1", reason: hostile }),
      done({ kind: "near-miss", reason: hostile }),
    );

    expect(activeOn("https://github.example/acme/shop", text)).toEqual([]);
  });
});

it("a stranger is told who may, and nothing else", () => {
  expect(strangerText("write")).toBe(
    "Commands here are for people who may write to this repository, so nothing was done.",
  );
  expect(strangerText(["ada"])).not.toContain("ada");
});
