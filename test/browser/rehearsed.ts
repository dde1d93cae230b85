import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { nodeBinary } from "../../src/rehearsal/runner/node-binary.ts";

const root = join(import.meta.dirname, "../..");
const own = "node_modules/.cache/rollback-ready/rehearsal-for-browser";

/**
 * The results folder of a rehearsal of what is shipped now: the one of `npm run rehearse` where it is newer than `dist`
 * and the story, otherwise one that is run here, in under a minute.
 */
export async function rehearsedFolder(): Promise<string> {
  const shipped = Math.max(
    ...["dist", "src/rehearsal/story"].map((folder) => newestBelow(join(root, folder))),
  );
  for (const kept of ["rehearsal", own]) {
    if (rehearsedAt(join(root, kept)) > shipped) return join(root, kept);
  }
  await promisify(execFile)(nodeBinary(), ["src/rehearsal/main.ts", "--results", own], { cwd: root });
  return join(root, own);
}

/** When a rehearsal ended as the story says; 0 when none did. */
function rehearsedAt(folder: string): number {
  const path = join(folder, "result.json");
  if (!existsSync(path) || !existsSync(join(folder, "index.html"))) return 0;
  return JSON.parse(readFileSync(path, "utf8")).outcome === "as expected" ? statSync(path).mtimeMs : 0;
}

function newestBelow(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(0, ...names.map((name) => statSync(join(folder, name)).mtimeMs));
}
