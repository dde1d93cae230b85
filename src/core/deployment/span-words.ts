const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
] as const;

/** A span of time (ms) in the largest unit of which it has two, rounded down: `9 days`, `47 hours`, `1 second`. */
export function spanWords(ms: number): string {
  const [noun, unitMs] = units.find(([, size]) => ms >= 2 * size) ?? units[3];
  return counted(Math.floor(ms / unitMs), noun);
}

/** An age above a limit, both in words that show that it is above: `169 hours` and `168 hours`, not `7 days` twice. */
export function beyondWords(
  ageMs: number,
  limitMs: number,
): { readonly age: string; readonly limit: string } {
  const unit = units.find(([, size]) => Math.floor(ageMs / size) * size > limitMs);
  const fits = units.find(([, size]) => limitMs % size === 0) ?? units[3];
  if (unit === undefined) {
    const limit = counted(limitMs / fits[1], fits[0]);
    return { age: `just over ${limit}`, limit };
  }
  const [noun, size] = limitMs % unit[1] === 0 ? unit : fits;
  return { age: counted(Math.floor(ageMs / unit[1]), unit[0]), limit: counted(limitMs / size, noun) };
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
