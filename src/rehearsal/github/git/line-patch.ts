interface Step {
  readonly sign: " " | "-" | "+";
  readonly line: string;
}

/** Hunks of a unified diff with three lines of context, as GitHub's `patch` field has them (no file headers). */
export function linePatch(
  from: Buffer,
  to: Buffer,
): { additions: number; deletions: number; patch?: string } {
  if (from.equals(to) || isBinary(from) || isBinary(to)) return { additions: 0, deletions: 0 };
  const a = lines(from);
  const b = lines(to);
  // GitHub docs, limits for viewing diffs: 20,000 loadable lines or 500 KB of raw diff data for a file.
  const isTooLarge = a.length + b.length > 20_000 || from.length + to.length > 500_000;
  const steps = isTooLarge ? wholesale(a, b) : difference(a, b);
  const additions = steps.filter(({ sign }) => sign === "+").length;
  const deletions = steps.filter(({ sign }) => sign === "-").length;
  return isTooLarge ? { additions, deletions } : { additions, deletions, patch: hunks(steps) };
}

function isBinary(content: Buffer): boolean {
  return content.subarray(0, 8000).includes(0);
}

function lines(content: Buffer): string[] {
  return content.length === 0 ? [] : content.toString("utf8").split(/(?<=\n)/);
}

function wholesale(a: readonly string[], b: readonly string[]): Step[] {
  return [...a.map((line): Step => ({ sign: "-", line })), ...b.map((line): Step => ({ sign: "+", line }))];
}

/** The equal start and end are set aside; between them the longest common subsequence decides. */
function difference(a: readonly string[], b: readonly string[]): Step[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const same = (line: string): Step => ({ sign: " ", line });
  const middle = subsequence(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return [...a.slice(0, start).map(same), ...middle, ...a.slice(a.length - end).map(same)];
}

function subsequence(a: readonly string[], b: readonly string[]): Step[] {
  if (a.length * b.length > 4_000_000) return wholesale(a, b);
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && left === right) {
      steps.push({ sign: " ", line: left });
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ sign: "-", line: left });
      i++;
    } else {
      steps.push({ sign: "+", line: right ?? "" });
      j++;
    }
  }
  return steps;
}

function hunks(steps: readonly Step[]): string {
  const near = steps.map((_, at) =>
    steps.slice(Math.max(0, at - 3), at + 4).some(({ sign }) => sign !== " "),
  );
  const text: string[] = [];
  let oldLine = 1;
  let newLine = 1;
  for (let at = 0; at < steps.length; at++) {
    if (!near[at]) {
      oldLine++;
      newLine++;
      continue;
    }
    const end = near.indexOf(false, at);
    const hunk = steps.slice(at, end < 0 ? steps.length : end);
    const olds = hunk.filter(({ sign }) => sign !== "+").length;
    const news = hunk.filter(({ sign }) => sign !== "-").length;
    text.push(`@@ -${range(oldLine, olds)} +${range(newLine, news)} @@`, ...hunk.map(shown));
    oldLine += olds;
    newLine += news;
    at += hunk.length - 1;
  }
  return text.join("\n");
}

function range(start: number, count: number): string {
  return count === 1 ? String(start) : `${count === 0 ? start - 1 : start},${count}`;
}

function shown({ sign, line }: Step): string {
  return line.endsWith("\n") ? sign + line.slice(0, -1) : `${sign}${line}\n\\ No newline at end of file`;
}
