import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { endGit, type LocalGit } from "./local-git.ts";
import { repositoryUnreadable } from "./local-problem.ts";

/** Reads git objects by id through one process, however many there are. */
export interface BlobReader {
  read(sha: string): Promise<Uint8Array>;
  /** Ends the process; nothing can be read afterwards. */
  close(): void;
}

interface Asked {
  readonly sha: string;
  readonly settle: (bytes: Uint8Array) => void;
  readonly refuse: (error: Error) => void;
}

// As much as GitHub stores of one file.
const maxBytes = 100 * 1024 * 1024;

/** A reader whose process begins with the first object that is asked for. */
export function blobReader(git: LocalGit): BlobReader {
  const asked: Asked[] = [];
  let child: ChildProcessWithoutNullStreams | undefined;
  let isOver = false;
  function endAll(): void {
    isOver = true;
    for (const { sha, refuse } of asked.splice(0)) refuse(missing(sha));
  }
  function begin(): ChildProcessWithoutNullStreams {
    const started = git.start(["cat-file", "--batch"]);
    started.stdout.on("data", answers(asked));
    started.stderr.resume();
    // An end without an answer is told to whoever waits for one.
    started.stdin.on("error", () => {});
    started.on("error", endAll);
    started.on("close", endAll);
    return started;
  }
  return {
    read(sha) {
      return new Promise((settle, refuse) => {
        if (isOver) {
          refuse(missing(sha));
          return;
        }
        child ??= begin();
        asked.push({ sha, settle, refuse });
        child.stdin.write(`${sha}\n`);
      });
    },
    close() {
      isOver = true;
      if (child !== undefined) endGit(child);
    },
  };
}

/** Parts what `git cat-file --batch` writes: a line `<id> <type> <size>`, the bytes, a line feed; or `<id> missing`. */
function answers(asked: Asked[]): (chunk: Buffer) => void {
  let head = "";
  let body: { readonly size: number; left: number; readonly parts: Buffer[] } | null = null;
  return (chunk) => {
    let rest = chunk;
    while (rest.length > 0) {
      if (body === null) {
        const end = rest.indexOf(10);
        head += rest.subarray(0, end < 0 ? rest.length : end).toString("latin1");
        if (end < 0) return;
        rest = rest.subarray(end + 1);
        const [, size] = /^\S+ \S+ (\d+)$/.exec(head) ?? [];
        head = "";
        if (size === undefined) next(asked, null);
        else body = { size: Number(size), left: Number(size) + 1, parts: [] };
      } else {
        const part = rest.subarray(0, body.left);
        rest = rest.subarray(part.length);
        body.left -= part.length;
        // What is too large passes by.
        if (body.size <= maxBytes) body.parts.push(part);
        if (body.left > 0) return;
        const bytes = body.size <= maxBytes ? Buffer.concat(body.parts).subarray(0, body.size) : null;
        body = null;
        next(asked, bytes);
      }
    }
  };
}

function next(asked: Asked[], bytes: Uint8Array | null): void {
  const first = asked.shift();
  if (bytes === null) first?.refuse(missing(first.sha));
  else first?.settle(bytes);
}

function missing(sha: string): Error {
  return repositoryUnreadable(
    `git cannot give the content of ${sha.slice(0, 12)} from this clone`,
    "A partial clone leaves contents out: run `git fetch --refetch --no-filter`, then run this again. If that changes nothing, `git fsck` says what is broken.",
  );
}
