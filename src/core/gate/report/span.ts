const units = [
  ["d", 86_400],
  ["h", 3600],
  ["min", 60],
  ["s", 1],
] as const;

/** A length of time as people say it, in its two largest units: `250 ms`, `8.5 s`, `4 min 50 s`, `1 h 30 min`. */
export function span(ms: number): string {
  if (ms < 1000) return `${Math.max(0, Math.round(ms))} ms`;
  if (ms < 9950) return `${Number((ms / 1000).toFixed(1))} s`;
  let rest = Math.round(ms / 1000);
  // Seconds beside hours, or minutes beside days, would be digits that nobody needs.
  if (rest >= 86_400) rest = Math.round(rest / 3600) * 3600;
  else if (rest >= 3600) rest = Math.round(rest / 60) * 60;
  const parts: string[] = [];
  for (const [unit, seconds] of units) {
    const many = Math.floor(rest / seconds);
    rest -= many * seconds;
    if (many > 0) parts.push(`${many} ${unit}`);
  }
  return parts.join(" ");
}

/** How long one answer took: `41 ms`, `12.3 s`. */
export function answerTime(ms: number): string {
  return ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
