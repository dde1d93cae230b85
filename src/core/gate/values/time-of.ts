/** Numbers below this are seconds: as milliseconds they would lie in 1973, and as seconds in the year 5138. */
const firstMilliseconds = 100_000_000_000;

/**
 * Epoch milliseconds of a time as APIs write it: seconds, milliseconds or nanoseconds as a number or its text, or ISO 8601
 * with its zone. Null for anything else, also for a local time, whose zone nobody knows.
 */
export function timeOf(seen: unknown): number | null {
  if (typeof seen === "number") return fromNumber(seen);
  if (typeof seen !== "string") return null;
  if (/^\d+(?:\.\d+)?$/.test(seen)) return fromNumber(Number(seen));
  if (!isoForm.test(seen)) return null;
  const ms = Date.parse(seen);
  return Number.isNaN(ms) ? null : ms;
}

const isoForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

function fromNumber(seen: number): number | null {
  if (!Number.isFinite(seen) || seen < 0) return null;
  if (seen < firstMilliseconds) return seen * 1000;
  return seen < firstMilliseconds * 100_000 ? seen : seen / 1_000_000;
}
