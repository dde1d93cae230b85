import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { SuiteError } from "../../kernel/errors.ts";

/** The Node 24 that runs actions: this process if it is one, else the one that npm installed. */
export function nodeBinary(running = { version: process.version, execPath: process.execPath }): string {
  if (running.version.startsWith("v24.")) return running.execPath;

  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const path = installed(name, process.platform === "win32" ? "node.exe" : "node");
  if (path !== null) return path;
  throw new SuiteError({
    code: "NODE24_MISSING",
    message: `Actions run on Node 24; this is ${running.version} and the package \`${name}\` is not installed.`,
    hint: "Run `npm ci` without `--omit=optional`, or start this with Node 24.",
  });
}

function installed(name: string, file: string): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
    const path = join(dirname(manifest), "bin", file);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}
