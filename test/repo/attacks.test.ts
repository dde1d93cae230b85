import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { hasTest } from "../support/has-test.ts";
import { attacks } from "./attacks/index.ts";

const root = join(import.meta.dirname, "../..");
const upTo = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe("attacks on the check of a pull request", () => {
  it("are 29, each with its outcome and a test", () => {
    expect(attacks.map((one) => one.number)).toEqual([...upTo(1, 10), ...upTo(14, 30), 37, 38]);
    for (const { attack, outcome, shown } of attacks) {
      expect([attack, outcome]).not.toContain("");
      expect(shown.flatMap(({ tests }) => tests)).not.toEqual([]);
    }
  });

  const named = attacks.flatMap(({ number, attack, shown }) =>
    shown.map((one) => ({ where: `${number}, ${attack}: ${one.file}`, ...one })),
  );

  it.each(named)("are shown by tests that there are ($where)", ({ file, tests, rows }) => {
    const text = existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : "";

    expect(tests.filter((title) => !hasTest(text, title))).toEqual([]);
    expect(rows.filter((row) => !text.includes(`"${row}"`))).toEqual([]);
  });

  it("are each met by the shipped action itself", () => {
    const elsewhere = attacks
      .filter(({ shown }) => !shown.some(({ file }) => /^test\/actions\/plan-check/.test(file)))
      .map(({ number }) => number);

    expect(elsewhere).toEqual([]);
  });
});

describe("the example on the page of the check", () => {
  it("runs on events that a pull request cannot edit, in a job that is never skipped", () => {
    const page = readFileSync(join(root, "actions/plan-check/README.md"), "utf8");
    const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => parse(text ?? ""));
    const all = blocks.filter((block) => block.jobs !== undefined && block.on !== undefined);
    // A tool that reads what the pull request changes can only run where the pull request could edit the workflow.
    const workflows = all.filter((block) => !JSON.stringify(block.jobs).includes("api-report"));

    expect(workflows.length).toBeGreaterThan(0);
    if (workflows.length < all.length) expect(page).toContain("A pull request can edit this workflow");
    for (const { on, jobs } of workflows) {
      expect(Object.keys(on)).toContain("pull_request_target");
      const conditions = Object.values<{ if?: unknown; steps: readonly { if?: unknown; uses?: string }[] }>(
        jobs,
      ).flatMap((job) => [job.if, ...job.steps.map((step) => step.if)]);
      expect(conditions.filter((condition) => condition !== undefined)).toEqual([]);
      expect(JSON.stringify(jobs)).not.toContain("actions/checkout");
    }
    expect(page).toMatch(/^#+ Require it$/m);
  });
});

describe("the search for a test", () => {
  it.each([
    ['test("a title", async () => {})', true],
    ['test.each([\n  ["a row", 1],\n])(\n  "a title",\n  (row) => {})', true],
    ['test.each(rows)("a title", (row) => {})', true],
    ['test("a title and more", () => {})', false],
    ['test.skip("a title", () => {})', false],
    ['// test("a title", () => {})', false],
    ["", false],
  ])("in %j finds it: %s", (text, isThere) => {
    expect(hasTest(text, "a title")).toBe(isThere);
  });
});
