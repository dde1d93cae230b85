import type { FileContent } from "../../src/kernel/ports/index.ts";

/** Content of a file that has these bytes. */
export function contentOf(bytes: string | Uint8Array): FileContent {
  const whole = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  return {
    size: whole.length,
    async *parts() {
      yield whole;
    },
  };
}
