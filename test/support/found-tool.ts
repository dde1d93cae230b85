import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** A program in `.bin` of the repository, else on the PATH; null when it is not installed. */
export function foundTool(name: string): string | null {
  const own = join(root, ".bin", name);
  if (existsSync(own)) return own;
  try {
    return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}

/** Says in one line that a tool is missing, so that its tests are skipped; an error where everything must be installed. */
export function sayMissing(tool: string | null, missing: string): void {
  if (tool !== null) return;
  if (process.env["CI"] === "true") throw new Error(missing);
  process.stdout.write(`skipped: ${missing}\n`);
}
