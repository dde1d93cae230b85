import { constants } from "node:fs";
import { copyFile, link, lstat, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { CloneFilesPort, ClonePlace } from "../kernel/ports/clone-files.ts";

/** Files below the root of a clone. */
export function cloneFiles(root: string): CloneFilesPort {
  return {
    look: (path) => look(root, path),
    async create(path, text, isExecutable) {
      const target = join(root, path);
      await mkdir(dirname(target), { recursive: true });
      if ((await look(root, path)).kind !== "free") return false;
      return withTemporary(target, text, isExecutable ? 0o755 : 0o644, (temporary) =>
        putNew(temporary, target),
      );
    },
    async append(path, before, added) {
      const place = await look(root, path);
      if (place.kind !== "file" || asRead(place.text) !== asRead(before)) return false;
      const target = join(root, path);
      // A checkout on Windows has CR LF where git has LF.
      const own = place.text.includes("\r\n") ? asLines(added).replaceAll("\n", "\r\n") : added;
      const { mode } = await lstat(target);
      return withTemporary(target, `${place.text}${own}`, mode & 0o777, async (temporary) => {
        await rename(temporary, target);
        return true;
      });
    },
  };
}

async function look(root: string, path: string): Promise<ClonePlace> {
  const parts = path.split("/");
  for (const at of parts.keys()) {
    const shown = parts.slice(0, at + 1).join("/");
    const seen = await lstat(join(root, shown)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    if (seen === null) return { kind: "free" };
    const what = at === parts.length - 1 ? "it" : `\`${shown}\``;
    if (seen.isSymbolicLink()) {
      return { kind: "refused", reason: `${what} is a symbolic link, and nothing is written through one` };
    }
    if (at === parts.length - 1) {
      if (!seen.isFile()) return { kind: "refused", reason: "it is no regular file" };
    } else if (!seen.isDirectory()) return { kind: "refused", reason: `${what} is no folder` };
  }
  const text = decoded(await readFile(join(root, path), { flag: constants.O_RDONLY | noFollow }));
  return text === null ? { kind: "refused", reason: "it is no UTF-8 text" } : { kind: "file", text };
}

const noFollow = constants.O_NOFOLLOW ?? 0;

// The same name each time, so that what a killed run left is taken away by the next one.
async function withTemporary(
  target: string,
  text: string,
  mode: number,
  put: (temporary: string) => Promise<boolean>,
): Promise<boolean> {
  const temporary = join(dirname(target), `.${basename(target)}.rollback-ready`);
  await rm(temporary, { force: true });
  const file = await open(temporary, "wx", mode);
  try {
    await file.writeFile(text);
    await file.chmod(mode);
    await file.close();
    return await put(temporary);
  } finally {
    await file.close().catch(() => {});
    await rm(temporary, { force: true });
  }
}

// A link is made only where nothing stands; some file systems have none.
async function putNew(temporary: string, target: string): Promise<boolean> {
  try {
    await link(temporary, target);
    return true;
  } catch (error) {
    if (isThere(error)) return false;
  }
  try {
    await copyFile(temporary, target, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (isThere(error)) return false;
    throw error;
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

// A byte order mark stays in the file, and is no part of its text to those who read it.
function asRead(text: string): string {
  return asLines(text.replace(/^\ufeff/, ""));
}

function asLines(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
