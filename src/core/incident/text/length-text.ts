import { span } from "../../gate/report/span.ts";
import { secondsBetween } from "../../rollback/figures.ts";

/**
 * A length of time in seconds, as records hold it, to be read by people. Every length that an issue tells comes through
 * here or `lengthBetween`, so that the same one is the same figure in its table, its picture and its sentences.
 */
export function lengthText(seconds: number): string {
  return span(seconds * 1000);
}

/** The same of what lies between two moments (ISO 8601), to the tenth first as records have it; null when not known. */
export function lengthBetween(from: string, to: string | null): string | null {
  const seconds = secondsBetween(from, to);
  return seconds === null || Number.isNaN(seconds) ? null : lengthText(seconds);
}
