import { createHash } from "node:crypto";
import type { Digest } from "../kernel/ports/index.ts";

/** sha256 of text (UTF-8) or bytes, in lower-case hex. */
export function nodeDigest(): Digest {
  return { sha256: (content) => createHash("sha256").update(content).digest("hex") };
}
