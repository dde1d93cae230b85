/** As many lines as fit, in their order, and how many were left out. */
export function fitting(
  lines: readonly string[],
  maxLength: number,
): { readonly kept: readonly string[]; readonly left: number } {
  let length = 0;
  const end = lines.findIndex((line) => {
    length += line.length + 1;
    return length > maxLength;
  });
  const kept = end === -1 ? lines : lines.slice(0, end);
  return { kept, left: lines.length - kept.length };
}
