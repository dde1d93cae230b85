import type { Diagnosis } from "../diagnose.ts";
import { many } from "../named.ts";

/** The result in a line, as the outputs and the terminal give it. */
export function headline({ missing, unknown, fine }: Diagnosis): string {
  const errors = missing.filter(({ level }) => level === "error").length;
  const warnings = missing.length - errors;
  const parts = [
    ...(errors === 0 ? [] : [many(errors, "error")]),
    ...(warnings === 0 ? [] : [many(warnings, "warning")]),
    ...(unknown.length === 0 ? [] : [`${unknown.length} not known`]),
  ];
  return parts.length === 0
    ? `nothing is missing (${many(fine.length, "setting")} looked at)`
    : `${parts.join(", ")}, ${fine.length} in order`;
}
