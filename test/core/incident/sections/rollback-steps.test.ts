import { describe, expect, it } from "vitest";
import { rollbackStepsSection } from "../../../../src/core/incident/sections/rollback-steps.ts";
import { evidenceWith, rollbackWith } from "../incident-example.ts";

const context = { repositoryUrl: "https://github.example/acme/shop" };
const gate = evidenceWith();
const steps = [
  { layer: "flag", planned: "by pull request 6", actual: "not run", seconds: null },
  { layer: "redeploy", planned: "in no plan", actual: "done: exit code 0", seconds: 2 },
  { layer: "the whole way back", planned: "1 min by the policy", actual: "verified", seconds: 7 },
];

describe("the way back", () => {
  it("has what was planned beside what was done", () => {
    const { forms } = rollbackStepsSection({ rollback: rollbackWith(), steps, gate }, context);
    const [text, shorter, shortest] = forms;

    expect(text.split("\n")).toEqual([
      "Outcome **verified**: 3 of 3 good. Target: `v1.0.0`.",
      "",
      "| Layer | Planned | Done | Took | State now |",
      "| --- | --- | --- | --- | --- |",
      "| flag | by pull request 6 | not run | – | – |",
      "| redeploy | in no plan | done: exit code 0 | 2 s | release v1.0.0 |",
      "| the whole way back | 1 min by the policy | verified | 7 s | – |",
      "",
      "Recovery check: 3 of 3 good; web: 0 of 3 bad. Within the objective of 1 min from verdict to verified.",
      "",
      "What was run:",
      "",
      "- redeploy: `./deploy v1.0.0`",
    ]);
    expect(shorter).toBe(text.split("\n").slice(0, 7).join("\n"));
    expect(shortest).toBe(
      "Outcome **verified**: 3 of 3 good. Target: `v1.0.0`.\n\nThe layers are in the incident record.",
    );
  });

  it("says what stood in the way, whose word it was, and what was passed over", () => {
    const rollback = rollbackWith({
      barrier: {
        path: "db/2.sql",
        release: "v1.1.0",
        verdict: "irreversible",
        reason: "drops a column",
        change: 12,
        plan: null,
      },
      word: { by: "octo", reason: "users call", overrode: ["a hold"] },
      passedOver: Array.from({ length: 12 }, (_, index) => `v0.${index}: gone`),
      objective: { seconds: 5, met: false, share: { within: 1, of: 3 } },
    });

    const [text] = rollbackStepsSection({ rollback, steps, gate }, context).forms;

    expect(text).toContain(
      "**No safe way back** behind `db/2.sql` of `v1.1.0`, pull request 12: drops a column",
    );
    expect(text).toContain("Asked for by a person: users call. Overrode: a hold.");
    expect(text).not.toContain("octo");
    expect(text).toContain("v0.9: gone; and 2 more.");
    expect(text).toContain(
      "**Not** within the objective of 5 s from verdict to verified. 1 of 3 returns here were.",
    );
  });

  it("says that nothing was run, with what plans name", () => {
    expect(rollbackStepsSection({ rollback: null, steps: [], gate }, context).forms).toEqual([
      "No rollback was run.",
    ]);
    expect(
      rollbackStepsSection({ rollback: null, steps: steps.slice(0, 1), gate }, context).forms[0],
    ).toContain("| flag | by pull request 6 | not run | – | – |");
  });

  it("links the run that a layer started", () => {
    const url = "https://github.example/acme/shop/actions/runs/10";
    const layers = rollbackWith().layers.map((layer) => ({ ...layer, url }));

    const [text] = rollbackStepsSection({ rollback: rollbackWith({ layers }), steps, gate }, context).forms;

    expect(text).toContain(`| done: exit code 0 ([run](${url})) |`);
  });

  describe("who decides", () => {
    const source = "https://github.example/acme/shop/issues/7#issuecomment-5";
    const decision = {
      decision: "rollback",
      how: "comment",
      by: "mona",
      reason: "carts are empty @acme/all",
      at: "2026-11-20T10:04:13.000Z",
      source,
      deadline: { until: "2026-11-20T10:10:10.000Z", onTimeout: "stay" },
    } as const;

    it("is a row of its own: until when people had time, who did, how, and how long it took", () => {
      const [text] = rollbackStepsSection({ rollback: rollbackWith(), steps, gate, decision }, context).forms;

      expect(text.split("\n").slice(4, 6)).toEqual([
        `| who decides | a person until 10:10:10 UTC, else stay | rollback by mona in a comment ([comment](${source})) | 4 min 3 s | – |`,
        "| flag | by pull request 6 | not run | – | – |",
      ]);
      expect(text).toContain("Reason of who decided: carts are empty @&#8203;acme/all");
    });

    it("is told where nothing was rolled back because somebody said so", () => {
      const stayed = { ...decision, decision: "stay", how: "override", deadline: null } as const;

      const [text] = rollbackStepsSection(
        { rollback: null, steps: [], gate, decision: stayed },
        context,
      ).forms;

      expect(text.split("\n").at(4)).toBe(
        `| who decides | the policy, at once | stay by mona, who overrode the gate ([run](${source})) | 4 min 3 s | – |`,
      );
    });

    it("leads nobody to another server, and does not tell a reason twice", () => {
      const elsewhere = { ...decision, source: "https://evil.example/x" };
      const word = { by: "mona", reason: decision.reason, overrode: [] };
      const rollback = rollbackWith({ word });

      const [text] = rollbackStepsSection({ rollback, steps, gate, decision: elsewhere }, context).forms;

      expect(text).not.toContain("](https://evil.example");
      expect(text.match(/carts are empty/g)).toHaveLength(1);
    });
  });
});
