import { describe, expect, it } from "vitest";
import { oneJob } from "./one-job.ts";
import { secondDeployments } from "./second-deployments.ts";

const complaint = ["a: GitHub makes a deployment of its `environment`: write `deployment: false`"];
const steps = (uses: string) => `steps: [{ run: exit 0 }, { uses: ${uses} }]`;

describe.each([
  "rollback-ready/suite@v1",
  "rollback-ready/suite/actions/deploy@v1",
  "rollback-ready/suite/actions/rollback@v1",
  "$/actions/deploy",
])("a job that uses %s", (uses) => {
  it.each([
    "environment: production",
    `environment: "\${{ inputs.environment }}"`,
    "environment: { name: production }",
    "environment: { name: production, url: https://shop.example }",
    "environment: { name: production, deployment: true }",
    'environment: { name: production, deployment: "false" }',
    `environment: { name: production, deployment: "\${{ false }}" }`,
    "environment: { name: production, deployment: }",
  ])("has a second deployment: %s", (environment) => {
    expect(secondDeployments(oneJob(`${environment}\n${steps(uses)}`))).toEqual(complaint);
  });

  it.each(["environment: { name: production, deployment: false }", "timeout-minutes: 5"])(
    "has its own alone: %s",
    (body) => {
      expect(secondDeployments(oneJob(`${body}\n${steps(uses)}`))).toEqual([]);
    },
  );
});

it("a job whose deployment GitHub alone makes keeps it", () => {
  expect(secondDeployments(oneJob(`environment: production\n${steps("acme/deploy@v1")}`))).toEqual([]);
  const gate = steps("rollback-ready/suite/actions/gate@v1");
  expect(secondDeployments(oneJob(`environment: production\n${gate}`))).toEqual([]);
});
