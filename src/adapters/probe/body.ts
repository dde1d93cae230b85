import type { IncomingMessage } from "node:http";
import type { Transform } from "node:stream";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";
import { NotReached } from "./problem-of.ts";

/** Told once, when the body has ended, was cut at its limit, or cannot be read. */
export type BodyEnd = (error: unknown, body: Uint8Array, truncated: boolean) => void;

const mostEncodings = 3;
// Compressed data may say nothing for ever; this much more than the limit is room enough for its overhead.
const rawAllowance = 65_536;
// RFC 9659: no window above 8 MiB may be used over HTTP, and none is given out.
const zstdWindowLog = 23;

/**
 * Reads the body of a response, decoded as its Content-Encoding says, up to `maxBytes` of what it holds. When it was cut,
 * or cannot be read, the response goes on; whoever called ends it.
 */
export function readBody(
  response: IncomingMessage,
  contentEncoding: string | undefined,
  maxBytes: number,
  end: BodyEnd,
): void {
  const encodings = encodingsOf(contentEncoding);
  if (encodings.length > mostEncodings) {
    const detail = `its body is encoded ${encodings.length} times over; ${mostEncodings} are decoded`;
    end(new NotReached({ problem: "protocol", detail }), empty, false);
  } else if (encodings.length === 0) readPlain(response, maxBytes, end);
  else readEncoded(response, encodings, maxBytes, end);
}

const empty = new Uint8Array();

function readPlain(response: IncomingMessage, maxBytes: number, end: BodyEnd): void {
  const kept = keepUpTo(maxBytes);
  response.on("data", (chunk: Buffer) => {
    if (!kept.add(chunk)) end(null, kept.all(), true);
  });
  response.on("end", () => end(null, kept.all(), false));
}

function readEncoded(
  response: IncomingMessage,
  encodings: readonly Encoding[],
  maxBytes: number,
  end: BodyEnd,
): void {
  const kept = keepUpTo(maxBytes);
  let raw = 0;
  let stages: readonly Transform[] = [];

  // Begun with the first byte: a response to HEAD names an encoding, and has no body that could be decoded.
  function begin(first: Buffer): Transform {
    // The encoding that was applied last comes off first.
    const made = encodings
      .toReversed()
      .map((encoding, index) => decoderOf(encoding, index === 0 ? first : null));
    stages = made;
    for (const [index, stage] of made.entries()) {
      stage.on("error", (error) => finish(error, false));
      const next = made[index + 1];
      if (next !== undefined) stage.pipe(next);
    }
    made.at(-1)?.on("data", (chunk: Buffer) => {
      if (!kept.add(chunk)) finish(null, true);
    });
    made.at(-1)?.on("end", () => finish(null, false));
    return made[0] ?? decoderOf("gzip", first);
  }

  function finish(error: unknown, truncated: boolean): void {
    for (const stage of stages) stage.destroy();
    end(error, kept.all(), truncated);
  }

  response.on("data", (chunk: Buffer) => {
    raw += chunk.length;
    if (raw > maxBytes + rawAllowance) {
      finish(null, true);
      return;
    }
    const first = stages[0] ?? begin(chunk);
    if (first.destroyed || first.write(chunk)) return;
    response.pause();
    first.once("drain", () => response.resume());
  });
  response.on("end", () => {
    if (stages[0] === undefined) end(null, empty, false);
    else stages[0].end();
  });
}

type Encoding = "gzip" | "deflate" | "br" | "zstd";

/** The encodings in the order in which they were applied; one that nobody knows leaves the body as it is. */
function encodingsOf(header: string | undefined): readonly Encoding[] {
  if (header === undefined) return [];
  const names = header
    .split(",")
    .map((name) => name.trim().toLowerCase().replace(/^x-/, ""))
    .filter((name) => name !== "" && name !== "identity");
  return names.every(isEncoding) ? names : [];
}

function isEncoding(name: string): name is Encoding {
  return name === "gzip" || name === "deflate" || name === "br" || name === "zstd";
}

function decoderOf(encoding: Encoding, first: Buffer | null): Transform {
  switch (encoding) {
    case "gzip":
      return createGunzip();
    case "deflate":
      // Meant is the zlib format (RFC 9110, section 8.4.1.2); many send it without its header.
      return first === null || ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    case "br":
      return createBrotliDecompress();
    case "zstd":
      return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: zstdWindowLog } });
    default:
      return encoding satisfies never;
  }
}

interface Kept {
  /** False when it did not fit as a whole. */
  add(chunk: Buffer): boolean;
  all(): Uint8Array;
}

function keepUpTo(maxBytes: number): Kept {
  const chunks: Buffer[] = [];
  let size = 0;
  return {
    add(chunk) {
      const room = maxBytes - size;
      const fits = chunk.length <= room;
      chunks.push(fits ? chunk : chunk.subarray(0, room));
      size += Math.min(chunk.length, room);
      return fits;
    },
    all: () => (chunks.length === 1 ? (chunks[0] ?? empty) : Buffer.concat(chunks)),
  };
}
