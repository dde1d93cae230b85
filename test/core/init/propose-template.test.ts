import { describe, expect, it } from "vitest";
import { textAfter } from "../../../src/core/init/proposal.ts";
import { proposeTemplate } from "../../../src/core/init/propose-template.ts";
import { parsePlan } from "../../../src/core/plan/parse.ts";
import { planTemplate } from "../../../src/core/plan/template.ts";

function proposed(files: Readonly<Record<string, string | null>>) {
  return proposeTemplate({ paths: new Set(Object.keys(files)), texts: new Map(Object.entries(files)) });
}

describe("the pull request template", () => {
  it("is written where there is none", () => {
    expect(proposed({}).files).toEqual([
      {
        kind: "new",
        path: ".github/pull_request_template.md",
        text: `${planTemplate().trimEnd()}\n`,
        isExecutable: false,
      },
    ]);
  });

  it.each([
    [".github/PULL_REQUEST_TEMPLATE.md", "## What\n"],
    ["pull_request_template.md", "## What"],
    ["docs/pull_request_template.txt", "## What\n\n"],
    [".github/PULL_REQUEST_TEMPLATE/feature.md", ""],
    ["pull_request_template.md", "## What\r\n"],
  ])("gets the plan behind what a team has in %s: %j", (path, before) => {
    const { files } = proposed({ [path]: before });

    const [only, ...others] = files;
    const after = only === undefined ? "" : textAfter(only);
    const lines = after.split(/\r?\n/);
    expect([only?.kind, only?.path, others]).toEqual(["addition", path, []]);
    expect(after.startsWith(before)).toBe(true);
    expect(lines).toContain("## Rollback plan");
    expect(
      after.split("\n").every((line) => line === "" || line.endsWith("\r") === before.includes("\r")),
    ).toBe(true);
    expect(before === "" || lines[lines.indexOf("<!-- rollback-ready: the plan begins -->") - 1] === "").toBe(
      true,
    );
  });

  it("then asks every question of the plan, and has no answer yet", () => {
    const { files } = proposed({ "pull_request_template.md": "## What\n" });

    const plan = parsePlan(files.map(textAfter).join(""));
    const whole = parsePlan(planTemplate());

    expect(Object.keys(plan.fields)).toEqual(Object.keys(whole.fields));
    expect(Object.values(plan.fields).map(({ text }) => text)).toEqual(
      Object.values(whole.fields).map(({ text }) => text),
    );
  });

  it.each([
    ["## Rollback plan\n"],
    ["# Change\n\n## Rollback\n\nHow do we go back?\n"],
    ["<!-- rollback-ready: the plan begins -->\nIn our words: …\n"],
  ])("stays as it is where it asks for the plan already: %j", (text) => {
    expect(proposed({ "pull_request_template.md": text })).toEqual({
      files: [],
      left: [{ path: "pull_request_template.md", reason: "it asks for the plan", isProblem: false }],
      questions: [],
    });
  });

  it("is the one that GitHub shows, and of several that are chosen by name each", () => {
    const one = proposed({
      "docs/pull_request_template.md": "",
      "pull_request_template.md": "",
      ".github/PULL_REQUEST_TEMPLATE/a.md": "",
    });
    const several = proposed({
      ".github/PULL_REQUEST_TEMPLATE/a.md": "",
      ".github/PULL_REQUEST_TEMPLATE/b.md": "",
    });

    expect(one.files.map(({ path }) => path)).toEqual(["pull_request_template.md"]);
    expect(several.files.map(({ path }) => path)).toEqual([
      ".github/PULL_REQUEST_TEMPLATE/a.md",
      ".github/PULL_REQUEST_TEMPLATE/b.md",
    ]);
  });

  it("stays as it is where it is no text", () => {
    expect(proposed({ "pull_request_template.md": null })).toMatchObject({
      files: [],
      left: [{ reason: "it is no plain text file", isProblem: true }],
    });
  });
});
