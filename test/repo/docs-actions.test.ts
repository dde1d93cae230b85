import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { registry } from "../../src/registry.ts";
import { shownErrors, strangeSentences } from "../support/pages/shown-errors.ts";

const root = join(import.meta.dirname, "../..");
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !/^(?:rehearsal|dev)\b/.test(path))
  .map((path) => readFileSync(join(root, "src", path), "utf8").replaceAll("\\`", "`"))
  .join("\n");
const pages = Object.keys(registry)
  .filter((name) => name !== "guard")
  .map((name) => ({ name, text: readFileSync(join(root, `actions/${name}/README.md`), "utf8") }));

describe.each(pages)("the page of $name", ({ text }) => {
  it("says what it needs before it shows an example, and ends with failures and what a second run does", () => {
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading = ""]) => heading);
    const wanted = ["Needs", "Example", "Inputs and outputs", "When it fails", "Run again"];

    const found = headings.filter((heading) => wanted.includes(heading));
    expect(found.toSorted()).toEqual(wanted.toSorted());
    expect(found.indexOf("Needs")).toBeLessThan(found.indexOf("Example"));
    expect(found.slice(-2)).toEqual(["When it fails", "Run again"]);
  });

  it("names checkout, triggers and the workflow that has it ready", () => {
    const [, needs = ""] = /^## Needs\n(.*?)^## /ms.exec(text) ?? [];
    const named = [...needs.matchAll(/^- \*\*([^*]+)\*\*/gm)].map(([, name]) => name);

    expect(named).toEqual(expect.arrayContaining(["Checkout", "Triggers", "Ready to call"]));
  });

  it("shows failures in words that the code has", () => {
    const shown = shownErrors(text);

    expect(shown.length).toBeGreaterThan(1);
    expect(shown.flatMap((line) => strangeSentences(line, sources))).toEqual([]);
  });
});

describe("a failure that nobody can see", () => {
  it.each([
    "Error: Failed to fetch `app` from the remote, please retry later.",
    "- Please contact the administrator of the repository.",
  ])("is found: %s", (line) => {
    expect(strangeSentences(line, sources)).toHaveLength(1);
  });

  it.each([
    "Error: 1 input cannot be used.",
    "Nothing was deployed.",
    "Deploys are frozen until Sun 2027-01-03.",
  ])("and none else: %s", (line) => {
    expect(strangeSentences(line, sources)).toEqual([]);
  });
});

describe("SECURITY", () => {
  const text = readFileSync(join(root, "SECURITY.md"), "utf8");
  const rows = new Map(
    [...text.matchAll(/^\| ([a-z-]+) \|(.*)\|$/gm)].map(([, name = "", row = ""]) => [name, row.split("|")]),
  );

  it.each(Object.keys(registry))("says of %s that it runs commands exactly if it can", async (name) => {
    const action = await registry[name]?.();

    const canRun = ["commands", "git", "probes"].some((port) => action?.ports.some((one) => one === port));
    const [, , commands = ""] = rows.get(name) ?? [];
    expect(commands).not.toBe("");
    expect(!commands.trim().startsWith("no")).toBe(canRun);
  });
});

describe("CONTRIBUTING", () => {
  it("names only files and folders that there are", () => {
    const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
    const named = [...text.matchAll(/`((?:src|test|actions|\.github|\.ci)\/[^`\s<>]*)`/g)].map(
      ([, path = ""]) => path,
    );

    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });
});

// A decision is named by its number, and what is made by a build is not there before it.
function isThere(path: string): boolean {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const begin = path.slice(path.lastIndexOf("/") + 1).replace(/\*$/, "");
  if (existsSync(join(root, path))) return true;
  return (
    begin !== "" &&
    existsSync(join(root, folder)) &&
    readdirSync(join(root, folder)).some((name) => name.startsWith(begin))
  );
}
