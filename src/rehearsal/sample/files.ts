import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const folders = {
  base: join(folder, "base"),
  "feature-code": join(folder, "feature", "code"),
  "feature-reversal": join(folder, "feature", "reversal"),
  fix: join(folder, "fix", "code"),
} as const;

/**
 * A part of the sample repository: what v1.0.0 has, what the pull request changes, what its author adds later, and what
 * mends it.
 */
export type SamplePart = keyof typeof folders;

/** The files of one part by their path in the sample repository, with `/` between folders. */
export function sampleFiles(part: SamplePart): Record<string, Buffer> {
  const root = folders[part];
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    paths.map((path) => [relative(root, path).split(sep).join("/"), readFileSync(path)]),
  );
}

/** The rollback plan of a change, which its author adds to the pull request's body, in Markdown. */
export function samplePlan(of: "feature" | "fix"): string {
  return readFileSync(join(folder, of, "plan.md"), "utf8");
}
