import { expect, test } from "vitest";
import {
  checkWorkflow,
  deployWorkflow,
  missingWith,
  told,
  unknownWith,
  untold,
  workflow,
} from "../healthy.ts";

const workflows = [
  workflow("plan.yml", checkWorkflow.replace("  merge_group:\n", "")),
  workflow("deploy.yml", deployWorkflow),
];

test("a queue whose groups nobody checks merges nothing, or merges unchecked", () => {
  expect(missingWith({ workflows, hasMergeQueue: told(true) })).toEqual([
    [
      "merge-queue",
      "error",
      "A merge queue is on for `main`, and `plan.yml` does not run on `merge_group`: the check of a group never comes, or nobody looks at it.",
    ],
  ]);
});

test("without a queue nothing is asked, and with the trigger all is well", () => {
  expect(missingWith({ workflows, hasMergeQueue: told(false) })).toEqual([]);
  expect(missingWith({ hasMergeQueue: told(true) })).toEqual([]);
  expect(unknownWith({ hasMergeQueue: untold("pull-requests: read") })).toEqual([]);
});

test("a queue that may not be seen is not known", () => {
  expect(unknownWith({ workflows, hasMergeQueue: untold("pull-requests: read") })).toEqual([
    ["merge-queue", "`pull-requests: read`"],
  ]);
});
