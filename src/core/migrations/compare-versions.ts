/** Orders versions made of digits of any length (000012, 20261120093000) as numbers, without losing any digit. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")];
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
}
