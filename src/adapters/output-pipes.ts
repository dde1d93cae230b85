import { execFile } from "node:child_process";
import { closeSync, constants, mkdtempSync, openSync, rmSync } from "node:fs";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { promisify } from "node:util";

const bufferBytes = 65_536;
const execute = promisify(execFile);

/** A pipe: `writeEnd` is for the child, and is to be closed here once the child has it. */
export interface OutputPipe {
  readonly writeEnd: number;
  readonly stream: Readable;
}

/**
 * Pipes of the system, one for each of these. What Node itself gives a child are sockets, and a script that writes to
 * `/dev/stderr` fails with those; and each part that it reads from them is a new buffer, of which many wait to be freed.
 * A part here stands in a buffer that the next one is read into. Null where no pipe can be made.
 */
export async function outputPipes(
  takes: readonly ((part: Buffer) => void)[],
): Promise<readonly OutputPipe[] | null> {
  if (process.platform === "win32") return null;
  const opened: number[] = [];
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(tmpdir(), "rollback-ready-"));
    const paths = takes.map((_, at) => join(folder ?? "", String(at)));
    // Not waited for in place: what is measured meanwhile would be late.
    await execute("mkfifo", ["-m", "600", ...paths], { timeout: 5_000 });
    const ends = paths.map((path) => {
      // Without O_NONBLOCK each end would wait for the other one.
      const readEnd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
      opened.push(readEnd);
      const writeEnd = openSync(path, constants.O_WRONLY);
      opened.push(writeEnd);
      return { readEnd, writeEnd };
    });
    return ends.map(({ readEnd, writeEnd }, at) => ({ writeEnd, stream: reader(readEnd, takes[at]) }));
  } catch {
    for (const end of opened) closeSync(end);
    return null;
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function reader(fd: number, take: ((part: Buffer) => void) | undefined): Readable {
  const buffer = Buffer.alloc(bufferBytes);
  const callback = (bytes: number): boolean => {
    take?.(buffer.subarray(0, bytes));
    return true;
  };
  // Resumed, so that its end is seen.
  return new Socket({ fd, readable: true, writable: false, onread: { buffer, callback } }).resume();
}
