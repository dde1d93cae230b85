import { closesKey, isKeyBody, maskedBy, opensKey } from "./output-marks.ts";
import { plainText } from "./plain-text.ts";
import type { Secrets } from "./secrets.ts";

// Half a secret is not known for one, so more is kept than is given out, and it is redacted before it is cut.
const patternReach = 65_536;

/**
 * Keeps the beginning of a command's standard output, in memory that does not grow. Redacted at its end, when all that the
 * command hides is known; a line that hides something, or is of a private key, is not in it.
 */
export function keptOutput(keepBytes: number, secrets: Secrets) {
  const parts: Buffer[] = [];
  let held = 0;
  let came = 0;
  return {
    /** The part stands in a buffer that is used again, so what is kept is copied. */
    push(part: Buffer): void {
      came += part.length;
      const room = keepBytes + patternReach - held;
      if (room <= 0) return;
      const copy = Buffer.from(part.subarray(0, room));
      parts.push(copy);
      held += copy.length;
    },
    end(): { readonly text: string; readonly truncated: boolean } {
      const lines = plainText(Buffer.concat(parts)).split("\n");
      // What was dropped may have made this line one that must not be shown.
      if (came > held && lines.length > 1) lines.pop();
      const text = secrets.redact(withoutMarks(lines).join("\n"));
      const bytes = Buffer.from(text);
      if (bytes.length <= keepBytes && came <= held) return { text, truncated: false };
      // A character that the cut goes through is left out.
      const cut = new TextDecoder().decode(bytes.subarray(0, keepBytes), { stream: true });
      return { text: cut, truncated: true };
    },
  };
}

function withoutMarks(lines: readonly string[]): readonly string[] {
  let isInKey = false;
  return lines.flatMap((line) => {
    if (maskedBy(line) !== null) return [];
    const isBody = isInKey && isKeyBody(line);
    const isHead = opensKey(line);
    isInKey = isHead || (isBody && !closesKey(line));
    return [isHead || isBody ? "***" : line];
  });
}
