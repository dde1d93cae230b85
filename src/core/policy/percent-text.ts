import { z } from "zod";

const form = "a percentage, such as `1%` or `0.5%`";

/** A percentage such as `1%` or `0.5 %`, from 0 to 100; read as a share from 0 to 1. */
export const Percent = z
  .string(form)
  .regex(/^\d{1,3}(\.\d{1,6})? ?%$/, form)
  .transform((seen, context) => {
    const percent = Number(seen.slice(0, -1));
    if (percent <= 100) return percent / 100;
    context.addIssue({ code: "custom", message: "a percentage of at most `100%`", input: seen });
    return z.NEVER;
  });
