import { expect, test } from "vitest";
import { checkWorkflow, missingWith, workflow } from "../healthy.ts";

const all = "actions: read, contents: write, deployments: write, issues: write, pull-requests: read";
const uses = (path: string) => `      - uses: rollback-ready/suite${path}@v1\n`;
const job = (id: string, steps: string, more = "") =>
  `  ${id}:\n${more}    permissions: { ${all} }\n    steps:\n      - run: x\n${steps}`;
const text = (...jobs: string[]) => `on: push\njobs:\n${jobs.join("")}`;

function seen(deploy: string): readonly (readonly string[])[] {
  const workflows = [workflow("plan.yml", checkWorkflow), workflow("deploy.yml", deploy)];
  return missingWith({ workflows })
    .filter(([rule]) => rule === "gate")
    .map(([, ...rest]) => rest);
}

const nothing =
  "Nothing judges what it deploys: no guard and no gate follows, in this job or in one that `needs` it.";

test.each([
  ["guard in the same job", text(job("deploy", uses("/actions/deploy") + uses("")))],
  [
    "guard in a job that needs it",
    text(job("deploy", uses("/actions/deploy")), job("guard", uses(""), "    needs: deploy\n")),
  ],
  [
    "guard two jobs on",
    text(
      job("deploy", uses("/actions/deploy")),
      job("smoke", "", "    needs: [deploy]\n"),
      job("guard", uses(""), "    needs: smoke\n"),
    ),
  ],
  [
    "gate and rollback",
    text(
      job("deploy", uses("/actions/deploy") + uses("/actions/gate")),
      job("back", uses("/actions/rollback"), "    needs: deploy\n    if: failure()\n"),
    ),
  ],
  [
    "the reusable workflow",
    `on: push\njobs:\n  deploy:\n    permissions: { ${all}, packages: read }\n    uses: acme/suite/.github/workflows/deploy.yml@v1\n`,
  ],
])("a deploy is judged by %s", (_, deploy) => {
  expect(seen(deploy)).toEqual([]);
});

test.each([
  ["no guard at all", text(job("deploy", uses("/actions/deploy")))],
  ["a guard before the deploy", text(job("deploy", uses("") + uses("/actions/deploy")))],
  [
    "a guard in a job that does not wait for it",
    text(job("deploy", uses("/actions/deploy")), job("guard", uses(""))),
  ],
])("a deploy with %s is not", (_, deploy) => {
  expect(seen(deploy)).toEqual([["error", nothing]]);
});

test("a gate that takes nothing back is half of it", () => {
  expect(seen(text(job("deploy", uses("/actions/deploy") + uses("/actions/gate"))))).toEqual([
    ["warning", "A gate judges what it deploys, and nothing takes a failed release back."],
  ]);
});

test("a deploy that only GitHub knows of wants a gate too, where the environment is known", () => {
  const own = job("ship", "", "    environment: production\n");
  const follows = "no guard and no gate follows, in this job or in one that `needs` it.";
  const line = `GitHub counts it as a deploy to \`production\`, and ${follows}`;

  expect(seen(text(own, job("deploy", uses("/actions/deploy") + uses(""))))).toEqual([["warning", line]]);
  expect(
    seen(text(own.replace("production", "github-pages"), job("x", uses("/actions/deploy") + uses("")))),
  ).toEqual([]);
  expect(seen(text(own, job("other", uses("/actions/rollback"))))).toEqual([["error", line]]);
});

test("a repository that deploys with nothing of ours has no gate", () => {
  const line =
    "No workflow of the default branch deploys with a gate behind it: a bad release stays until a person notices it.";

  expect(seen(text(job("build", "")))).toEqual([["error", line]]);
});
