import { describe, expect, test } from "vitest";
import { diagnose } from "../../../../src/core/doctor/diagnose.ts";
import {
  checkWorkflow,
  deployWorkflow,
  healthy,
  missingWith,
  rules,
  told,
  unknownWith,
  untold,
  workflow,
} from "../healthy.ts";

describe("releases that can be changed", () => {
  test("are told by the setting, with the command that mends it", () => {
    const [found] = diagnose({ ...healthy, immutableReleases: told(false) }).missing;

    expect(found).toMatchObject({
      rule: "immutable-releases",
      level: "warning",
      seen: "They are off: whoever may write contents can replace what a release holds.",
      write:
        "`gh api -X PUT repos/acme/shop/immutable-releases`, or https://github.com/acme/shop/settings: Releases, Enable release immutability. It holds for releases from then on.",
    });
  });

  test("may be a feature that another server lacks", () => {
    const own = { immutableReleases: told(false), url: "https://git.acme.example/acme/shop" };

    expect(missingWith(own).find(([rule]) => rule === "immutable-releases")?.[2]).toBe(
      "They are off, or this server has none: whoever may write contents can replace what a release holds.",
    );
  });

  test("are told by the newest release, where the setting may not be read", () => {
    const own = { immutableReleases: untold("administration: read") };

    expect(missingWith(own)).toEqual([]);
    expect(missingWith({ ...own, newestRelease: { tag: "v1.4.0", isImmutable: false } })[0]?.[2]).toBe(
      "The newest release, `v1.4.0`, is not one: whoever may write contents can replace what a release holds.",
    );
    expect(unknownWith({ ...own, newestRelease: null })).toEqual([
      ["immutable-releases", "`administration: read`"],
    ]);
  });
});

describe("tags of releases", () => {
  const ruleset = (types: readonly string[], include = ["refs/tags/v*.*.*"]) =>
    told([{ name: "releases", include, exclude: [], rules: types.map((type) => ({ type, pattern: null })) }]);
  const loose = [
    "tag-protection",
    "warning",
    "No active ruleset keeps them from being moved and deleted by whoever may push.",
  ];

  test("stay where they are by a ruleset, or because their releases are immutable", () => {
    const own = { immutableReleases: told(false), newestRelease: { tag: "v1.4.0", isImmutable: false } };
    const tags = (tagRulesets: ReturnType<typeof ruleset>) =>
      missingWith({ ...own, tagRulesets }).filter(([rule]) => rule === "tag-protection");

    expect(tags(ruleset(["UPDATE", "DELETION"]))).toEqual([]);
    expect(tags(ruleset(["UPDATE"]))).toEqual([loose]);
    expect(tags(ruleset(["UPDATE", "DELETION"], ["refs/tags/release-*"]))).toEqual([loose]);
    expect(missingWith({ tagRulesets: ruleset([]) })).toEqual([]);
  });

  test("that only a bypass list may make are out of reach for the job's own token", () => {
    expect(missingWith({ tagRulesets: ruleset(["CREATION", "UPDATE", "DELETION"]) })).toEqual([
      [
        "tag-protection",
        "warning",
        "The ruleset `releases` lets only those on its bypass list make such tags, and GitHub Actions cannot be put there.",
      ],
    ]);
  });
});

describe("environments", () => {
  const of = (value: readonly { name: string; reviewers: number; hasBranchRule: boolean }[]) => ({
    environments: told(value),
  });

  test("that are not there, or let every branch deploy, are told", () => {
    expect(missingWith(of([]))).toEqual([
      [
        "environments",
        "warning",
        "GitHub has no environment of this name: any branch may deploy to it, and any workflow has its secrets.",
      ],
    ]);
    expect(missingWith(of([{ name: "production", reviewers: 1, hasBranchRule: false }]))).toEqual([
      [
        "environments",
        "warning",
        "Every branch may deploy to it: whoever may push can deploy what nobody has merged.",
      ],
    ]);
    expect(missingWith(of([{ name: "Production", reviewers: 0, hasBranchRule: true }]))).toEqual([]);
  });

  test("names are shown so that they do nothing", () => {
    const name = "a|b\u202e\n`c`";
    const past = healthy.past.map((one) => ({ ...one, name }));

    expect(diagnose({ ...healthy, ...of([]), past }).missing[0]?.about).toBe(
      "Environment `` a\\u{007c}b\\u{202e} `c` ``",
    );
  });
});

describe("a decision by approval", () => {
  const approval = rules("environments: { production: { decision: { mode: approval } } }");
  const of = (value: readonly { name: string; reviewers: number; hasBranchRule: boolean }[]) => ({
    rules: approval,
    environments: told([{ name: "production", reviewers: 0, hasBranchRule: true }, ...value]),
  });

  test("needs an environment with reviewers", () => {
    expect(missingWith(of([]))).toEqual([
      [
        "approvers",
        "error",
        "The policy waits for a reviewer of the environment `production-rollback`, which is not there: GitHub makes it without any reviewer when a job first names it. Nobody can approve, and the `timeout` decides.",
      ],
    ]);
    expect(missingWith(of([{ name: "production-rollback", reviewers: 0, hasBranchRule: true }]))).toEqual([
      [
        "approvers",
        "error",
        "The policy waits for a reviewer of the environment `production-rollback`, which has none. Nobody can approve, and the `timeout` decides.",
      ],
    ]);
    expect(missingWith(of([{ name: "production-rollback", reviewers: 1, hasBranchRule: true }]))).toEqual([]);
  });

  test("may name another environment", () => {
    const own = rules("environments: { production: { decision: { mode: approval, environment: undo } } }");
    const environments = told([
      { name: "production", reviewers: 0, hasBranchRule: true },
      { name: "undo", reviewers: 2, hasBranchRule: false },
    ]);

    expect(missingWith({ rules: own, environments })).toEqual([]);
    expect(unknownWith({ rules: own, environments: untold("actions: read") })).toContainEqual([
      "approvers",
      "`actions: read`",
    ]);
  });
});

describe("actions by SHA", () => {
  test("are demanded by the repository or by nobody", () => {
    expect(missingWith({ demandsPins: told(true) })).toEqual([
      [
        "pinning",
        "error",
        "The repository demands the full SHA of a commit, and `actions/checkout@v4`, `rollback-ready/suite/actions/deploy@v1`, `rollback-ready/suite/actions/plan-check@v1`, `rollback-ready/suite@v1` have none: GitHub fails these workflows.",
      ],
    ]);
  });

  test("that are all there are fine, whoever may know whether they must", () => {
    const pinned = (text: string) => text.replace(/@v\d+/g, `@${"a".repeat(40)}`);
    const workflows = [
      workflow("plan.yml", pinned(checkWorkflow)),
      workflow("deploy.yml", pinned(deployWorkflow)),
    ];

    expect(missingWith({ workflows, demandsPins: told(true) })).toEqual([]);
    expect(unknownWith({ workflows, demandsPins: untold("administration: read") })).toEqual([]);
    expect(unknownWith({ demandsPins: untold("administration: read") })).toEqual([
      ["pinning", "`administration: read`"],
    ]);
  });
});

test("a default token that writes is told with the command that mends it", () => {
  const [found] = diagnose({ ...healthy, workflowToken: told("write") }).missing;

  expect(found?.seen).toBe(
    "It may write everything in each workflow that has no `permissions:`, our records and deployments included.",
  );
  expect(found?.write).toContain(
    "`gh api -X PUT repos/acme/shop/actions/permissions/workflow -f default_workflow_permissions=read`",
  );
});
