import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { registry } from "../../src/registry.ts";
import { jobLimits } from "../support/workflow-yaml/job-limits.ts";
import { unpinnedUses } from "../support/workflow-yaml/pinned-uses.ts";
import { suiteAction } from "../support/workflow-yaml/suite-reference.ts";
import { readWorkflow } from "../support/workflow-yaml/workflow.ts";
import { rulesForAll, rulesForCopied } from "../support/workflow-yaml/workflow-rules.ts";
import { workflowSources } from "../support/workflow-yaml/workflow-sources.ts";

const root = join(import.meta.dirname, "../..");
const sources = workflowSources(root);
const ours = sources.filter(({ origin }) => origin === "ours");
const pages = sources.filter(({ origin }) => origin === "page");

describe.each(await rulesForAll(root))("every workflow $rule", ({ complaints }) => {
  it.each(sources)("$where", ({ text }) => {
    expect(complaints(text)).toEqual([]);
  });
});

describe.each(await rulesForCopied(root))(
  "every workflow that people copy or call $rule",
  ({ complaints }) => {
    it.each([...ours, ...pages])("$where", ({ text }) => {
      expect(complaints(text)).toEqual([]);
    });
  },
);

describe("every workflow of the repository", () => {
  it.each([...ours, ...pages])("pins actions of others to a commit ($where)", ({ text }) => {
    expect(unpinnedUses(text)).toEqual([]);
  });

  it.each(ours)("limits each job ($where)", ({ text }) => {
    expect(jobLimits(readWorkflow(text))).toEqual([]);
  });
});

describe("the pages", () => {
  it("show how to use every action, each on its own page", () => {
    const shown = pages.flatMap(({ path, text }) =>
      Object.values(readWorkflow(text).jobs).flatMap(({ steps }) =>
        steps.map(({ uses = "" }) => `${path}: ${suiteAction(uses)}`),
      ),
    );

    const wanted = Object.keys(registry).map((name) =>
      name === "guard" ? "README.md: guard" : `actions/${name}/README.md: ${name}`,
    );
    expect(shown).toEqual(expect.arrayContaining(wanted));
  });

  it("show how comments are answered: orders to roll back, and what follows up an incident", () => {
    const answering = pages.filter(({ text }) => "issue_comment" in readWorkflow(text).on);

    expect(answering.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["actions/postmortem/README.md", "actions/rollback/README.md"]),
    );
  });
});
