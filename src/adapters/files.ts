import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readFile, realpath, stat, writeFile } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileUnreadable } from "../kernel/errors.ts";
import type { Files } from "../kernel/ports/index.ts";

/** Files below the workspace, and output files below the runner's temporary folder. */
export function workspaceFiles(workspace: string, temp: string): Files {
  // Links are resolved before the check, so that none can lead outside.
  async function inside(path: string): Promise<string | null> {
    const root = await realpath(workspace);
    const asked = isAbsolute(path) ? path : resolve(root, path);
    let real: string;
    try {
      real = await realpath(asked);
    } catch (error) {
      if (isAbsent(error)) return null;
      throw fileUnreadable(path, error instanceof Error ? error.message : "unknown", error);
    }
    const roots = [root, await realpath(temp)];
    if (!roots.some((one) => isBelow(one, real))) {
      throw fileUnreadable(path, "it lies outside the workspace", undefined);
    }
    if (!(await stat(real)).isFile()) throw fileUnreadable(path, "it is not a file", undefined);
    return real;
  }
  return {
    async readText(path) {
      const real = await inside(path);
      return real === null ? null : readFile(real, "utf8");
    },
    async readBytes(path) {
      const real = await inside(path);
      return real === null ? null : readFile(real);
    },
    async sha256(path) {
      const real = await inside(path);
      if (real === null) return null;
      const hash = createHash("sha256");
      let size = 0;
      await pipeline(createReadStream(real), async (source) => {
        for await (const chunk of source) {
          hash.update(chunk);
          size += chunk.length;
        }
      });
      return { sha256: hash.digest("hex"), size };
    },
    async writeOutput(name, content) {
      const folder = join(temp, "rollback-ready");
      await mkdir(folder, { recursive: true });
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
  };
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
