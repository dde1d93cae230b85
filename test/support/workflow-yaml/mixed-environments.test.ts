import { describe, expect, it } from "vitest";
import { mixedEnvironments } from "./mixed-environments.ts";
import { oneJob } from "./one-job.ts";

const input = `\${{ inputs.environment }}`;
const deploys = [
  `steps: [{ uses: rollback-ready/suite/actions/deploy@v1, with: { environment: "${input}" } }]`,
  `steps: [{ uses: rollback-ready/suite@v1, with: { environment: "\${{ inputs['environment'] || 'x' }}" } }]`,
  `steps: [{ uses: $/actions/gate, with: { environment: "\${{ github.event.inputs.environment }}" } }]`,
  `environment: { name: "${input}", deployment: false }\nsteps: [uses: rollback-ready/suite/actions/deploy@v1]`,
  `uses: rollback-ready/suite/.github/workflows/deploy.yml@v1\nwith: { environment: "${input}" }`,
  `uses: $/.github/workflows/pipeline.yml\nwith: { environment: "${input}" }`,
];

describe.each(deploys)("a deploy whose environment an input names: %s", (body) => {
  it.each([
    ["deploy", ["a: `deploy` does not hold `inputs.environment`"]],
    ["deploy-inputs.environment", ["a: `deploy-inputs.environment` does not hold `inputs.environment`"]],
    [
      `deploy-\${{ inputs.environments }}`,
      [`a: \`deploy-\${{ inputs.environments }}\` does not hold \`inputs.environment\``],
    ],
    [`deploy-\${{ inputs.environment }}`, []],
    [`deploy-\${{inputs['environment']}}`, []],
    [`deploy-\${{ github.event.inputs.environment || 'production' }}`, []],
  ])("waits in %s", (group, complaints) => {
    expect(mixedEnvironments(oneJob(`concurrency: "${group}"\n${body}`))).toEqual(complaints);
    expect(mixedEnvironments(oneJob(`concurrency: { group: "${group}" }\n${body}`))).toEqual(complaints);
    expect(mixedEnvironments(oneJob(body, `on: push\nconcurrency: "${group}"\n`))).toEqual(complaints);
  });

  it("is not said to wait where it has no group", () => {
    expect(mixedEnvironments(oneJob(body))).toEqual([]);
  });
});

it("every group that it waits in holds the environment", () => {
  const job = `concurrency: "a-${input}"\n${deploys[0]}`;

  expect(mixedEnvironments(oneJob(job, "on: push\nconcurrency: b\n"))).toEqual([
    "a: `b` does not hold `inputs.environment`",
  ]);
});

it.each([
  "steps: [{ uses: rollback-ready/suite/actions/deploy@v1, with: { environment: production } }]",
  `steps: [{ uses: rollback-ready/suite/actions/deploy@v1, with: { environment: "\${{ env.ENVIRONMENT }}" } }]`,
  `steps: [{ uses: acme/deploy@v1, with: { environment: "${input}" } }]`,
  `environment: "${input}"\nsteps: [run: make]`,
  `steps: [{ uses: $/actions/gate, with: { mode: replay, environment: "${input}" } }]`,
])("another job is not meant: %s", (body) => {
  expect(mixedEnvironments(oneJob(`concurrency: production\n${body}`))).toEqual([]);
});
