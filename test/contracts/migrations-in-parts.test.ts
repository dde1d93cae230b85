import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Snapshot, touchedPaths } from "../../src/core/migrations/change.ts";
import { FRAMEWORKS } from "../../src/core/migrations/frameworks/index.ts";
import type { Migration } from "../../src/core/migrations/migration.ts";
import { loadParsers } from "../support/parsers.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures/migrations");
const parsers = await loadParsers();

// Large changes are looked at a part at a time, so what a tool finds must not depend on what else is touched.
describe.each(FRAMEWORKS)("$name", (tool) => {
  const folder = join(FIXTURES, tool.name);
  const cases = existsSync(folder) ? readdirSync(folder) : [];

  it.each(cases)("finds in the case %s the same by each file alone as by all of them together", (name) => {
    const { touched, snapshot } = headOf(join(folder, name));

    const together = tool.find(touched, snapshot, parsers);
    const alone = touched.map((path) => tool.find([path], snapshot, parsers));

    const byName = new Map<string, readonly Migration[]>();
    for (const found of alone) {
      for (const [key, migrations] of groupsOf(found)) byName.set(key, byName.get(key) ?? migrations);
    }
    expect(byName).toEqual(groupsOf(together));
  });
});

function groupsOf(found: readonly Migration[]): Map<string, readonly Migration[]> {
  return Map.groupBy(found, ({ path, version }) => `${path}\n${version}`);
}

function headOf(folder: string): { touched: readonly string[]; snapshot: Snapshot } {
  const texts = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "expected.json")
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1).replace(/\.fixture$/, ""), readFileSync(path, "utf8")];
      }),
  );
  const { changed } = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
  const { present, gone } = touchedPaths(changed);
  return {
    touched: [...present, ...gone],
    snapshot: { paths: new Set(texts.keys()), complete: true, texts },
  };
}
