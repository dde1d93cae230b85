import { utcText } from "../../gate/values/utc-text.ts";

/** Three months of a year in UTC; `from` is in it, `until` no more (milliseconds since the epoch). */
export interface Quarter {
  readonly year: number;
  readonly quarter: number;
  readonly from: number;
  readonly until: number;
}

/** The last quarter that was over at an instant: what an audit of that day looks back on. */
export function quarterBefore(nowMs: number): Quarter {
  const [year = 1970, month = 1] = dayOf(nowMs).split("-").map(Number);
  const running = Math.floor((month - 1) / 3) + 1;
  const [ofYear, quarter] = running === 1 ? [year - 1, 4] : [year, running - 1];
  return { year: ofYear, quarter, from: startOf(ofYear, quarter), until: startOf(year, running) };
}

/** Such as `2026 Q3`. */
export function quarterName({ year, quarter }: Pick<Quarter, "year" | "quarter">): string {
  return `${year} Q${quarter}`;
}

/** Whether an instant (ISO 8601) lies in it; one that cannot be read does not. */
export function isIn({ from, until }: Pick<Quarter, "from" | "until">, at: string): boolean {
  const ms = Date.parse(at);
  return ms >= from && ms < until;
}

/** The day of an instant in UTC, `2026-12-10`. */
export function dayOf(ms: number): string {
  return utcText(ms).slice(0, 10);
}

function startOf(year: number, quarter: number): number {
  return Date.parse(`${year}-${String((quarter - 1) * 3 + 1).padStart(2, "0")}-01T00:00:00Z`);
}
