import { describe, expect, it, test } from "vitest";
import { decisionCommandNames } from "../../../../src/core/decision/commands/decision-command.ts";
import { readDecisionCommands } from "../../../../src/core/decision/commands/read-decision-commands.ts";
import { readCommands } from "../../../../src/core/incident/commands/read-commands.ts";

const environments = ["production", "staging", "blue green"];
const onIncident = { environment: "production", isIncident: true, environments };
const elsewhere = { ...onIncident, isIncident: false };

describe("a command on the incident", () => {
  it.each([
    ["/rollback", { kind: "rollback", release: null, reason: null }],
    ["/rollback -- checkout fails", { kind: "rollback", release: null, reason: "checkout fails" }],
    ["/rollback — from a phone", { kind: "rollback", release: null, reason: "from a phone" }],
    ["/rollback v1.2.3", { kind: "rollback", release: "v1.2.3", reason: null }],
    ["/rollback v1.2.3 --", { kind: "rollback", release: "v1.2.3", reason: null }],
    ["/rollback web@1.2.3 -- a -- b", { kind: "rollback", release: "web@1.2.3", reason: "a -- b" }],
    ["/rollback production v1.2.3 -- why", { kind: "rollback", release: "v1.2.3", reason: "why" }],
    ["/ROLLBACK: production", { kind: "rollback", release: null, reason: null }],
    ["/stay it is the monitor", { kind: "stay", reason: "it is the monitor" }],
    ["/stay -- it is the monitor", { kind: "stay", reason: "it is the monitor" }],
    ["/stay production it is the monitor", { kind: "stay", reason: "it is the monitor" }],
    ["/hold it loses orders", { kind: "hold", release: null, reason: "it loses orders" }],
    ["/hold v1.2.3 it loses orders", { kind: "hold", release: "v1.2.3", reason: "it loses orders" }],
    ["/hold nightly -- it loses orders", { kind: "hold", release: "nightly", reason: "it loses orders" }],
    ["/hold 3 of 4 orders are lost", { kind: "hold", release: null, reason: "3 of 4 orders are lost" }],
    ["/lift v1.2.3 the fix is out", { kind: "lift", release: "v1.2.3", reason: "the fix is out" }],
    ["/pause until monday", { kind: "pause", reason: "until monday" }],
    ["/resume", { kind: "resume", reason: null }],
    ["/resume production all is well", { kind: "resume", reason: "all is well" }],
  ])("%s", (text, command) => {
    expect(readDecisionCommands(text, onIncident)).toEqual([command]);
  });

  it.each([
    ["/rollback because it fails", "A reason comes after `--`."],
    ["/rollback it$fails", "That is no name of a release."],
    ["/stay", "A reason is missing; it is kept on record."],
    ["/stay --", "A reason is missing; it is kept on record."],
    ["/hold v1.2.3", "A reason is missing; it is kept on record."],
    ["/lift it is fixed", "It does not say whose hold is lifted."],
    ["/pause", "A reason is missing; whoever is refused reads it."],
  ])("%s is refused: %s", (text, why) => {
    expect(readDecisionCommands(text, onIncident)).toMatchObject([{ kind: "refused", why }]);
  });

  it.each([
    "/rollback staging",
    "/rollback staging -- why",
    "/pause blue green for a test",
    "/ack",
    "/etc/hosts",
  ])("%s is for others", (text) => {
    expect(readDecisionCommands(text, onIncident)).toEqual([]);
  });

  it.each([
    ["a fence", "```\n/rollback\n```"],
    ["a quote", "> /rollback"],
    ["a list", "- /rollback"],
    ["code within a line", "`\n/rollback\n`"],
    ["an HTML comment", "<!--\n/rollback\n-->"],
    ["the middle of a line", "please /rollback"],
  ])("is text within %s", (_where, text) => {
    expect(readDecisionCommands(text, onIncident)).toEqual([]);
  });

  it("is one of five at most, in their order", () => {
    const text = ["/pause a", "/stay b", "/ack", "/resume", "/hold c", "/rollback", "/pause d"].join("\n");

    expect(readDecisionCommands(text, onIncident).map(({ kind }) => kind)).toEqual([
      "pause",
      "stay",
      "resume",
      "hold",
      "rollback",
    ]);
  });
});

describe("a command anywhere else", () => {
  it.each([
    ["/rollback production v1.2.3", { kind: "rollback", release: "v1.2.3", reason: null }],
    ["/rollback production -- why", { kind: "rollback", release: null, reason: "why" }],
    ["/pause production for the sale", { kind: "pause", reason: "for the sale" }],
  ])("%s", (text, command) => {
    expect(readDecisionCommands(text, elsewhere)).toEqual([command]);
  });

  it.each(["/rollback", "/rollback v1.2.3", "/hold", "/hold productions x", "/rollback staging"])(
    "%s names no environment of ours",
    (text) => {
      expect(readDecisionCommands(text, elsewhere)).toEqual([]);
    },
  );

  it("shows the environment in what is to be written", () => {
    expect(readDecisionCommands("/stay production", elsewhere)).toEqual([
      {
        kind: "refused",
        name: "stay",
        why: "A reason is missing; it is kept on record.",
        write: "`/stay production why`",
      },
    ]);
  });

  it("may be about an environment whose name has spaces", () => {
    expect(
      readDecisionCommands("/pause blue green a test", { ...elsewhere, environment: "blue green" }),
    ).toEqual([{ kind: "pause", reason: "a test" }]);
  });
});

test.each(decisionCommandNames)("the commands of incidents take /%s for none of theirs", (name) => {
  const context = { at: 0, actionDue: { p0: 1, p1: 1, p2: 1 } };

  expect(readCommands(`/${name} production v1.2.3 why`, context)).toEqual({
    commands: [],
    mistyped: [],
    isCut: false,
  });
});
