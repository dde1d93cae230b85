import { z } from "zod";

const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;
type Unit = keyof typeof unitMs;

/** A duration with its unit such as `500ms`, `5s` or `2m`; read as milliseconds, more than 0 and at most 24 h. */
export const DurationText = durationText(["ms", "s", "m", "h"], "`500ms`, `5s` or `2m`", "24h");

/** A duration such as `36h`, `7d` or `2w`, from seconds to 366 days, for what ages; read as milliseconds. */
export const LongDurationText = durationText(["s", "m", "h", "d", "w"], "`36h`, `7d` or `2w`", "366d");

function durationText(units: readonly Unit[], examples: string, longest: "24h" | "366d") {
  const form = `a number and a unit, such as ${examples}`;
  const maxMs = longest === "24h" ? 24 * unitMs.h : 366 * unitMs.d;
  return z
    .string(form)
    .regex(new RegExp(`^\\d{1,9}(${units.join("|")})$`), form)
    .transform((seen, context) => {
      const unit = units.find((one) => new RegExp(`^\\d+${one}$`).test(seen)) ?? "ms";
      const ms = Number.parseInt(seen, 10) * unitMs[unit];
      if (ms > 0 && ms <= maxMs) return ms;
      const message = `a duration above 0 and at most \`${longest}\``;
      context.addIssue({ code: "custom", message, input: seen });
      return z.NEVER;
    });
}
