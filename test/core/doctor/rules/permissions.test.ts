import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { diagnose } from "../../../../src/core/doctor/diagnose.ts";
import { workflowSources } from "../../../support/workflow-yaml/workflow-sources.ts";
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

const root = join(import.meta.dirname, "../../../..");

const check = "permissions: { checks: write, contents: read, pull-requests: read }";

function found(text: string, own: Parameters<typeof missingWith>[0] = {}): readonly (readonly string[])[] {
  return missingWith({ ...own, workflows: [workflow("plan.yml", text)] })
    .filter(([rule]) => rule === "permissions")
    .map(([, ...rest]) => rest);
}

describe("a token that lacks something", () => {
  test("stops its action", () => {
    expect(found(checkWorkflow.replace(check, "permissions: { checks: write, contents: read }"))).toEqual([
      ["error", "Its token lacks `pull-requests: read`."],
    ]);
    expect(found(checkWorkflow.replace(check, "permissions: {}"))).toEqual([
      ["error", "Its token lacks `checks: write`, `contents: read`, `pull-requests: read`."],
    ]);
    expect(found(checkWorkflow.replace(check, "permissions: read-all"))).toEqual([
      ["warning", "Its token lacks `checks: write`."],
    ]);
  });

  test("without `checks: write` still has the job's own result", () => {
    const text = checkWorkflow.replace("checks: write, contents", "checks: read, contents");

    expect(found(text)).toEqual([["warning", "Its token lacks `checks: write`."]]);
  });

  test("is that of the workflow where the job says nothing", () => {
    const text = checkWorkflow
      .replace(`    ${check}\n`, "")
      .replace("permissions: {}", "permissions: { contents: read }");

    expect(found(text)).toEqual([["error", "Its token lacks `checks: write`, `pull-requests: read`."]]);
  });

  test("is not asked for where the step has a token of its own", () => {
    const own = `${checkWorkflow.replace(check, "permissions: {}")}        with: { token: "\${{ steps.app.outputs.token }}" }\n`;

    expect(found(own)).toEqual([]);
    expect(found(own.replace("steps.app.outputs.token", "github.token"))).toHaveLength(1);
  });
});

describe("a token that may more", () => {
  test("is told where nothing but the suite and a checkout runs", () => {
    const wide = checkWorkflow.replace("contents: read, pull", "contents: write, issues: write, pull");

    expect(found(wide)).toEqual([
      ["warning", "Its token may more than its steps need: `contents: write`, `issues: write`."],
    ]);
    expect(found(`${wide}      - run: make\n`)).toEqual([]);
    expect(found(`${wide}      - uses: acme/tool@v1\n`)).toEqual([]);
    expect(found(`${wide}      - uses: actions/checkout@v4\n`)).toHaveLength(1);
  });

  test("is always told when it may write everything", () => {
    const text = `${checkWorkflow.replace(check, "permissions: write-all")}      - run: make\n`;

    expect(found(text)).toEqual([["warning", "Its token may write everything (`write-all`)."]]);
  });
});

describe("without `permissions:` anywhere the repository's default holds", () => {
  const text = checkWorkflow.replace(`    ${check}\n`, "").replace("permissions: {}\n", "");

  test("which may write everything", () => {
    expect(found(text, { workflowToken: told("write") })).toEqual([
      ["warning", "It has no `permissions:`, and the repository's default lets its token write everything."],
    ]);
  });

  test("which only reads, and then is too little", () => {
    expect(found(text)).toEqual([
      [
        "error",
        "It has no `permissions:`, and the repository's default token lacks `checks: write`, `pull-requests: read`.",
      ],
    ]);
  });

  test("which may not be known", () => {
    const workflows = [workflow("plan.yml", text), workflow("deploy.yml", deployWorkflow)];

    expect(unknownWith({ workflows, workflowToken: untold("administration: read") })).toContainEqual([
      "permissions",
      "`administration: read`, or `permissions:` in the job, which has none",
    ]);
  });

  test("but that of the caller in a workflow that is only called", () => {
    const only = text.replace(/ {2}pull_request_target:\n.*\n {2}merge_group:/, "  workflow_call:");

    expect(found(only, { workflowToken: told("write") })).toEqual([]);
  });
});

test("the caller of a reusable workflow must grant what its jobs ask for", () => {
  const text = `on: pull_request_target
jobs:
  plan:
    permissions: { contents: read, pull-requests: read }
    uses: rollback-ready/suite/.github/workflows/plan-check.yml@v1
  release:
    permissions: { contents: write, pull-requests: read }
    uses: rollback-ready/suite/.github/workflows/release.yml@v1
`;

  expect(found(text)).toEqual([
    ["error", "Its token lacks `checks: write`."],
    ["error", "Its token lacks `packages: read`."],
  ]);
});

test("the job that looks at the settings needs other permissions than the one that checks", () => {
  const scheduled = `on: { schedule: [{ cron: "0 3 * * 1" }] }
jobs:
  doctor:
    permissions: { actions: read, contents: read, deployments: read, issues: read, pull-requests: read }
    steps:
      - uses: rollback-ready/suite/actions/plan-check@v1
`;

  expect(found(scheduled)).toEqual([["warning", "Its token may more than its steps need: `issues: read`."]]);
  const text = scheduled.replace('{ schedule: [{ cron: "0 3 * * 1" }] }', "pull_request");
  expect(found(`${text}        with: { mode: doctor }\n`)).toHaveLength(1);
});

test("what cannot be read is not known", () => {
  const workflows = [
    workflow("a.yml", "a: ["),
    workflow("plan.yml", checkWorkflow),
    workflow("deploy.yml", deployWorkflow),
  ];

  expect(unknownWith({ workflows })).toEqual([["permissions", "plain YAML in it"]]);
});

describe("no page's example is too wide or too narrow", () => {
  const pages = workflowSources(root).filter(({ origin }) => origin === "page");

  test.each(pages)("$where", ({ text }) => {
    expect(found(text)).toEqual([]);
  });

  test.each(pages)("and one with a permission less is told ($where)", ({ text }) => {
    const lines = text.split("\n");
    const granted = lines.flatMap((line, at) => (/^ {6}[a-z-]+: (?:read|write)$/.test(line) ? [at] : []));

    const silent = granted.filter((at) => found(lines.toSpliced(at, 1, "").join("\n")).length !== 1);

    expect(granted.length).toBeGreaterThan(0);
    expect(silent).toEqual([]);
  });
});

describe("what to write", () => {
  test("keeps what a step may use", () => {
    const text = alone(
      "rollback-ready/suite/actions/deploy@v1",
      "packages: read, contents: read, models: read",
    );

    expect(writes(text)).toEqual([
      "Under `permissions:` of the job: `actions: read`, `contents: read`, `deployments: write`, `packages: read`.",
      "Under `permissions:` of the job: `actions: read`, `contents: read`, `deployments: write`, `packages: read`.",
    ]);
  });

  test("keeps what the default gives for an image", () => {
    const text = "on: push\njobs: { a: { steps: [uses: rollback-ready/suite/actions/deploy@v1] } }\n";

    expect(writes(text)).toEqual([
      "Under `permissions:` of the job: `actions: read`, `contents: read`, `deployments: write`, `packages: read`.",
    ]);
  });

  test("takes nothing from the other steps", () => {
    const text = `${alone("rollback-ready/suite/actions/gate@v1", "contents: write")}      - run: make\n`;

    expect(writes(text)).toEqual([
      "Under `permissions:` of the job: `contents: write`, `deployments: write`, and what its other steps need.",
    ]);
  });
});

function alone(uses: string, permissions: string): string {
  return `on: push\njobs:\n  a:\n    permissions: { ${permissions} }\n    steps:\n      - uses: ${uses}\n`;
}

function writes(text: string): readonly string[] {
  const workflows = [
    workflow("a.yml", text),
    workflow("plan.yml", checkWorkflow),
    workflow("deploy.yml", deployWorkflow),
  ];
  return diagnose({ ...healthy, workflows })
    .missing.filter(({ rule }) => rule === "permissions")
    .map(({ write }) => write);
}
