import { describe, expect, it } from "vitest";
import { type TimelineFacts, timeline } from "../../../../src/core/incident/timeline/timeline.ts";
import { change, manifestWith } from "../../rollback/release-example.ts";
import { confirmationWith } from "../facts-example.ts";
import { at, badSample, evidenceWith, rollbackWith } from "../incident-example.ts";

const url = "https://github.example/acme/shop";
const facts: TimelineFacts = {
  repositoryUrl: url,
  deployedAt: at(0),
  leaving: [manifestWith({ changes: [change(12, "yes")] })],
  gate: evidenceWith(),
  rollback: rollbackWith(),
};

describe("the timeline", () => {
  it("tells merge, deploy, gate and rollback, oldest first, and of one moment the cause first", () => {
    expect(told(facts)).toEqual([
      "09:00:00 pull request 12 merged",
      "10:00:00 v1.1.0 deployed to production",
      "10:00:01 the gate began to watch",
      "10:00:05 first bad sample",
      "10:00:10 verdict: fail (errors)",
      "10:00:11 environment claimed for the rollback",
      "10:00:11 rollback to v1.0.0 decided",
      "10:00:11 deployment 31 opened for the return",
      "10:00:12 layer redeploy started",
      "10:00:14 layer redeploy done",
      "10:00:17 recovery check passed",
    ]);
  });

  it("says where each row is written down", () => {
    const sources = timeline(facts).map((row) => row.source);

    expect(sources[0]).toBe("https://github.example/acme/shop/pull/12");
    expect(new Set(sources.slice(1))).toEqual(new Set([facts.gate.run.url]));
  });

  it("leaves out what did not happen", () => {
    const gate = evidenceWith({ samples: { ...facts.gate.samples, firstBadAt: null } });

    expect(eventsOf({ ...facts, gate, rollback: null, leaving: [] })).toEqual([
      "v1.1.0 deployed to production",
      "the gate began to watch",
      "verdict: fail (errors)",
    ]);
  });

  it("leaves out what has no time that can be read", () => {
    const leaving = [manifestWith({ changes: [{ ...change(12, "yes"), mergedAt: "<!-- -->" }] })];

    expect(eventsOf({ ...facts, leaving }).join()).not.toContain("merged");
  });

  it("ends with the bake of what came back", () => {
    const end = eventsOf({ ...facts, confirmation: confirmationWith() }).slice(-2);

    expect(end).toEqual(["the full bake of v1.0.0 began", "the full bake passed: the return is confirmed"]);
  });

  it("tells who decided, by which means, and where that was said", () => {
    const comment = `${url}/issues/7#issuecomment-5`;
    const decision = {
      decision: "rollback",
      how: "comment",
      by: "mona",
      reason: "carts are empty",
      at: at(11),
      source: comment,
      deadline: null,
    } as const;
    const rowsOf = (how: "comment" | "timeout" | "approval" | "automatic" | "word", by: string | null) =>
      timeline({ ...facts, decision: { ...decision, how, by } }).filter(({ event }) =>
        / decided by /.test(event),
      );

    expect(rowsOf("comment", "mona")).toEqual([
      { at: at(11), event: "rollback decided by mona in a comment", source: comment },
    ]);
    expect(rowsOf("timeout", null)[0]?.event).toBe(
      "rollback decided by the policy, because nobody had decided in time",
    );
    expect(rowsOf("approval", "mona")[0]?.event).toBe(
      "rollback decided by mona, who approved the waiting job",
    );
    // The rollback's own row tells it.
    expect([...rowsOf("automatic", null), ...rowsOf("word", "mona")]).toEqual([]);
  });

  it("does not depend on the order in which the manifests name their changes", () => {
    const same = "2026-11-20T09:00:00Z";
    const changes = [3, 1, 2].map((number) => ({ ...change(number, "yes"), mergedAt: same }));

    expect(eventsOf({ ...facts, leaving: [manifestWith({ changes })] }).slice(0, 3)).toEqual([
      "pull request 1 merged",
      "pull request 2 merged",
      "pull request 3 merged",
    ]);
  });
});

describe("merges in the timeline", () => {
  it("are the newest twenty, and a count of those before at the time of the last of them", () => {
    const changes = Array.from({ length: 25 }, (_, index) => ({
      ...change(index + 1, "yes"),
      mergedAt: `2026-11-20T08:${String(index).padStart(2, "0")}:00Z`,
    }));

    const rows = told({ ...facts, leaving: [manifestWith({ changes })] }).filter((row) =>
      row.includes("merged"),
    );

    expect(rows).toHaveLength(21);
    expect(rows[0]).toBe("08:04:00 and 5 more pull requests merged until then");
    expect(rows[1]).toBe("08:05:00 pull request 6 merged");
    expect(rows.at(-1)).toBe("08:24:00 pull request 25 merged");
  });

  it("are told once when two manifests name them", () => {
    const manifest = manifestWith({ changes: [change(12, "yes")] });

    expect(eventsOf({ ...facts, leaving: [manifest, manifest] }).filter((one) => /merged/.test(one))).toEqual(
      ["pull request 12 merged"],
    );
  });
});

describe("the gate in the timeline", () => {
  it("waited for the version, warmed up, and saw each check begin to fail", () => {
    const gate = evidenceWith({
      serving: { check: "web", wanted: "1.1.0", seen: "1.1.0", waitedMs: 1200 },
      design: { ...evidenceWith().design, warmUpMs: 2000 },
    });
    const samples = [
      badSample({ at: at(3), phase: "warm-up" }),
      badSample({ at: at(6) }),
      badSample({ at: at(5), check: "api" }),
      badSample({ at: at(9), check: "api" }),
    ];

    expect(
      told({ ...facts, gate, rollback: null, leaving: [], samples: { samples, unreadable: 0 } }),
    ).toEqual([
      "10:00:00 v1.1.0 deployed to production",
      "10:00:01 the gate began to watch",
      "10:00:02 version 1.1.0 answered",
      "10:00:04 the warm-up ended",
      "10:00:05 first bad sample, of the check api",
      "10:00:06 first bad sample of the check web",
      "10:00:10 verdict: fail (errors)",
    ]);
  });

  it("was not warmed up by a version that never answered", () => {
    const gate = evidenceWith({
      verdict: { kind: "fail", reason: "not-serving", detail: "1.0.0 answered" },
      serving: { check: "web", wanted: "1.1.0", seen: "1.0.0", waitedMs: 9000 },
      design: { ...evidenceWith().design, warmUpMs: 2000 },
      samples: { ...evidenceWith().samples, firstBadAt: null },
    });

    expect(told({ ...facts, gate, rollback: null, leaving: [] }).slice(2)).toEqual([
      "10:00:10 version 1.1.0 did not answer within 9 s",
      "10:00:10 verdict: fail (not-serving)",
    ]);
  });

  it("counts the checks behind the first eleven that began to fail", () => {
    const samples = Array.from({ length: 14 }, (_, index) =>
      badSample({ at: at(5), check: `c${String(index).padStart(2, "0")}` }),
    );

    const events = eventsOf({ ...facts, samples: { samples, unreadable: 0 } }).filter((one) =>
      /bad/.test(one),
    );

    expect(events).toHaveLength(12);
    expect(events.at(-1)).toBe("first bad sample of 3 more checks");
  });

  it("only observed says so", () => {
    const events = eventsOf({ ...facts, gate: evidenceWith({ shadow: true }), rollback: null });

    expect(events.at(-1)).toBe("verdict: fail (errors), only observed");
  });
});

describe("the rollback in the timeline", () => {
  it.each([
    ["nothing-to-return-to", "nothing to return to"],
    ["roll-forward", "going forward decided: going back is not safe"],
    ["superseded", "no rollback: a newer deployment took over"],
  ] as const)("says what was decided when the outcome is %s", (outcome, event) => {
    const rollback = rollbackWith({ outcome, to: null, layers: [] });

    expect(eventsOf({ ...facts, rollback })).toContain(event);
  });

  it("says that a person decided, and not who", () => {
    const rollback = rollbackWith({ word: { by: "octo", reason: "looks bad", overrode: [] } });

    expect(eventsOf({ ...facts, rollback })).toContain("rollback to v1.0.0 decided by a person");
    expect(eventsOf({ ...facts, rollback }).join()).not.toContain("octo");
  });

  it("says what a recovery check found that did not pass", () => {
    const rollback = rollbackWith({
      outcome: "unverified",
      recovery: { good: 1, asked: 3, detail: "web: 2 of 3 bad" },
      times: { ...rollbackWith().times, verifiedAt: null },
    });

    expect(told({ ...facts, rollback }).at(-1)).toBe("10:00:14 recovery check began, and found 1 of 3 good");
  });

  it("says that the bake failed", () => {
    const confirmation = confirmationWith({ confirmed: false });

    expect(eventsOf({ ...facts, confirmation }).at(-1)).toBe(
      "the full bake failed: the return is not confirmed",
    );
  });
});

describe("a gap in the timeline", () => {
  const said = (at: string) =>
    ({
      decision: "rollback",
      how: "comment",
      by: "mona",
      reason: null,
      at,
      source: null,
      deadline: null,
    }) as const;

  it("is said where nothing is recorded for ten minutes", () => {
    const rows = timeline({ ...facts, decision: said("2026-11-20T10:14:17.000Z") }).slice(-3);

    expect(rows.map(({ event }) => event)).toEqual([
      "recovery check passed",
      "no recorded activity for 14 min",
      "rollback decided by mona in a comment",
    ]);
    expect(rows[1]).toEqual({ at: at(17), event: "no recorded activity for 14 min", source: null });
  });

  it("is ten minutes at least", () => {
    const events = eventsOf({ ...facts, decision: said("2026-11-20T10:10:17.000Z") });

    expect(events.at(-2)).toBe("no recorded activity for 10 min");
  });

  it("is not said for less, nor before the deployment", () => {
    const events = eventsOf({ ...facts, decision: said("2026-11-20T10:10:16.000Z") });

    expect(events.filter((event) => event.startsWith("no recorded"))).toEqual([]);
  });

  it("is not said when it is not known since when", () => {
    const events = eventsOf({ ...facts, deployedAt: "", decision: said("2026-11-20T10:40:00.000Z") });

    expect(events.filter((event) => event.startsWith("no recorded"))).toEqual([]);
  });

  it("is not said while the gate watched, a layer ran, or the return was watched", () => {
    const gate = evidenceWith({ samples: { ...facts.gate.samples, firstBadAt: "2026-11-20T10:30:00.000Z" } });
    const [layer] = rollbackWith().layers;
    const times = { verdictAt: "2026-11-20T10:31:00.000Z", decidedAt: null, claimedAt: null, intentAt: null };
    const rollback = rollbackWith({
      times: { ...times, firstLayerAt: null, layersDoneAt: null, verifiedAt: null },
      recovery: null,
      layers:
        layer === undefined
          ? []
          : [{ ...layer, startedAt: "2026-11-20T10:32:00.000Z", endedAt: "2026-11-20T10:50:00.000Z" }],
    });
    const confirmation = confirmationWith({
      startedAt: "2026-11-20T10:51:00.000Z",
      endedAt: "2026-11-20T11:21:00.000Z",
    });

    const events = eventsOf({
      ...facts,
      gate: { ...gate, endedAt: "2026-11-20T10:31:00.000Z" },
      rollback,
      confirmation,
    });

    expect(events.filter((event) => event.startsWith("no recorded"))).toEqual([]);
    expect(events).toHaveLength(9);
  });
});

function eventsOf(given: TimelineFacts): readonly string[] {
  return timeline(given).map(({ event }) => event);
}

function told(given: TimelineFacts): readonly string[] {
  return timeline(given).map((row) => `${row.at.slice(11, 19)} ${row.event}`);
}
