import { maskedBy } from "./output-marks.ts";
import { withoutColours } from "./plain-text.ts";

/**
 * Keeps the beginning of a command's standard output, in memory that does not grow. It is for whoever judges it, so no
 * secret is taken out: what stands for one would be no JSON, or another number. Lines that hide something are orders to
 * the runner and no output.
 */
export function keptOutput(keepBytes: number) {
  const parts: Buffer[] = [];
  let held = 0;
  let came = 0;
  return {
    /** The part stands in a buffer that is used again, so what is kept is copied. */
    push(part: Buffer): void {
      came += part.length;
      const room = keepBytes - held;
      if (room <= 0) return;
      const copy = Buffer.from(part.subarray(0, room));
      parts.push(copy);
      held += copy.length;
    },
    end(): { readonly text: string; readonly truncated: boolean } {
      const truncated = came > held;
      // A character that the cut goes through is left out.
      const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
      const text = withoutColours(decoder.decode(Buffer.concat(parts), { stream: truncated }));
      return { text: withoutMarks(text), truncated };
    },
  };
}

function withoutMarks(text: string): string {
  if (!/add-mask/i.test(text)) return text;
  return text
    .split("\n")
    .filter((line) => maskedBy(line) === null)
    .join("\n");
}
