import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** The workflow runner nektos/act: in `.bin` of the repository, else on the PATH; null when it is not installed. */
export function findAct(): string | null {
  const own = join(root, ".bin", "act");
  if (existsSync(own)) return own;
  try {
    return execFileSync("sh", ["-c", "command -v act"], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}
