import { describe, expect, it } from "vitest";
import { choosePlan, planFilesNamed, planFilesOf, readPlanFile } from "../../../src/core/plan/choose.ts";
import { PlanRules } from "../../../src/core/policy/plan-rules.ts";

const FILE = "rollback/418.md";

describe("the plan of a change", () => {
  it("is the description's where no file holds one", () => {
    const files = [{ path: "rollback/README.md", text: "# About this folder\n\nPlans go here.\n" }];

    const chosen = choosePlan("## Rollback plan\n\n### Owner\n\n@a\n", files);

    expect(chosen.source).toEqual({ kind: "description" });
    expect(chosen.plan.fields).toEqual({ owner: { text: "@a", line: 3 } });
  });

  it("is a file's, with the file at each answer, where the description has none", () => {
    const chosen = choosePlan("Fixes a bug.", [{ path: FILE, text: "# Going back\n\n## Owner\n\n@a\n" }]);

    expect(chosen.source).toEqual({ kind: "files", paths: [FILE] });
    expect(chosen.plan).toEqual({
      found: true,
      fields: { owner: { text: "@a", line: 3, file: FILE } },
      oldCodeOnNewSchema: "unknown",
    });
  });

  it("is of both, where the description counts first and an empty heading of it does not count", () => {
    const body = "## Rollback plan\n\n### Owner\n\n@a\n\n### Steps\n\n<!-- how? -->\n";
    const text = "## Owner\n\n@b\n\n## Steps\n\nPress the button.\n\n## Old code on new schema\n\nNo.\n";

    const { plan, source } = choosePlan(body, [{ path: FILE, text }]);

    expect(source).toEqual({ kind: "description-and-files", paths: [FILE] });
    expect(plan.fields).toMatchObject({
      owner: { text: "@a", line: 3 },
      steps: { text: "Press the button.", line: 5, file: FILE },
    });
    expect(plan.oldCodeOnNewSchema).toBe("no");
  });

  it("is a file's alone where the description has only the section", () => {
    const { source, plan } = choosePlan("## Rollback plan\n\nSee the file.", [
      { path: FILE, text: "## Owner\n\n@b" },
    ]);

    expect(source).toEqual({ kind: "files", paths: [FILE] });
    expect(plan.found).toBe(true);
  });

  it("is nowhere", () => {
    expect(choosePlan("", []).source).toEqual({ kind: "none" });
  });

  it.each([
    ["could not be read as text", null, "The file is not there, or could not be read as text."],
    ["is too large", "x".repeat(65_537), "The file is too large to be read."],
  ])("says of a file that it %s", (_what, text, message) => {
    const { problems, source } = choosePlan("", [{ path: FILE, text }]);

    expect(source).toEqual({ kind: "none" });
    expect(problems).toMatchObject([
      { rule: "unreadable-file", level: "error", file: FILE, line: 1, message },
    ]);
  });
});

describe("a plan file", () => {
  it("has YAML at its top, by ids or headings, with the lines of the file and CRLF", () => {
    const text =
      "---\ntitle: Going back\nstrategy: Redeploy v1\nTime to roll back: 5 minutes\nsteps:\n  - Press the button\n  - Wait\nold_code_on_new_schema: true\n---\n\n## Owner\n\n@a\n\n## Strategy\n\nAnother\n";

    const { plan, problems } = readPlanFile({ path: FILE, text: text.replaceAll("\n", "\r\n") });

    expect(problems).toEqual([]);
    expect(plan).toEqual({
      found: true,
      fields: {
        strategy: { text: "Redeploy v1", line: 3, file: FILE },
        "time-to-roll-back": { text: "5 minutes", line: 4, file: FILE },
        steps: { text: "1. Press the button\n2. Wait", line: 5, file: FILE },
        "old-code-on-new-schema": { text: "Yes", line: 8, file: FILE },
        owner: { text: "@a", line: 11, file: FILE },
      },
      oldCodeOnNewSchema: "yes",
    });
  });

  it("may hold its fields below one key", () => {
    const { plan } = readPlanFile({ path: FILE, text: "---\nrollback-plan:\n  owner: '@a'\n  x: 1\n---\n" });

    expect(plan.fields).toEqual({ owner: { text: "@a", line: 2, file: FILE } });
  });

  it("is read from its section alone where it has one", () => {
    const text =
      "# Change 418\n\n## Steps\n\nMerge it.\n\n## Rollback plan\n\n### Steps\n\nPress the button.\n";

    const { plan } = readPlanFile({ path: FILE, text });

    expect(plan.fields).toEqual({ steps: { text: "Press the button.", line: 9, file: FILE } });
  });

  it.each([
    ["an alias", "a: &x 1\nowner: *x", 3, "has an alias."],
    ["a prototype key", "__proto__: 1", 2, "has a key that names a prototype."],
    ["a key twice", "owner: a\nowner: b", 3, "is not plain YAML or JSON."],
    ["a list", "- a", 1, "has no keys."],
    ["depth", `a: ${"[".repeat(40)}${"]".repeat(40)}`, 2, "is nested too deeply."],
    ["more depth", `a: ${"[".repeat(9000)}${"]".repeat(9000)}`, 1, "is nested too deeply to be read."],
  ])("with %s in its YAML is refused there, and its Markdown is read", (_what, yaml, line, problem) => {
    const { plan, problems } = readPlanFile({ path: FILE, text: `---\n${yaml}\n---\n\n## Owner\n\n@a\n` });

    expect(problems).toMatchObject([
      {
        rule: "unreadable-file",
        level: "error",
        file: FILE,
        line,
        message: `The YAML at the top of the file ${problem}`,
      },
    ]);
    expect(plan.fields.owner?.text).toBe("@a");
  });

  it("has no YAML where the first line is a rule below which nothing ends it", () => {
    const { plan, problems } = readPlanFile({ path: FILE, text: "---\n\n## Owner\n\n@a\n" });

    expect([problems, plan.fields.owner?.line]).toEqual([[], 3]);
  });
});

describe("files that a description names", () => {
  const rules = PlanRules.parse({});

  it.each([
    ["The plan is in `rollback/418.md`.", ["rollback/418.md"]],
    ["See [the plan](rollback/418.md#steps) and [again](./rollback/418.md).", ["rollback/418.md"]],
    ["- [plan](/rollback/418.md)\n- `rollback-plan.json`", ["rollback-plan.json", "rollback/418.md"]],
    ["> `rollback/418.md`", ["rollback/418.md"]],
    ["rollback/418.md without a mark", []],
    ["`rollback/../secret.md` and `../rollback/418.md`", []],
    ["[elsewhere](https://example.com/rollback/418.md)", []],
    ["`src/a.ts`", []],
    ["```\n`rollback/418.md`\n```", []],
    ["<!-- `rollback/418.md` -->", []],
  ])("in %j are %j", (description, paths) => {
    expect(planFilesNamed(description, rules)).toEqual(paths);
  });

  it("are twenty at most", () => {
    const description = Array.from({ length: 30 }, (_, n) => `\`rollback/${n}.md\``).join(" ");

    expect(planFilesNamed(description, rules)).toHaveLength(20);
  });
});

describe("files that may hold the plan of a change", () => {
  const rules = PlanRules.parse({});
  const description = "The plan is in `rollback/z.md` and `rollback/a.md`, and `rollback/gone.md`.";

  it("are those that it touches, by path, then those that its description names, where they are there", () => {
    const touched = ["src/a.ts", "rollback/c.md", "rollback/a.md", "rollback/taken-away.md"];
    const atHead = new Set(["src/a.ts", "rollback/a.md", "rollback/c.md", "rollback/z.md"]);

    expect(planFilesOf({ description, touched, atHead }, rules)).toEqual([
      "rollback/a.md",
      "rollback/c.md",
      "rollback/z.md",
    ]);
  });

  it("are twenty at most, of those that are there", () => {
    const touched = Array.from({ length: 50 }, (_, at) => `rollback/${String(at).padStart(2, "0")}.md`);
    const atHead = new Set(touched.slice(10));

    const files = planFilesOf({ description: "", touched, atHead }, rules);

    expect([files.length, files[0]]).toEqual([20, "rollback/10.md"]);
  });
});
