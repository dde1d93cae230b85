import { z } from "zod";
import { withoutCredentials } from "./without-credentials.ts";

/** What a field puts beside its message so that the boundary can say "Write …". */
export interface FieldIssueParams {
  readonly write: string;
}

/** Any text that is not empty, trimmed. */
export function text(): z.ZodType<string, string> {
  return z.string().transform((seen) => seen.trim());
}

const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

/** A duration with its unit, in milliseconds, between the two bounds (both included). */
export function duration(minMs: number, maxMs: number): z.ZodType<number, string> {
  return parsed(
    `a number and a unit from ${say(minMs)} to ${say(maxMs)}, such as \`500ms\`, \`5s\` or \`2m\``,
    (seen) => {
      const match = /^(\d{1,9})(ms|s|m|h)$/.exec(seen);
      const [, digits, unit] = match ?? [];
      if (digits === undefined || unit === undefined) return undefined;
      const ms = Number(digits) * unitMs[unit as keyof typeof unitMs];
      return ms >= minMs && ms <= maxMs ? ms : undefined;
    },
  );
}

/** A whole number between the two bounds (both included). */
export function count(min: number, max: number): z.ZodType<number, string> {
  return parsed(`a whole number from ${min} to ${max}`, (seen) => {
    const value = /^\d{1,9}$/.test(seen) ? Number(seen) : Number.NaN;
    return value >= min && value <= max ? value : undefined;
  });
}

/** An absolute http or https URL without user and password. */
export function httpUrl(): z.ZodType<string, string> {
  return parsed("an absolute URL such as `https://shop.example/health`, without a password in it", (seen) => {
    const url = URL.parse(seen);
    const usable =
      url !== null &&
      (url.protocol === "http:" || url.protocol === "https:") &&
      url.username === "" &&
      url.password === "";
    return usable ? url.href : undefined;
  });
}

/** `true` or `false`, in any letter case. */
export function flag(): z.ZodType<boolean, string> {
  return parsed("`true` or `false`", (seen) => {
    const lower = seen.toLowerCase();
    return lower === "true" ? true : lower === "false" ? false : undefined;
  });
}

/** A full commit id: 40 hexadecimal digits. */
export function commitSha(): z.ZodType<string, string> {
  return parsed("a full commit id of 40 hexadecimal digits", (seen) =>
    /^[0-9a-f]{40}$/.test(seen) ? seen : undefined,
  );
}

/** A value that is masked in the log before anything else is printed. */
export function secret(): z.ZodType<string, string> {
  return text();
}

/** Lines of text; empty lines and lines that begin with `#` are left out. */
export function lines(): z.ZodType<readonly string[], string> {
  return z.string().transform((seen) =>
    seen
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("#")),
  );
}

/** One of a few words. */
export function oneOf<const T extends string>(words: readonly [T, ...T[]]): z.ZodType<T, string> {
  const listed = words.map((word) => `\`${word}\``).join(", ");
  return parsed(`one of ${listed}`, (seen) => words.find((word) => word === seen));
}

/** A field that is refused with "Write {write}" when `read` finds nothing in the trimmed text. */
export function parsed<T>(write: string, read: (seen: string) => T | undefined): z.ZodType<T, string> {
  return z.string().transform((raw, context) => {
    const seen = raw.trim();
    const value = read(seen);
    if (value !== undefined) return value;
    const params: FieldIssueParams = { write };
    context.addIssue({ code: "custom", message: `is \`${withoutCredentials(seen)}\``, params, input: raw });
    return z.NEVER;
  });
}

function say(ms: number): string {
  const unit = (["h", "m", "s"] as const).find((one) => ms % unitMs[one] === 0 && ms > 0) ?? "ms";
  return `\`${ms / unitMs[unit]}${unit}\``;
}
