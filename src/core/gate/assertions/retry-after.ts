const longestSeconds = 86_400;

/**
 * When a service asks to come back (RFC 9110, 10.2.3: seconds or a date), in words for a message; empty when it does not
 * say, or not something to be believed: in the past, or more than a day away.
 */
export function retryAfterWords(header: string | undefined, nowMs: number): string {
  if (header === undefined) return "";
  const text = header.trim();
  const seconds = /^\d{1,9}$/.test(text)
    ? Number(text)
    : // Without a zone it would mean another time on each machine.
      /\bGMT$/.test(text)
      ? Math.ceil((Date.parse(text) - nowMs) / 1000)
      : Number.NaN;
  return seconds > 0 && seconds <= longestSeconds ? `; it asks to wait ${seconds} s` : "";
}
