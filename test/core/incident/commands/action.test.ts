import { describe, expect, it } from "vitest";
import type { ActionDraft } from "../../../../src/core/incident/actions/action-item.ts";
import type { Command } from "../../../../src/core/incident/commands/command.ts";
import { readCommands } from "../../../../src/core/incident/commands/read-commands.ts";

const dayMs = 86_400_000;
const at = Date.parse("2026-11-20T10:20:00Z");
const actionDue = { p0: 28 * dayMs, p1: 56 * dayMs, p2: 90 * dayMs };

function only(comment: string): Command | undefined {
  const { commands } = readCommands(comment, { at, actionDue });
  expect(commands).toHaveLength(1);
  return commands[0];
}

const bare: ActionDraft = {
  title: "Alert on slow checkouts",
  type: null,
  priority: "p2",
  owner: null,
  due: "2027-02-18",
  outcome: null,
  validation: null,
  finding: null,
};
const whole: ActionDraft = {
  ...bare,
  type: "detect",
  priority: "p1",
  owner: "ada",
  due: "2026-12-10",
  outcome: "alerts within 2 min",
  validation: "a drill that slows it",
  finding: "F1",
};

describe("/action", () => {
  it.each([
    [
      "in one line",
      '/action Alert on slow checkouts | type=detect owner=@ada due=2026-12-10 outcome="alerts within 2 min" validation="a drill that slows it" finding=F1 priority=p1',
    ],
    [
      "without quotes",
      "/action Alert on slow checkouts | type=detect owner=ada due=2026-12-10 outcome=alerts within 2 min validation=a drill that slows it finding=F1 priority=P1",
    ],
    [
      "without the pipe",
      "/action Alert on slow checkouts type=detect owner=ada due=2026-12-10 outcome=alerts within 2 min validation=a drill that slows it finding=F1 prio=p1",
    ],
    [
      "with colons and commas",
      "/action Alert on slow checkouts | type: detect, owner: ada, due: 2026-12-10, outcome: alerts within 2 min, validation: a drill that slows it, finding: F1, priority: p1",
    ],
    [
      "with the quotes of a phone",
      "/action Alert on slow checkouts | outcome=“alerts within 2 min” validation=“a drill that slows it” type=detect owner=ada due=20d finding=F1 priority=p1",
    ],
    [
      "in lines",
      "/action Alert on slow checkouts\ntype: detect\nOwner: @ada\ndue: 2026-12-10\noutcome: alerts within 2 min\nvalidated by: a drill that slows it\nremedies: F1\npriority: p1\nThanks!",
    ],
    [
      "in a list",
      "/action Alert on slow checkouts\n\n- **Type:** detect\n- **Owner:** ada\n- Due: 2026-12-10\n- outcome = alerts within 2 min\n- validation: a drill that slows it\n- finding: F1\n- priority: p1",
    ],
  ])("is read %s", (_, comment) => {
    expect(only(comment)).toEqual({ kind: "action", draft: whole, isDueAssumed: false });
  });

  it("may be a title alone, due as its priority says", () => {
    expect(only("/action Alert on slow checkouts")).toEqual({
      kind: "action",
      draft: bare,
      isDueAssumed: true,
    });
    expect(only("/action Alert on slow checkouts | priority=p0")).toEqual({
      kind: "action",
      draft: { ...bare, priority: "p0", due: "2026-12-18" },
      isDueAssumed: true,
    });
  });

  it("takes what is written in quotes for words, and a pipe without keys for a part of the title", () => {
    expect(only('/action Say "owner=nobody" | and so on')).toMatchObject({
      draft: { title: 'Say "owner=nobody" | and so on', owner: null },
    });
  });

  it("takes a value that says nothing as left out", () => {
    expect(only("/action Alert on slow checkouts\nowner: tbd\noutcome: -")).toEqual({
      kind: "action",
      draft: bare,
      isDueAssumed: true,
    });
  });

  it.each([
    ["/action", "It does not say what is to be done.", /^`\/action Alert/],
    ["/action | type=prevent", "It does not say what is to be done.", /^`\/action Alert/],
    ["/action Do it | ownr=ada", "One of its parts has a name that is not known.", /^`owner=…`$/],
    ["/action Do it\nowners: ada", "One of its parts has a name that is not known.", /^`owner=…`$/],
    ["/action Do it | due=2w due=3w", "It says `due` twice.", /^`due=…` once$/],
    ["/action Do it | type=prevnt", "What it says is not a type of action.", /^`prevent`$/],
    ["/action Do it | priority=urgent", "What it says is not a priority.", /^`p0` or `p1` or `p2`$/],
    ["/action Do it | owner=@acme/core", "A team cannot own it.", /one person/],
    ["/action Do it | owner=ada and bob", "The owner is not one login.", /one person/],
    ["/action Do it | due=soon", "The due date is not a day.", /^a day such as `2026-12-10`, or `2w`$/],
    ["/action Do it | due=2026-02-30", "The due date is not a day.", /2026-12-10/],
    ["/action Do it | due=2026-11-19", "The due date is over.", /2026-12-10/],
  ])("is refused in %s", (comment, why, write) => {
    expect(only(comment)).toEqual({
      kind: "refused",
      name: "action",
      why,
      write: expect.stringMatching(write),
    });
  });

  it("says nothing of what was written where it refuses", () => {
    const hostile = "@everyone <img src=x> `x`";

    for (const field of ["type", "owner", "due", "priority"]) {
      const refused = only(`/action Do it | ${field}=${hostile}`);

      expect(refused).toMatchObject({ kind: "refused" });
      expect(JSON.stringify(refused)).not.toMatch(/everyone|img/);
    }
  });
});
