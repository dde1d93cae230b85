import { createHash } from "node:crypto";
import { mkdir, open, readdir, realpath, stat, writeFile } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { fileUnreadable } from "../kernel/errors.ts";
import type { Files } from "../kernel/ports/index.ts";

/** Files below the workspace, and output files below the runner's temporary folder. */
export function workspaceFiles(workspace: string, temp: string): Files {
  // Links are resolved before the check, so that none can lead outside.
  async function reachable(path: string): Promise<string | null> {
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
    if (!roots.some((one) => isBelow(one, real) || one === real)) {
      throw fileUnreadable(path, "it lies outside the workspace", undefined);
    }
    return real;
  }
  async function inside(path: string): Promise<string | null> {
    const real = await reachable(path);
    if (real === null) return null;
    if (!(await stat(real)).isFile()) throw fileUnreadable(path, "it is not a file", undefined);
    return real;
  }
  return {
    async content(path) {
      const real = await inside(path);
      return real === null ? null : { size: (await stat(real)).size, parts: () => partsOf(real) };
    },
    async sha256(path) {
      const real = await inside(path);
      return real === null ? null : hashFile(real);
    },
    async read(path, maxBytes) {
      const real = await inside(path);
      return real === null ? null : readBeginning(real, maxBytes);
    },
    async below(folder) {
      const real = await reachable(folder);
      if (real === null || !(await stat(real)).isDirectory()) return null;
      // Links among them are not followed: `readdir` tells them from files.
      const entries = await readdir(real, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .slice(0, mostFiles)
        .map((entry) => relative(real, join(entry.parentPath, entry.name)).split(sep).join("/"))
        .sort();
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

const mostFiles = 10_000;

async function hashFile(path: string): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const part of partsOf(path)) {
    hash.update(part);
    size += part.length;
  }
  return { sha256: hash.digest("hex"), size };
}

// Size and bytes are of one opened file, which a tool may replace meanwhile.
async function readBeginning(path: string, maxBytes: number) {
  const file = await open(path, "r");
  try {
    const { size, mtimeMs } = await file.stat();
    const buffer = Buffer.alloc(Math.min(size, maxBytes));
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return {
      bytes: new Uint8Array(buffer.subarray(0, filled)),
      truncated: size > maxBytes,
      changedMs: mtimeMs,
    };
  } finally {
    await file.close();
  }
}

// One buffer for the whole file: a stream takes a new one for each part, and they are given back late.
async function* partsOf(path: string): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(1_048_576);
  const file = await open(path, "r");
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
