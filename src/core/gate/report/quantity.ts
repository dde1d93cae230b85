const steps = [
  [1e12, "T"],
  [1e9, "G"],
  [1e6, "M"],
  [1e3, "k"],
] as const;

/** A measured number in at most four digits: `0.0213`, `12.5`, `1.2 M`. What is not a number says so. */
export function quantity(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size > 0 && (size < 0.0001 || size >= 1e15)) return value.toExponential(1);
  if (size < 10_000) return String(Number(value.toPrecision(4)));
  for (const [factor, letter] of steps) {
    if (size >= factor) return `${Number((value / factor).toPrecision(4))} ${letter}`;
  }
  return String(value);
}

/** `1 sample`, `2 samples`. */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}
