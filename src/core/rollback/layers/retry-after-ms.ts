/**
 * How long a service asks to wait (RFC 9110, 10.2.3: seconds or a date), in milliseconds from now; null when it does not say,
 * or not something to be understood. A time that has passed is no wait.
 */
export function retryAfterMs(header: string | undefined, nowMs: number): number | null {
  const text = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  // Without a zone it would mean another time on each machine.
  const at = /\bGMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}
