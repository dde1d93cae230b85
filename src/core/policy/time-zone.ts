import { z } from "zod";
import { nearest } from "../../kernel/nearest.ts";

/** Name of a time zone such as `Europe/Berlin`; UTC when left out. An offset such as `+01:00` knows no summer time. */
export const TimeZone = z
  .string()
  .superRefine((seen, context) => {
    if (!isTimeZone(seen)) context.addIssue({ code: "custom", message: wanted(seen), input: seen });
  })
  .default("UTC")
  .describe("IANA name of the time zone, such as `Europe/Berlin`.");

function isTimeZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function wanted(seen: string): string {
  const names = Intl.supportedValuesOf("timeZone");
  const city = seen.replaceAll(" ", "_").toLowerCase();
  const near = names.find((one) => one.toLowerCase().endsWith(`/${city}`)) ?? nearest(seen, names);
  return near === null ? "the IANA name of a time zone, such as `Europe/Berlin`" : `\`${near}\``;
}
