import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";
import type { Change } from "../../src/core/migrations/change.ts";
import { MigrationFinding, Reversibility } from "../../src/core/migrations/verdict.ts";
import { changeOf } from "./migration-change.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures/migrations");

/** What `expected.json` of a case says. */
export type Expected = z.infer<typeof Expected>;
export const Expected = z.strictObject({
  /** Verdicts that this tool cannot give, each with the reason; only in the case `reversible`. */
  impossible: z.partialRecord(Reversibility, z.string().min(20)).optional(),
  changed: z.array(
    z.strictObject({
      path: z.string(),
      status: z.enum(["added", "modified", "removed", "renamed"]),
      previousPath: z.string().optional(),
    }),
  ),
  verdicts: z.array(
    z.strictObject({
      version: z.string(),
      path: z.string(),
      verdict: Reversibility,
      file: z.string(),
      line: z.number(),
      reversal: z.strictObject({ path: z.string() }).nullable(),
      /** Rules of the findings besides the verdict, in order. */
      findings: z.array(MigrationFinding.shape.rule).optional(),
    }),
  ),
});

/** The names of a tool's cases. */
export function casesOf(tool: string): readonly string[] {
  return existsSync(join(FIXTURES, tool)) ? readdirSync(join(FIXTURES, tool)) : [];
}

/** A case: its files at the head, its change, and what is expected of it. */
export function loadCase(
  tool: string,
  name: string,
): { readonly head: Readonly<Record<string, string>>; readonly change: Change; readonly expected: Expected } {
  const folder = join(FIXTURES, tool, name);
  const expected = Expected.parse(JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")));
  const base = filesBelow(join(folder, "base"));
  const head = Object.fromEntries(
    Object.entries(filesBelow(folder)).filter(
      ([path]) => path !== "expected.json" && !path.startsWith("base/"),
    ),
  );
  const files = expected.changed.map(({ previousPath, ...file }) => ({
    ...file,
    ...(previousPath === undefined ? {} : { previousPath }),
  }));
  return { head, change: changeOf(files, head, base), expected };
}

// A name that ends in `.fixture` has that end taken off: some names mean something to tools that walk this repository.
function filesBelow(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(folder, file)
        .replaceAll("\\", "/")
        .replace(/\.fixture$/, "");
      return [path, readFileSync(file, "utf8")];
    }),
  );
}
