import { expect, test } from "vitest";
import { checkWorkflow, deployWorkflow, missingWith, workflow } from "../healthy.ts";

function found(text: string): readonly (readonly string[])[] {
  const workflows = [
    workflow("plan.yml", checkWorkflow),
    workflow("deploy.yml", deployWorkflow),
    workflow("x.yml", text),
  ];
  return missingWith({ workflows })
    .filter(([rule]) => rule === "pull-request-target")
    .map(([, ...rest]) => rest);
}

const job = (steps: string) =>
  `on: pull_request_target\njobs:\n  x:\n    permissions: {}\n    steps:\n${steps}`;
const checkout = (given: string) => `      - uses: actions/checkout@v4\n        with: { ${given} }\n`;
const head =
  "It checks out the head of the pull request on `pull_request_target`: a stranger's files lie beside a token that writes and beside secrets.";

test.each([
  `ref: "\${{ github.event.pull_request.head.sha }}"`,
  `ref: "\${{ github.head_ref }}"`,
  `ref: "refs/pull/\${{ github.event.number }}/merge"`,
  `repository: "\${{ github.event.pull_request.head.repo.full_name }}"`,
])("a checkout of what a stranger wrote (%s) is an error", (given) => {
  expect(found(job(checkout(given)))).toEqual([["error", head]]);
  expect(found(job(checkout(given)).replace("pull_request_target", "pull_request"))).toEqual([]);
});

test("a checkout of the default branch is none of these", () => {
  expect(found(job(checkout("fetch-depth: 0")))).toEqual([]);
});

test("plan-check needs nothing beside it there", () => {
  const check = `      - uses: rollback-ready/suite/actions/plan-check@v1\n        with: { token: "\${{ secrets.APP }}" }\n`;
  const line =
    "Beside plan-check it runs other steps on `pull_request_target`, with a token that writes. plan-check needs none of them.";

  expect(found(job(check))).toEqual([]);
  expect(found(job(`      - run: make\n${check}`))).toEqual([["warning", line]]);
  expect(found(job(`      - uses: acme/tool@v1\n${check}`))).toEqual([["warning", line]]);
});
