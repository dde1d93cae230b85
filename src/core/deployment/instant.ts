const form =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Reads an ISO 8601 instant that names its zone, such as `2026-01-31T04:00:00Z`; null when it is none. */
export function readInstant(text: string): number | null {
  const [, date] = form.exec(text) ?? [];
  // `Date.parse` takes the 30th of February for the 2nd of March.
  return date === undefined || readDay(date) === null ? null : Date.parse(text);
}

/** Reads a date such as `2026-01-31` as days since 1970-01-01; null when there is no such date. */
export function readDay(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const exists = y >= 1970 && m >= 1 && m <= 12 && d >= 1 && Date.UTC(y, m - 1, d) < Date.UTC(y, m, 1);
  return exists ? Date.UTC(y, m - 1, d) / 86_400_000 : null;
}

/** An instant as `2026-01-31T04:00:00Z`; parts of a second are left out. */
export function instantText(at: number): string {
  const part = partsIn("UTC", at);
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}Z`;
}

/** An instant as a clock on a wall of that zone shows it: `Sat 2026-01-31 05:00 Europe/Berlin`. */
export function localText(at: number, zone: string): string {
  const part = partsIn(zone, at);
  const date = `${part("year")}-${part("month")}-${part("day")}`;
  return `${part("weekday")} ${date} ${part("hour")}:${part("minute")} ${zone}`;
}

function partsIn(zone: string, at: number): (type: Intl.DateTimeFormatPartTypes) => string {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return (type) => parts.get(type) ?? "";
}
