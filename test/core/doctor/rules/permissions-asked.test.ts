import { describe, expect, test } from "vitest";
import { missingWith, rules, workflow } from "../healthy.ts";

function found(text: string, own: Parameters<typeof missingWith>[0] = {}): readonly (readonly string[])[] {
  return missingWith({ ...own, workflows: [workflow("plan.yml", text)] })
    .filter(([rule]) => rule === "permissions")
    .map(([, ...told]) => told);
}

/** A job with one step, and what is said of it under a policy. */
function asked(step: string, permissions: string, policy = "") {
  const text = `on: push
jobs:
  a:
    permissions: { ${permissions} }
    steps: [{ uses: rollback-ready/suite/${step} }]
`;
  return found(text, policy === "" ? {} : { rules: rules(policy) });
}

const back = "actions: read, contents: write, deployments: write";
const looked = "actions: read, contents: read, deployments: read";
const guarded = `${back}, issues: write, pull-requests: read`;

describe("the mode of a step", () => {
  test.each(["decide", "await"])("%s answers on the issue, and does its work without", (mode) => {
    const step = `actions/rollback@v1, with: { mode: ${mode} }`;

    expect(asked(step, back)).toEqual([["warning", "Its token lacks `issues: write`."]]);
    expect(asked(step, `${back}, issues: read`)).toEqual([["warning", "Its token lacks `issues: write`."]]);
    expect(asked(step, `${back}, issues: write`)).toEqual([]);
  });

  test("comment is nothing without an answer", () => {
    const step = "actions/rollback@v1, with: { mode: comment }";

    expect(asked(step, back)).toEqual([["error", "Its token lacks `issues: write`."]]);
    expect(asked(step, `${back}, issues: write`)).toEqual([]);
    expect(asked(step, `${back}, issues: write, pull-requests: write`)).toEqual([]);
    expect(asked(step, `${back}, issues: write, checks: write`)).toEqual([
      ["warning", "Its token may more than its steps need: `checks: write`."],
    ]);
  });

  test.each(["rollback", "hold", "pause"])("%s tells nobody", (mode) => {
    expect(asked(`actions/rollback@v1, with: { mode: ${mode} }`, `${back}, issues: write`)).toEqual([
      ["warning", "Its token may more than its steps need: `issues: write`."],
    ]);
  });

  test("that an expression gives may be any", () => {
    const step = `actions/rollback@v1, with: { mode: "\${{ inputs.mode }}" }`;

    expect(asked(step, back)).toEqual([]);
    expect(asked(step, `${back}, issues: write`)).toEqual([]);
  });

  test("rollback writes nothing in a dry run", () => {
    const dry = "actions/rollback@v1, with: { dry-run: true }";
    const perhaps = `actions/rollback@v1, with: { dry-run: "\${{ inputs.dry }}" }`;

    expect(asked(dry, looked)).toEqual([]);
    expect(asked(dry, back)).toEqual([
      ["warning", "Its token may more than its steps need: `contents: write`, `deployments: write`."],
    ]);
    expect(asked(perhaps, looked)).toEqual([
      ["error", "Its token lacks `contents: write`, `deployments: write`."],
    ]);
    expect(asked(perhaps, back)).toEqual([]);
  });

  test("of plan-check that an expression gives may be either", () => {
    const step = `actions/plan-check@v1, with: { mode: "\${{ inputs.mode }}" }`;

    expect(asked(step, "contents: read, pull-requests: read")).toEqual([]);
    expect(asked(step, "actions: read, checks: write, contents: read, pull-requests: read")).toEqual([]);
    expect(asked(step, "contents: read")).toEqual([["error", "Its token lacks `pull-requests: read`."]]);
  });

  test("of plan-check follows from what starts it", () => {
    const step = "actions/plan-check@v1";
    const text = (on: string, permissions: string) => `on: [${on}]
jobs:
  a:
    permissions: { ${permissions} }
    steps: [{ uses: rollback-ready/suite/${step} }]
`;
    const checks = "checks: write, contents: read, pull-requests: read";

    expect(found(text("schedule", "contents: read, pull-requests: read"))).toEqual([]);
    expect(found(text("schedule", checks))).toEqual([
      ["warning", "Its token may more than its steps need: `checks: write`."],
    ]);
    expect(found(text("workflow_call", checks))).toEqual([]);
    expect(found(text("pull_request, workflow_dispatch", checks))).toEqual([]);
    expect(found(text("pull_request, schedule", `${checks}, actions: read`))).toEqual([]);
    expect(found(text("pull_request", `${checks}, actions: read`))).toEqual([
      ["warning", "Its token may more than its steps need: `actions: read`."],
    ]);
  });
});

describe("the inputs of a step", () => {
  const release = "contents: write, pull-requests: read";

  test.each(["true", "True", '"true"'])("attestations are read where they are asked for: %s", (value) => {
    const step = `actions/release@v1, with: { attestations: ${value} }`;

    expect(asked(step, release)).toEqual([["warning", "Its token lacks `attestations: read`."]]);
    expect(asked(step, `${release}, attestations: read`)).toEqual([]);
  });

  test("attestations are not read where they are not", () => {
    const wide = [["warning", "Its token may more than its steps need: `attestations: read`."]];

    expect(asked("actions/release@v1", `${release}, attestations: read`)).toEqual(wide);
    const step = "actions/release@v1, with: { attestations: false }";
    expect(asked(step, `${release}, attestations: read`)).toEqual(wide);
  });

  test.each(["release", "deploy", "rollback"])("an image on ghcr.io may be looked up by %s", (action) => {
    const own =
      action === "release"
        ? release
        : action === "deploy"
          ? back.replace("contents: write", "contents: read")
          : back;

    expect(asked(`actions/${action}@v1`, own)).toEqual([]);
    expect(asked(`actions/${action}@v1`, `${own}, packages: read`)).toEqual([]);
    expect(asked(`actions/${action}@v1`, `${own}, packages: write`)).toEqual([
      ["warning", "Its token may more than its steps need: `packages: write`."],
    ]);
  });

  test("an image on ghcr.io may have been pushed there before", () => {
    const step = 'actions/release@v1, with: { artifacts: "a=oci:ghcr.io/a/b:1" }';

    expect(asked(step, `${release}, packages: write`)).toEqual([]);
  });
});

describe("what the policy asks", () => {
  const checks = "checks: write, contents: read, pull-requests";

  test("a comment on the pull request is written, and is only a comment", () => {
    const comment = "plan: { comment: true }";

    expect(asked("actions/plan-check@v1", `${checks}: read`, comment)).toEqual([
      ["warning", "Its token lacks `pull-requests: write`."],
    ]);
    expect(asked("actions/plan-check@v1", `${checks}: write`, comment)).toEqual([]);
    expect(asked("actions/plan-check@v1", `${checks}: write`, "plan: { comment: false }")).toEqual([
      ["warning", "Its token may more than its steps need: `pull-requests: write`."],
    ]);
    expect(asked("actions/plan-check@v1", "checks: write, contents: read", comment)).toEqual([
      ["error", "Its token lacks `pull-requests: write`."],
    ]);
  });

  const started = "{ workflow: back.yml }";
  const places = [
    `rollback: { redeploy: ${started} }`,
    `rollback: { flag: ${started} }`,
    `rollback: { traffic: ${started} }`,
    `rollback: { redeploy: { command: [make] }, config: ${started} }`,
    `rollback: { before: [{ name: page, workflow: back.yml }] }`,
    `rollback: { after: [{ name: page, workflow: back.yml }] }`,
  ];

  test.each(places)("a layer that is a workflow is started: %s", (way) => {
    const policy = `environments: { production: { ${way} } }`;
    const started = guarded.replace("actions: read", "actions: write");
    const lack = [["error", "Its token lacks `actions: write`."]];

    expect(asked("actions/rollback@v1", back, policy)).toEqual(lack);
    expect(asked("actions/rollback@v1", back.replace("actions: read", "actions: write"), policy)).toEqual([]);
    expect(found(alone("rollback-ready/suite@v1", guarded), { rules: rules(policy) })).toEqual(lack);
    expect(found(alone("rollback-ready/suite@v1", started), { rules: rules(policy) })).toEqual([]);
  });

  test("is that of the environment of the step", () => {
    const policy = `environments: { production: { ${places[0]} }, staging: { rollback: { redeploy: { command: [make] } } } }`;
    const write = back.replace("actions: read", "actions: write");
    const inStaging = "actions/rollback@v1, with: { environment: staging }";
    const anywhere = `actions/rollback@v1, with: { environment: "\${{ inputs.environment }}" }`;

    expect(asked(inStaging, back, policy)).toEqual([]);
    expect(asked(inStaging, write, policy)).toEqual([
      ["warning", "Its token may more than its steps need: `actions: write`."],
    ]);
    expect(asked(anywhere, back, policy)).toEqual([]);
    expect(asked(anywhere, write, policy)).toEqual([]);
  });

  test.each([
    "actions/rollback@v1, with: { mode: pause }",
    "actions/rollback@v1, with: { dry-run: true }",
    "actions/gate@v1",
    "actions/deploy@v1",
  ])("no workflow is started by what runs no layer: %s", (step) => {
    const policy = `environments: { production: { ${places[0]} } }`;

    expect(asked(step, back, policy).filter(([, seen]) => seen?.includes("lacks"))).toEqual([]);
  });

  test.each(["dry-run", "mode"])("a workflow may be started where an expression gives %s", (input) => {
    const policy = `environments: { production: { ${places[0]} } }`;
    const step = `actions/rollback@v1, with: { ${input}: "\${{ inputs.how }}" }`;

    expect(asked(step, back, policy)).toEqual([]);
    expect(asked(step, back.replace("actions: read", "actions: write"), policy)).toEqual([]);
  });

  test("a workflow that takes the step's command in place is not started", () => {
    const policy = `environments: { production: { ${places[0]} } }`;

    expect(asked("actions/rollback@v1, with: { rollback-command: make }", back, policy)).toEqual([]);
  });

  test("the run of an event may be asked to stop", () => {
    const policy = "environments: { production: { rollback: { redeploy: { event: back } } } }";

    expect(asked("actions/rollback@v1", back, policy)).toEqual([]);
    expect(asked("actions/rollback@v1", back.replace("actions: read", "actions: write"), policy)).toEqual([]);
  });

  test("is not known where the policy cannot be read", () => {
    const policy = { kind: "refused", problems: [] } as const;

    const write = alone("rollback-ready/suite@v1", guarded.replace("actions: read", "actions: write"));
    expect(found(write, { policy })).toEqual([]);
    expect(found(alone("rollback-ready/suite@v1", guarded), { policy })).toEqual([]);
    expect(found(write)).toEqual([["warning", "Its token may more than its steps need: `actions: write`."]]);
  });
});

function alone(uses: string, permissions: string): string {
  return `on: push\njobs:\n  a:\n    permissions: { ${permissions} }\n    steps:\n      - uses: ${uses}\n`;
}
