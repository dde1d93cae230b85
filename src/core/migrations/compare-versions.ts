/**
 * Orders versions as people read them: runs of digits (000012, 20261120093000, 1.10) as numbers of any length, without
 * losing any digit, and what stands between them as text.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [runsOf(a), runsOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const order = compareRuns(left[at] ?? "", right[at] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}

function runsOf(version: string): readonly string[] {
  return version.match(/\d+|\D+/g) ?? [];
}

function compareRuns(a: string, b: string): number {
  if (!/^\d+$/.test(a) || !/^\d+$/.test(b)) return a < b ? -1 : Number(a > b);
  const [left, right] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")];
  return left.length - right.length || (left < right ? -1 : Number(left > right));
}
