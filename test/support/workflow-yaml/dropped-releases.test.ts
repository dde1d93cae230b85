import { expect, it } from "vitest";
import { droppedReleases } from "./dropped-releases.ts";
import { oneJob } from "./one-job.ts";

const steps = "steps: [uses: rollback-ready/suite/actions/release@v1]";
const complaint = ["a: `release` drops the release that waits: write `queue: max`"];

it.each([
  "concurrency: release",
  "concurrency: { group: release }",
  "concurrency: { group: release, cancel-in-progress: false }",
  "concurrency: { group: release, queue: single }",
])("a release that waits is dropped: %s", (group) => {
  expect(droppedReleases(oneJob(`${group}\n${steps}`))).toEqual(complaint);
  expect(droppedReleases(oneJob(steps, `on: push\n${group}\n`))).toEqual(complaint);
});

it("a queue of the job is of no use behind a group of the workflow that has none", () => {
  const job = `concurrency: { group: other, queue: max }\n${steps}`;

  expect(droppedReleases(oneJob(job, "on: push\nconcurrency: release\n"))).toEqual(complaint);
});

it.each([
  `concurrency: { group: release, queue: max }\n${steps}`,
  steps,
  "concurrency: release\nsteps: [uses: rollback-ready/suite@v1]",
  "concurrency: release\nsteps: [run: ./release]",
])("no release is dropped: %s", (body) => {
  expect(droppedReleases(oneJob(body))).toEqual([]);
});
