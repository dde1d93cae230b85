import { describe, expect, it } from "vitest";
import { decideNearMiss } from "../../../../src/core/incident/near-miss/decide-near-miss.ts";
import type { IndexedIncident } from "../../../../src/core/incident/recurrence/recurrence.ts";
import { IncidentRules } from "../../../../src/core/policy/incident-rules.ts";
import { indexed } from "../indexed-example.ts";

const rules = IncidentRules.parse({ "near-miss": { after: 3, window: "7d", quiet: "24h" } })["near-miss"];
const now = Date.parse("2026-11-20T12:00:00Z");
const self = { deployment: 90, signature: "rbn1:a" };

describe("a near miss", () => {
  it.each<[string, readonly IndexedIncident[], ReturnType<typeof decideNearMiss>]>([
    ["the first of its kind", [], { kind: "quiet", why: "seen 1 of 3 times that open an issue" }],
    ["the second", [seen(1, 1)], { kind: "quiet", why: "seen 2 of 3 times that open an issue" }],
    ["the third", [seen(1, 1), seen(2, 2)], { kind: "open", count: 3 }],
    [
      "the third, when one is older than the window",
      [seen(1, 1), seen(2, 24 * 7 + 1)],
      { kind: "quiet", why: "seen 2 of 3 times that open an issue" },
    ],
    [
      "the third, when one was of another kind, one an incident and one this very deployment",
      [seen(1, 1), seen(2, 1, { signature: "rbn1:b" }), seen(3, 1, { isNearMiss: false }), seen(90, 1)],
      { kind: "quiet", why: "seen 2 of 3 times that open an issue" },
    ],
    [
      "one more within the quiet hours after its issue was opened",
      [seen(1, 30), seen(2, 26), seen(3, 24, { issue: 7 })],
      { kind: "quiet", why: "issue 7 told of the same not long ago" },
    ],
    [
      "one more after them",
      [seen(1, 30), seen(2, 26), seen(3, 25, { issue: 7 })],
      { kind: "add", issue: 7, count: 4 },
    ],
    [
      "one more within the quiet hours after the issue was told again",
      [seen(1, 60, { issue: 7 }), seen(2, 2, { issue: 7 }), seen(3, 1)],
      { kind: "quiet", why: "issue 7 told of the same not long ago" },
    ],
    [
      "one after the issue left the window",
      [seen(1, 24 * 8, { issue: 7 }), seen(2, 3), seen(3, 2)],
      { kind: "open", count: 3 },
    ],
  ])("%s", (_, incidents, decision) => {
    expect(decideNearMiss(incidents, self, now, rules)).toEqual(decision);
  });

  it("opens an issue at once where the policy says so", () => {
    expect(decideNearMiss([], self, now, { ...rules, after: 1 })).toEqual({ kind: "open", count: 1 });
  });

  it("that comes every hour for ten days is one issue in the first week, with a comment a day", () => {
    const index: IndexedIncident[] = [];
    const told: string[] = [];
    for (let hour = 0; hour < 240; hour++) {
      const at = now + hour * 3_600_000;
      const decision = decideNearMiss(index, { deployment: 100 + hour, signature: "rbn1:a" }, at, rules);
      const issue = decision.kind === "quiet" ? null : 7;
      if (issue !== null) told.push(`${decision.kind} ${hour}`);
      index.push(seen(100 + hour, 0, { at: new Date(at).toISOString(), issue }));
    }

    expect(told).toEqual([
      "open 2",
      "add 27",
      "add 52",
      "add 77",
      "add 102",
      "add 127",
      "add 152",
      "add 177",
      "add 202",
      "add 227",
    ]);
  });
});

function seen(deployment: number, hoursAgo: number, parts: Partial<IndexedIncident> = {}): IndexedIncident {
  const at = new Date(now - hoursAgo * 3_600_000).toISOString();
  return indexed(deployment, { at, signature: "rbn1:a", issue: null, isNearMiss: true, ...parts });
}
