import { expect, test } from "vitest";
import { checkWorkflow, deployWorkflow, missingWith, workflow } from "../healthy.ts";

function found(text: string): readonly (readonly string[])[] {
  const workflows = [workflow("plan.yml", text), workflow("deploy.yml", deployWorkflow)];
  return missingWith({ workflows })
    .filter(([rule]) => rule === "check-workflow")
    .map(([, ...rest]) => rest);
}

const types = /\n {4}types: .*/;
const withIf = (condition: string) =>
  checkWorkflow.replace("    runs-on", `    if: ${condition}\n    runs-on`);

test("a job that may be skipped counts as success then", () => {
  const skipped = [["warning", "It has an `if:`, and a job that is skipped counts as success."]];

  expect(found(withIf("github.actor != 'dependabot[bot]'"))).toEqual(skipped);
  expect(found(withIf(`"\${{ !contains(github.event.pull_request.labels.*.name, 'skip') }}"`))).toEqual(
    skipped,
  );
  expect(found(withIf("always()"))).toEqual([]);
  expect(found(withIf(`"\${{ github.event_name != 'schedule' }}"`))).toEqual([]);
});

test("a filter leaves the required check pending", () => {
  const text = checkWorkflow.replace(types, "$&\n    paths: [src/**]\n    branches: [main]");

  expect(found(text)).toEqual([
    [
      "warning",
      "Its workflow has `paths:`, `branches:`: where that skips it, the required check stays pending and nothing is merged.",
    ],
  ]);
  expect(found(checkWorkflow.replace("  merge_group:", "  merge_group: { branches: [main] }"))).toEqual([]);
});

test("an edit of the description must be heard of", () => {
  const deaf = [
    [
      "warning",
      "It does not hear of `edited`: a description that is mended stays red, and one that loses its plan stays green.",
    ],
  ];

  expect(found(checkWorkflow.replace(types, ""))).toEqual(deaf);
  expect(found(checkWorkflow.replace(types, "\n    types: [opened]"))).toEqual(deaf);
  expect(found(checkWorkflow.replace(types, "\n    types: edited"))).toEqual([]);
});
