import { describe, expect, it } from "vitest";
import { type Heard, hear, standing } from "../../../../src/core/incident/commands/hear.ts";
import { type Said, wordsOf } from "../../../../src/core/incident/commands/people-words.ts";
import { actionWith } from "../actions/action-example.ts";

const none = wordsOf({});

function saidIn(comment: number, by = "ada"): Said {
  return {
    by,
    at: `2026-11-20T10:${10 + comment}:00Z`,
    comment,
    source: `https://github.example/c${comment}`,
  };
}

const commands: readonly Heard[] = [
  { kind: "ack" },
  { kind: "severity", level: "sev2", reason: null },
  { kind: "resolved", at: "2026-11-20T10:05:00Z" },
  { kind: "status", status: "in-review" },
  { kind: "notice", at: "2026-11-20T10:06:00Z", where: "status page" },
  { kind: "all-clear", at: "2026-11-20T10:09:00Z", where: null },
  { kind: "near-miss", reason: "a test" },
  { kind: "action", item: actionWith(), isDueAssumed: false },
];

describe("what people said", () => {
  it.each(commands)("is the same when it is heard twice: $kind", (command) => {
    const once = hear(none, command, saidIn(1));

    expect(once).not.toEqual(none);
    expect(hear(once, command, saidIn(1))).toEqual(once);
  });

  it("is of the newest comment, in whatever order they are answered", () => {
    const [old, young] = [
      { kind: "severity", level: "sev2", reason: null },
      { kind: "severity", level: "sev3", reason: "only one shop" },
    ] as const;

    const inOrder = hear(hear(none, old, saidIn(1)), young, saidIn(2));
    const turned = hear(hear(none, young, saidIn(2)), old, saidIn(1));

    expect(turned).toEqual(inOrder);
    expect(inOrder.severity).toEqual({ ...saidIn(2), level: "sev3", reason: "only one shop" });
  });

  it("is the last of two in one comment", () => {
    const [first, second] = [
      { kind: "status", status: "in-review" },
      { kind: "status", status: "reviewed" },
    ] as const;

    expect(hear(hear(none, first, saidIn(1)), second, saidIn(1)).status?.status).toBe("reviewed");
  });

  it("names the first who acknowledged", () => {
    const ack = { kind: "ack" } as const;

    expect(hear(hear(none, ack, saidIn(2, "bob")), ack, saidIn(1)).acknowledged).toEqual(saidIn(1));
    expect(hear(hear(none, ack, saidIn(1)), ack, saidIn(2, "bob")).acknowledged).toEqual(saidIn(1));
  });

  it("keeps the number of an action that is there", () => {
    const there = { ...none, actions: [actionWith({ issue: 13 })] };

    expect(hear(there, { kind: "action", item: actionWith(), isDueAssumed: false }, saidIn(1))).toEqual(
      there,
    );
  });
});

describe("what users were told", () => {
  const [early, late] = ["2026-11-20T10:06:00Z", "2026-11-20T10:09:00Z"];

  it("is of the newest comment, so that a time can be put right", () => {
    const first = hear(none, { kind: "notice", at: early, where: "mail" }, saidIn(1));

    const words = hear(first, { kind: "notice", at: late, where: null }, saidIn(2));

    expect(words.firstNotice).toEqual({ ...saidIn(2), time: late, where: null });
    expect(standing(words, { kind: "notice", at: early, where: "mail" }, 1)).toBe(
      "A newer comment says otherwise, and that counts.",
    );
    expect([words.allClear, standing(words, { kind: "all-clear", at: late, where: null }, 1)]).toEqual([
      undefined,
      null,
    ]);
  });
});

describe("a word that does not stand", () => {
  it("is one that a newer comment says otherwise", () => {
    const severity = { kind: "severity", level: "sev2", reason: null } as const;
    const words = hear(none, severity, saidIn(2));

    expect(standing(words, severity, 1)).toBe("A newer comment says otherwise, and that counts.");
    expect(standing(words, severity, 2)).toBeNull();
  });

  it("is a second acknowledgement", () => {
    const words = hear(none, { kind: "ack" }, saidIn(1));

    expect(standing(words, { kind: "ack" }, 2)).toBe(
      "It was acknowledged before, at 2026-11-20 10:11:00 UTC.",
    );
  });
});
