import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPolicy } from "../../src/core/policy/read.ts";
import { recipes } from "../../src/core/rollback/recipes/index.ts";
import { gateSettings } from "../../src/flows/gate/gate-settings.ts";
import { registry } from "../../src/registry.ts";
import { blockKind } from "../support/workflow-yaml/block-kind.ts";
import { blocksOf } from "../support/workflow-yaml/pages.ts";
import { union } from "../support/workflow-yaml/permissions-needed.ts";
import { readWorkflow, type Workflow } from "../support/workflow-yaml/workflow.ts";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, ".github/PRACTICES.md"), "utf8");
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf("\n")), section]),
);

describe("the page of practices", () => {
  it.each([
    "Feature flags",
    "Canary",
    "Blue-green",
    "Rolling",
    "Immutable artifacts",
    "Argo Rollouts",
    "Flagger",
    "Flyway",
    "Liquibase",
    "GitOps",
    "Backups",
    "Drills",
    "Notices",
    "Postmortems",
    "Metrics",
  ])("has the lines that switch on: %s", (practice) => {
    const section = sections.get(practice) ?? "";

    expect(section).toContain("```yaml\n");
    expect(page).toContain(`](#${practice.toLowerCase().replaceAll(" ", "-")})`);
  });

  it("says that an action is not there yet only while it is not", () => {
    const missing = [...page.matchAll(/there is no `actions\/([a-z-]+)`/g)].map(([, name = ""]) => name);

    expect(missing).toEqual(["drill", "notify", "report"]);
    expect(missing.filter((name) => Object.hasOwn(registry, name))).toEqual([]);
  });

  it("counts the recipes, as the other pages do", () => {
    const pages = ["README.md", ".github/PRACTICES.md", ".github/decisions/0025-format-ways-back.md"];
    const counted = pages.flatMap((path) =>
      [...readFileSync(join(root, path), "utf8").matchAll(/\b(\d+) platforms\b/g)].map(
        ([, count]) => `${path}: ${count}`,
      ),
    );

    expect(counted.map((one) => one.replace(/.*: /, ""))).toEqual(counted.map(() => String(recipes.length)));
    expect(new Set(counted.map((one) => one.replace(/: .*/, "")))).toEqual(new Set(pages));
  });
});

describe("the table of workflows to call", () => {
  const rows = new Map(
    [...(sections.get("Workflows to call") ?? "").matchAll(/^\| \[`([a-z-]+\.yml)`\].*\| (.*) \|$/gm)].map(
      ([, file = "", granted = ""]) => [file, granted],
    ),
  );
  const files = readdirSync(join(root, ".github/workflows")).filter(
    (file) => "workflow_call" in read(file).on,
  );

  it("has each that can be called", () => {
    expect([...rows.keys()].toSorted()).toEqual(files.toSorted());
  });

  it.each(files)("names the permissions that its jobs ask for: %s", (file) => {
    const asked = union(
      Object.values(read(file).jobs).map(({ permissions = {} }) =>
        typeof permissions === "string" ? {} : permissions,
      ),
    );

    const row = rows.get(file)?.replace(/^as `(.*)`$/, (_, other: string) => rows.get(other) ?? "");
    const words = Object.entries(asked).map(([name, level]) => `\`${name}: ${level}\``);
    expect(row).toBe(words.toSorted().join(" "));
  });

  it("is where the page of each action leads to", () => {
    const actions = Object.keys(registry).filter((name) => name !== "guard");
    const pages = actions.map((name) => readFileSync(join(root, `actions/${name}/README.md`), "utf8"));

    expect(
      pages.filter((text) => !/\*\*Ready to call\*\*: \[`[a-z-]+\.yml`\]\(.*PRACTICES\.md#/.test(text)),
    ).toEqual([]);
  });

  function read(file: string): Workflow {
    return readWorkflow(readFileSync(join(root, ".github/workflows", file), "utf8"));
  }
});

describe("the gates that pages show", () => {
  const gates = blocksOf(root).flatMap(({ page: path, line, text }) => {
    const block = blockKind(text);
    const texts = block.kind === "policies" ? block.texts : [];
    return texts.flatMap((written) => {
      const reading = readPolicy(written);
      if (reading.kind !== "policy") return [];
      const { policy } = reading;
      return Object.entries(policy.environments)
        .filter(([, { gate }]) => gate?.checks !== undefined)
        .map(([environment]) => ({ where: `${path}:${line} ${environment}`, environment, policy }));
    });
  });
  const unset = { "health-url": undefined, interval: undefined, bake: undefined, "allowed-bad": undefined };

  it("are there", () => {
    expect(gates.length).toBeGreaterThan(10);
  });

  it.each(gates)(
    "would not be refused for what they could not decide ($where)",
    ({ environment, policy }) => {
      const settings = gateSettings(policy, environment, { ...unset, secrets: new Map() });

      expect(settings.checks).not.toEqual([]);
    },
  );

  it("would be refused if they were too short", () => {
    const text =
      "version: 1\nenvironments:\n  a:\n    gate:\n      bake: 5s\n      checks: [{ name: a, url: https://a.example }]\n";
    const reading = readPolicy(text);

    expect(() => {
      if (reading.kind === "policy") gateSettings(reading.policy, "a", { ...unset, secrets: new Map() });
    }).toThrow(/gate/i);
  });
});
