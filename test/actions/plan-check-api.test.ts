import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fullPlan, opened } from "../support/pull.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const files = { "api/openapi.yaml": "openapi: 3.0.3\n" };
const policy = 'version: 1\nplan:\n  api-report:\n    paths: ["api/**"]\n';

function opening(body: string, base: Readonly<Record<string, string>> = {}): number {
  world.github.repository.commit({
    branch: "main",
    files: { "README.md": "shop", ...base },
    message: "Start",
  });
  return opened(world, { files, body });
}

function fixture(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, "../fixtures/api-reports", `${name}.txt`), "utf8");
}

const withoutConsumers = fullPlan("Yes.").replace(/### Dependencies\n[\s\S]*?(?=\n### |$)/, "");

test("a report of breaking changes asks the plan how the API's consumers live with a return", async () => {
  const pull = opening(withoutConsumers);
  await world.write({ "report.json": await fixture("oasdiff-breaking") });

  const refused = await runStep(world, "plan-check", { "api-report": "report.json" }, { pull });
  world.github.repository.editPull(pull, {
    body: `${withoutConsumers}\n\n### Dependencies\n\nThe mobile gateway goes back first: it calls \`DELETE /orders\`.\n`,
  });
  const accepted = await runStep(world, "plan-check", { "api-report": "report.json" }, { pull });

  expect(refused.outputs["title"]).toBe("Not ready: 1 field of the plan to write");
  expect(refused.summary).toContain("| oasdiff | ⚠️ 3 breaking changes | DELETE /orders: API path removed");
  expect(accepted.outputs["passed"]).toBe("true");
  expect(accepted.summary).toContain("3 breaking changes");
});

test.each([
  ["is not there", {}, {}, "The API report is not there"],
  ["is cut off", { "report.json": '[{"id":"a","te' }, {}, "The API report is none of oasdiff, or is cut off"],
  ["is empty", { "report.json": "" }, {}, "The API report is empty"],
  ["lies elsewhere", {}, { "api-report": "../../etc/passwd" }, "The API report"],
  ["is a folder", { "report.json/x": "[]" }, {}, "The API report cannot be read"],
])("a report that %s is not known, and never compatible", async (_what, written, inputs, said) => {
  const pull = opening(fullPlan("Yes."));
  await world.write(written as Record<string, string>);

  const refused = await runStep(world, "plan-check", { "api-report": "report.json", ...inputs }, { pull });

  expect(refused.exitCode).toBe(1);
  expect(refused.outputs["title"]).toBe("Not ready: what the API report says is not known");
  expect(refused.summary).toContain(said);
});

test("an empty report that is said to be of buf is compatible", async () => {
  const pull = opening(fullPlan("Yes."));
  await world.write({ "report.json": "" });

  const accepted = await runStep(
    world,
    "plan-check",
    { "api-report": "report.json", "api-format": "buf" },
    { pull },
  );

  expect(accepted.outputs["passed"]).toBe("true");
  expect(accepted.summary).toContain("| buf | ✅ compatible | – |");
});

test("a policy that asks for a report where the API changes is not passed without one", async () => {
  const pull = opening(fullPlan("Yes."), { ".github/rollback.yml": policy });
  await world.write({ "report.json": "[]" });

  const refused = await runStep(world, "plan-check", {}, { pull });
  const accepted = await runStep(world, "plan-check", { "api-report": "report.json" }, { pull });

  expect(refused.summary).toContain("The API report is missing, and the policy asks for one");
  expect(refused.outputs["passed"]).toBe("false");
  expect(accepted.outputs["passed"]).toBe("true");
});

test("a format without a report is refused", async () => {
  const pull = opening(fullPlan("Yes."));

  const refused = await runStep(world, "plan-check", { "api-format": "buf" }, { pull });

  expect(refused.errors.join()).toContain("Input `api-format` is given without `api-report`.");
});
