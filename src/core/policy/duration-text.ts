import { z } from "zod";

const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

const form = "a number and a unit, such as `500ms`, `5s` or `2m`";

/** A duration with its unit such as `500ms`, `5s` or `2m`; read as milliseconds, more than 0 and at most 24 h. */
export const DurationText = z
  .string(form)
  .regex(/^\d{1,9}(ms|s|m|h)$/, form)
  .transform((seen, context) => {
    const unit =
      (["ms", "s", "m", "h"] as const).find((one) => new RegExp(`^\\d+${one}$`).test(seen)) ?? "ms";
    const ms = Number.parseInt(seen, 10) * unitMs[unit];
    if (ms > 0 && ms <= 24 * unitMs.h) return ms;
    context.addIssue({ code: "custom", message: "a duration above 0 and at most `24h`", input: seen });
    return z.NEVER;
  });
