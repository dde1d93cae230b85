import { z } from "zod";

const form = "a number of days such as `3d`, or of business days such as `5bd`";

/** Days, or business days (Monday to Friday, UTC). */
const Days = z
  .string(form)
  .regex(/^[1-9]\d{0,2}b?d$/, form)
  .transform((text) => ({ days: Number.parseInt(text, 10), areBusinessDays: text.endsWith("bd") }));
export type Days = Readonly<z.infer<typeof Days>>;

/** By when a postmortem is reviewed, by severity. PagerDuty asks for 3 days at its worst level and 5 business days after. */
export const ReviewDue = z.strictObject({
  sev1: Days.prefault("3d"),
  sev2: Days.prefault("5bd"),
  sev3: Days.prefault("10bd"),
  sev4: Days.prefault("20bd"),
});
export type ReviewDue = Readonly<z.infer<typeof ReviewDue>>;
