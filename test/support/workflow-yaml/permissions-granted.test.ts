import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { knownActions } from "./known-actions.ts";
import { oneJob } from "./one-job.ts";
import { permissionsGranted } from "./permissions-granted.ts";
import { readWorkflow } from "./workflow.ts";

const known = await knownActions(join(import.meta.dirname, "../../.."));
const called = readWorkflow(`
on: workflow_call
permissions: { contents: read }
jobs:
  a: { runs-on: ubuntu-latest, permissions: { contents: write, issues: read }, steps: [run: exit 0] }
  b: { runs-on: ubuntu-latest, steps: [run: exit 0] }
`);
const workflows = (uses: string) => (uses.includes("/x.yml") ? called : null);
const gate = "uses: rollback-ready/suite/actions/gate@v1";
const release = "uses: rollback-ready/suite/actions/release@v1";
const rollback = "uses: rollback-ready/suite/actions/rollback@v1";
const plan = "uses: rollback-ready/suite/actions/plan-check@v1";

describe("the permissions of a job", () => {
  it.each([
    ["contents: write", gate, ["a: `deployments: write` is missing"]],
    ["contents: read, deployments: write", gate, ["a: `contents: write` is missing"]],
    ["contents: write, deployments: write, issues: write", gate, ["a: `issues: write` is not needed"]],
    ["contents: write, deployments: write, id-token: write", gate, ["a: `id-token: write` is not needed"]],
    ["checks: write, contents: write, pull-requests: read", plan, ["a: `contents: write` is not needed"]],
    [
      "actions: read, contents: write, deployments: write",
      `${rollback}, with: { mode: comment }`,
      ["a: `issues: write` is missing"],
    ],
    [
      "actions: read, contents: write, deployments: write, issues: write",
      `${rollback}, with: { mode: hold }`,
      ["a: `issues: write` is not needed"],
    ],
    [
      "contents: write, pull-requests: read",
      `${release}, with: { attestations: true }`,
      ["a: `attestations: read` is missing"],
    ],
    [
      "actions: read, contents: write, deployments: write, issues: write, pull-requests: write",
      `${rollback}, with: { mode: await }`,
      ["a: `pull-requests: write` is not needed"],
    ],
    [
      "checks: write, contents: read, pull-requests: read",
      `${plan}, with: { mode: doctor }`,
      ["a: `checks: write` is not needed"],
    ],
    [
      "contents: write, packages: write, pull-requests: read",
      `${release}, with: { artifacts: a=file:b }`,
      ["a: `packages: write` is not needed"],
    ],
  ])("are wrong: { %s } for %s", (permissions, step, complaints) => {
    const job = oneJob(`permissions: { ${permissions} }\nsteps: [{ ${step} }]`);

    expect(permissionsGranted(job, known, workflows)).toEqual(complaints);
  });

  it.each([
    ["contents: write, deployments: write", gate],
    ["checks: write, contents: read, pull-requests: write", plan],
    ["actions: write, contents: write, deployments: write, packages: read", rollback],
    [
      "actions: read, contents: write, deployments: write, issues: write",
      `${rollback}, with: { mode: "\${{ inputs.mode }}" }`,
    ],
    [
      "contents: write, packages: write, pull-requests: read",
      `${release}, with: { artifacts: "a=oci:ghcr.io/a/b:1" }`,
    ],
    [
      "actions: read, contents: write, deployments: write, issues: write, pull-requests: write",
      `${rollback}, with: { mode: comment }`,
    ],
    ["contents: read, pull-requests: read", `${plan}, with: { mode: doctor }`],
    [
      "actions: read, contents: read, deployments: read, pull-requests: read",
      `${plan}, with: { mode: doctor }`,
    ],
    ["anything: write", "run: exit 0"],
  ])("are right: { %s } for %s", (permissions, step) => {
    const job = oneJob(`permissions: { ${permissions} }\nsteps: [{ ${step} }]`);

    expect(permissionsGranted(job, known, workflows)).toEqual([]);
  });

  it("are those of all its steps together, a checkout included", () => {
    const steps = `steps: [{ uses: actions/checkout@v4 }, { ${plan} }, { ${gate} }]`;
    const right = "permissions: { checks: write, contents: write, deployments: write, pull-requests: read }";

    expect(permissionsGranted(oneJob(`${right}\n${steps}`), known, workflows)).toEqual([]);
    expect(permissionsGranted(oneJob(`permissions: {}\n${steps}`), known, workflows)).toHaveLength(4);
  });

  it("may be wider where a script holds the token, and never narrower", () => {
    const steps = `steps: [{ ${gate} }, { run: gh api, env: { GH_TOKEN: "\${{ github.token }}" } }]`;

    const wider = oneJob(`permissions: { contents: write, deployments: write, issues: write }\n${steps}`);
    const narrower = oneJob(`permissions: { contents: write, issues: write }\n${steps}`);

    expect(permissionsGranted(wider, known, workflows)).toEqual([]);
    expect(permissionsGranted(narrower, known, workflows)).toEqual(["a: `deployments: write` is missing"]);
  });

  it("are those of the workflow where it states none, and must be stated somewhere, one by one", () => {
    const steps = `steps: [{ ${gate} }]`;

    const inherited = oneJob(
      steps,
      "on: push\npermissions: { contents: write, deployments: write, issues: read }\n",
    );

    expect(permissionsGranted(inherited, known, workflows)).toEqual(["a: `issues: read` is not needed"]);
    expect(permissionsGranted(oneJob(steps), known, workflows)).toEqual(["a: states no permissions"]);
    expect(permissionsGranted(oneJob(`permissions: write-all\n${steps}`), known, workflows)).toEqual([
      "a: `write-all` is not written out",
    ]);
  });
});

describe("the permissions of a job that calls a workflow", () => {
  it.each([
    ["contents: write", ["a: `issues: read` is missing"]],
    ["contents: read, issues: read", ["a: `contents: write` is missing"]],
    ["contents: write, issues: read, checks: write", ["a: `checks: write` is not needed"]],
    ["contents: write, issues: read", []],
  ])("cover what its jobs ask, and no more: { %s }", (permissions, complaints) => {
    const job = oneJob(`permissions: { ${permissions} }\nuses: ./.github/workflows/x.yml`);

    expect(permissionsGranted(job, known, workflows)).toEqual(complaints);
  });
});
