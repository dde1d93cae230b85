import type { ChangedLockfile } from "../../core/incident/changes/change-set.ts";
import { changedLockfile } from "../../core/incident/changes/changed-lockfile.ts";
import type { LockfileToRead } from "../../core/incident/changes/lockfiles-to-read.ts";
import type { Contents } from "../../kernel/ports/github.ts";
import { type Blob, readBlob, wholeBlob } from "./read-blob.ts";

type Reads = Pick<Contents, "textOfBlob" | "bytesOfBlob">;

/**
 * What changed in each lockfile. All are read at once; of those that GitHub does not tell so (over half a megabyte) the
 * first is read by itself, in two requests, and of the others it is said.
 */
export async function readLockfiles(
  contents: Reads,
  lockfiles: readonly LockfileToRead[],
): Promise<readonly ChangedLockfile[]> {
  const side = (sha: string | null): Promise<Blob | null> | null =>
    sha === null ? null : readBlob(contents, sha);
  const pairs = await Promise.all(
    lockfiles.map(async (lockfile) => {
      const [before, after] = await Promise.all([side(lockfile.before), side(lockfile.after)]);
      return { lockfile, before, after };
    }),
  );
  const first = pairs.find(({ before, after }) => before?.kind === "cut" || after?.kind === "cut");
  return Promise.all(
    pairs.map(async (pair): Promise<ChangedLockfile> => {
      const { lockfile } = pair;
      const whole = (blob: Blob | null, sha: string | null) =>
        pair === first && blob?.kind === "cut" && sha !== null ? wholeBlob(contents, sha) : blob;
      const [before, after] = await Promise.all([
        whole(pair.before, lockfile.before),
        whole(pair.after, lockfile.after),
      ]);
      return compared(lockfile.path, before, after);
    }),
  );
}

function compared(path: string, before: Blob | null, after: Blob | null): ChangedLockfile {
  for (const blob of [before, after]) {
    if (blob?.kind === "cut") return { path, changed: [], problem: "is too large to be read beside others" };
    if (blob?.kind === "unreadable") return { path, changed: [], problem: blob.problem };
  }
  return changedLockfile({ path, before: textOf(before), after: textOf(after) });
}

function textOf(blob: Blob | null): string | null {
  return blob?.kind === "text" ? blob.text : null;
}
