import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/policy.ts";
import { readPolicy } from "../../../src/core/policy/read.ts";
import { checkPull } from "../../../src/flows/plan/check-pull.ts";
import type { LoadedPolicy } from "../../../src/flows/policy/load-policy.ts";
import type { Pull } from "../../../src/kernel/ports/index.ts";
import { descriptionWith } from "../../core/plan/change.ts";
import { type PlanFacts, planWorld, pullOf } from "./plan-world.ts";

const none: LoadedPolicy = { policy: defaultPolicy(), written: false, text: "" };
const up = "db/migrations/000001_a.up.sql";
const plan = descriptionWith({ reversal: "All in order, by the tool." });

function loaded(text: string): LoadedPolicy {
  const reading = readPolicy(text);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  return { policy: reading.policy, written: true, text };
}

async function checked(facts: PlanFacts, pull: Partial<Pull> = {}, policy = none) {
  const world = planWorld(facts);
  return checkPull(world.ports, pullOf({ body: plan, ...pull }), "base", policy);
}

describe("a pull request", () => {
  it("without a plan is not ready", async () => {
    const { result, paths, verdicts } = await checked(
      { trees: { base: {}, head: { "a.ts": "" } } },
      { body: "" },
    );

    expect(result).toMatchObject({ passed: false, title: "Not ready: no rollback plan" });
    expect(result.summary).toContain("No `.github/rollback.yml` at the base commit base; defaults hold.");
    expect(paths).toEqual(["a.ts"]);
    expect(verdicts).toEqual([]);
  });

  it("is annotated where a migration has no way back, and its path is one that it touches", async () => {
    const { result, annotations, paths } = await checked({
      trees: { base: {}, head: { [up]: "CREATE TABLE a (id int);" } },
    });

    expect(result.passed).toBe(false);
    expect(annotations.map(({ path, level, title }) => [path, level, title])).toEqual([
      [up, "failure", "Migration missing"],
    ]);
    expect(paths).toEqual([up]);
  });

  it("is ready when a named person approved the head, and not a commit later", async () => {
    const policy = loaded("version: 1\nplan:\n  approvers: [octocat]\n");
    const trees = {
      base: {},
      head: { [up]: "DROP TABLE a;", [up.replace(".up.", ".down.")]: "CREATE TABLE a (id int);" },
    };
    const given = (commit: string) =>
      checked({ trees, reviews: [{ author: "octocat", state: "APPROVED", commit }] }, {}, policy);

    const [now, late] = [await given("head"), await given("older")];

    expect(now.annotations.filter(({ level }) => level === "failure")).toEqual([]);
    expect(now.result.summary).toContain("accepted by `octocat`");
    expect(late.annotations.map(({ title }) => title)).toEqual(["Migration destructive"]);
    expect(late.result.passed).toBe(false);
  });

  it("that is exempt needs no plan, and is told nothing about it", async () => {
    const policy = loaded("version: 1\nplan:\n  exempt:\n    - reason: Docs\n      paths: [docs/**]\n");

    const { result, findings } = await checked(
      { trees: { base: {}, head: { "docs/a.md": "" } } },
      { body: "" },
      policy,
    );

    expect(result).toMatchObject({
      passed: true,
      title: "Ready to go back: no plan needed, no migration changed",
    });
    expect(findings).toEqual([]);
  });

  it("of which not all is known is not ready, exempt or not", async () => {
    const policy = loaded("version: 1\nplan:\n  exempt:\n    - reason: All\n      paths: ['**']\n");

    const { result } = await checked({ trees: { base: {}, head: { a: "" } }, cut: ["head"] }, {}, policy);

    expect(result).toMatchObject({ passed: false, title: "Not ready: not all changed files could be read" });
  });

  it.each<[string, Partial<PlanFacts>, LoadedPolicy, boolean]>([
    ["a first policy", {}, none, true],
    ["a policy in place of another", {}, loaded("version: 1\n"), false],
    ["a first policy among files that are not all known", { cut: ["head"] }, none, false],
  ])("brings %s", async (_, facts, policy, expected) => {
    const trees = { base: {}, head: { ".github/rollback.yml": "version: 1\n" } };

    expect((await checked({ trees, ...facts }, {}, policy)).bringsPolicy).toBe(expected);
  });

  it("links to the line of the policy that asks, at the base", async () => {
    const policy = loaded("version: 1\nplan:\n  require:\n    normal: [escalation]\n");

    const { result } = await checked(
      { trees: { base: {}, head: { "a.ts": "" } } },
      { body: descriptionWith({ escalation: null }) },
      policy,
    );

    expect(result.summary).toContain("https://github.com/acme/shop/blob/base/.github/rollback.yml#L4");
  });
});
