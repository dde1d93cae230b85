import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { FRAMEWORKS } from "../../src/core/migrations/frameworks/index.ts";
import { judgeMigrations } from "../../src/core/migrations/index.ts";
import type { MigrationFinding } from "../../src/core/migrations/verdict.ts";
import { FINDINGS, toolList, verdictTable } from "../../src/dev/migration-tables.ts";
import { changeOf } from "../support/migration-change.ts";
import { loadParsers } from "../support/parsers.ts";

const fixtures = join(import.meta.dirname, "../fixtures/migrations/golang-migrate");
const Changed = z.object({
  changed: z.array(
    z.object({
      path: z.string(),
      status: z.enum(["added", "modified", "removed", "renamed"]),
      previousPath: z.string().exactOptional(),
    }),
  ),
});

const parsers = await loadParsers([]);

describe("the tables about migrations", () => {
  it("name each tool that is judged by its title, and no unknown one", () => {
    const known = FRAMEWORKS.filter(({ name }) => name !== "unknown").map(({ title }) => title);

    expect(known.filter((title) => !toolList().includes(title))).toEqual([]);
    expect(toolList()).not.toContain("unknown");
  });

  it("say which verdicts pass", () => {
    const rows = [...verdictTable().matchAll(/^\| `([\w-]+)` \| (yes|no) \|/gm)];

    expect(rows.map(([, verdict, passes]) => `${verdict} ${passes}`)).toEqual([
      "reversible yes",
      "missing no",
      "empty no",
      "no-op yes",
      "irreversible-declared no",
      "destructive no",
      "not-a-migration yes",
      "undecided no",
    ]);
  });

  it("give each finding the levels that it has", () => {
    const found = readdirSync(fixtures).flatMap(findingsIn);

    const others = found.filter(({ rule, level }) => !FINDINGS[rule].levels.includes(level));
    expect(found.length).toBeGreaterThan(10);
    expect(others).toEqual([]);
  });
});

function findingsIn(name: string): readonly MigrationFinding[] {
  const folder = join(fixtures, name);
  const { changed } = Changed.parse(JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")));
  const all = filesBelow(folder);
  const head = all.filter(([path]) => path !== "expected.json" && !path.startsWith("base/"));
  const base = filesBelow(join(folder, "base"));
  const change = changeOf(changed, Object.fromEntries(head), Object.fromEntries(base));
  return judgeMigrations(change, parsers).flatMap(({ findings }) => findings);
}

function filesBelow(folder: string): (readonly [string, string])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [relative(folder, file).replaceAll("\\", "/"), readFileSync(file, "utf8")] as const;
    });
}
