import { expect, it } from "vitest";
import { jobLimits } from "./job-limits.ts";
import { oneJob } from "./one-job.ts";

it.each([
  ["timeout-minutes: 5\nsteps: [run: exit 0]", ["a: has no `permissions` of its own"]],
  ["permissions: {}\nsteps: [run: exit 0]", ["a: has no `timeout-minutes`"]],
  ["uses: ./.github/workflows/x.yml", ["a: has no `permissions` of its own"]],
  ["permissions: {}\nuses: ./.github/workflows/x.yml", []],
  ["permissions: {}\ntimeout-minutes: 5\nsteps: [run: exit 0]", []],
  [`permissions: {}\ntimeout-minutes: "\${{ inputs.minutes }}"\nsteps: [run: exit 0]`, []],
])("a job is limited: %s", (body, complaints) => {
  expect(jobLimits(oneJob(body, "on: push\npermissions: {}\n"))).toEqual(complaints);
});
