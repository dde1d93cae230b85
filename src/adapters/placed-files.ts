import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { PlacedFiles, Replacing } from "../kernel/ports/placed-files.ts";

const maxBytes = 4_000_000;

/** Files in the workspace, or anywhere by an absolute path. */
export function placedFiles(workspace: string): PlacedFiles {
  return {
    async read(path) {
      try {
        const real = await placeOf(workspace, path);
        if (typeof real !== "string") return real;
        const bytes = await bytesOf(real);
        if (bytes === null) return { kind: "refused", problem: "it is no file, or longer than 4 MB" };
        const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
        return { kind: "file", text, sha256: sha256(bytes) };
      } catch (error) {
        if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return { kind: "absent" };
        if (error instanceof TypeError) return { kind: "refused", problem: "it is not UTF-8" };
        return { kind: "refused", problem: wordsOf(error) };
      }
    },
    async replace(path, expectedSha256, text) {
      try {
        const real = await placeOf(workspace, path);
        return typeof real === "string" ? await replaceAt(real, expectedSha256, text) : real;
      } catch (error) {
        return { kind: "refused", problem: wordsOf(error) };
      }
    },
  };
}

async function placeOf(
  workspace: string,
  path: string,
): Promise<string | { readonly kind: "refused"; readonly problem: string }> {
  if (isAbsolute(path)) return realpath(path);
  const root = await realpath(workspace);
  const real = await realpath(resolve(root, path));
  const way = relative(root, real);
  const isOutside = way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
  return isOutside ? { kind: "refused", problem: "it lies outside the workspace" } : real;
}

async function bytesOf(real: string): Promise<Buffer | null> {
  // A pipe that nobody writes to would be waited for until the job ends. Windows has no such flag, and no such pipe.
  const file = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await file.stat();
    return found.isFile() && found.size <= maxBytes ? await file.readFile() : null;
  } finally {
    await file.close();
  }
}

// A rename within a folder is seen at once or not at all (rename(2)); what was written is on the disk by then.
async function replaceAt(real: string, expectedSha256: string, text: string): Promise<Replacing> {
  const before = await stat(real);
  const fresh = join(dirname(real), `.rollback-ready-${randomUUID()}`);
  const file = await open(fresh, "wx", 0o600);
  try {
    try {
      await file.writeFile(text);
      const lost = await keepOwner(file, before);
      if (lost) return { kind: "refused", problem: "it belongs to another user, who could not be kept" };
      await file.chmod(before.mode & 0o7777);
      await file.sync();
    } finally {
      await file.close();
    }
    const now = await bytesOf(real);
    if (now === null || sha256(now) !== expectedSha256) return { kind: "changed" };
    await rename(fresh, real);
    return { kind: "replaced" };
  } finally {
    await unlink(fresh).catch(() => undefined);
  }
}

/** Whether the owner is another one now: who read the file before might not be able to any more. */
async function keepOwner(file: FileHandle, { uid, gid }: { uid: number; gid: number }): Promise<boolean> {
  const made = await file.stat();
  if (made.uid === uid && made.gid === gid) return false;
  return file.chown(uid, gid).then(
    () => false,
    () => true,
  );
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function wordsOf(error: unknown): string {
  const code = codeOf(error);
  return typeof code === "string" ? code : "it cannot be reached";
}
