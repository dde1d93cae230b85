import { describe, expect, test } from "vitest";
import { diagnose } from "../../../../src/core/doctor/diagnose.ts";
import {
  checkWorkflow,
  deployWorkflow,
  healthy,
  missingWith,
  told,
  unknownWith,
  untold,
  workflow,
} from "../healthy.ts";

const actions = 15_368;
const none = { rulesetChecks: told([]), protectedChecks: told([]) };
const withCheck = (text: string) => ({
  workflows: [workflow("plan.yml", text), workflow("deploy.yml", deployWorkflow)],
});

test("a job that nothing requires lets a change without a plan in", () => {
  expect(missingWith(none)).toEqual([
    [
      "required-check",
      "error",
      "Nothing requires the job `plan-check` on `main`, so a change without a plan can be merged.",
    ],
  ]);
});

test("either a ruleset or the older protection may require it", () => {
  const check = { name: "plan-check", app: actions };

  expect(missingWith({ ...none, protectedChecks: told([check]) })).toEqual([]);
  expect(missingWith({ ...none, rulesetChecks: told([{ name: "test", app: actions }, check]) })).toEqual([]);
});

test("without a workflow that runs plan-check on pull requests there is nothing to require", () => {
  const scheduled = checkWorkflow.replace(
    / {2}pull_request_target:\n.*\n {2}merge_group:/,
    "  schedule: [{ cron: '0 3 * * 1' }]",
  );
  const seen = "No workflow of the default branch runs plan-check on pull requests.";

  for (const own of [withCheck(scheduled), { workflows: [workflow("deploy.yml", deployWorkflow)] }]) {
    expect(missingWith(own).filter(([rule]) => rule === "required-check")).toEqual([
      ["required-check", "error", seen],
    ]);
  }
});

test("a workflow that cannot be read may be the one", () => {
  const own = { workflows: [workflow("deploy.yml", deployWorkflow), workflow("plan.yml", "a: [")] };

  expect(missingWith(own)).toEqual([]);
  expect(unknownWith(own)).toContainEqual(["required-check", "plain YAML in `.github/workflows/plan.yml`"]);
});

describe("the source of a required check", () => {
  const bound = (app: number | null) => ({ rulesetChecks: told([{ name: "plan-check", app }]) });

  test("that is another app never says a word", () => {
    expect(missingWith(bound(99))).toEqual([
      [
        "required-check",
        "error",
        "It is expected from app 99, and GitHub Actions is 15368: what the job says does not count.",
      ],
    ]);
  });

  test("that is any app can be forged", () => {
    expect(missingWith(bound(null))).toEqual([
      [
        "required-check",
        "warning",
        "Any app, and anyone who may write commit statuses, can set it: no source is demanded.",
      ],
    ]);
  });

  test("has another id on another server", () => {
    const own = { ...bound(99), url: "https://git.acme.example/acme/shop" };

    expect(missingWith(own)).toEqual([]);
    expect(unknownWith(own)).toEqual([
      [
        "required-check",
        "a look at https://git.acme.example/acme/shop/settings/rules: the source must be GitHub Actions (it is app 99 there)",
      ],
    ]);
  });
});

test("the check run is not what is to be required", () => {
  const own = { rulesetChecks: told([{ name: "rollback plan", app: actions }]) };

  expect(missingWith(own)).toEqual([
    [
      "required-check",
      "warning",
      "The check run `rollback plan` is required in place of the job `plan-check`, and the token of a fork's `pull_request` cannot make it.",
    ],
  ]);
});

test("a job is required by its name, and behind the name of its caller", () => {
  const named = checkWorkflow.replace("    runs-on", "    name: Way back\n    runs-on");
  const called = `on: { pull_request_target: { types: [opened, edited] }, merge_group: }
jobs:
  plan:
    permissions: { checks: write, contents: read, pull-requests: read }
    uses: rollback-ready/suite/.github/workflows/plan-check.yml@v1
`;

  expect(missingWith({ ...withCheck(named) })[0]?.[2]).toContain("the job `Way back`");
  expect(
    missingWith({ ...withCheck(named), rulesetChecks: told([{ name: "Way back", app: actions }]) }),
  ).toEqual([]);
  expect(missingWith(withCheck(called))[0]?.[2]).toContain("the job `plan / plan-check`");
  const own = { ...withCheck(called), rulesetChecks: told([{ name: "plan / plan-check", app: actions }]) };
  expect(missingWith(own)).toEqual([]);
});

test("a name that an expression makes is not known", () => {
  const own = withCheck(checkWorkflow.replace("    runs-on", `    name: plan \${{ matrix.x }}\n    runs-on`));

  expect(unknownWith(own)).toEqual([
    ["required-check", "a job of plan-check whose `name` has no expression"],
  ]);
});

test("one source that may not be read leaves it open, unless the other one requires it", () => {
  const own = { protectedChecks: untold("contents: read") };

  expect(unknownWith(own)).toEqual([]);
  expect(unknownWith({ ...own, rulesetChecks: told([]) })).toEqual([["required-check", "`contents: read`"]]);
  expect(missingWith({ ...own, rulesetChecks: told([]) })).toEqual([]);
});

test("what to do names the page, the check and its source", () => {
  const [first] = diagnose({ ...healthy, ...none }).missing;

  expect(first?.write).toBe(
    "https://github.com/acme/shop/settings/rules: New ruleset → New branch ruleset, enforcement Active, target the default branch, Require status checks to pass, add `plan-check` with GitHub Actions as its source.",
  );
});
