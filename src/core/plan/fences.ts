/** A run of lines of Markdown, and whether they are code between fences, which are left out. */
export interface Run {
  readonly isCode: boolean;
  readonly text: string;
}

/** A Markdown text in runs of prose and of fenced code. A fence that is never closed holds the rest. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  let lines: string[] = [];
  let fence: string | null = null;
  const close = (isCode: boolean): void => {
    if (lines.length > 0) runs.push({ isCode, text: lines.join("\n") });
    lines = [];
  };
  for (const line of text.split("\n")) {
    const [, mark] = /^\s*(?:[-*+]|\d{1,9}[.)])?\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === null && mark !== undefined) {
      close(false);
      fence = mark;
    } else if (fence !== null && mark?.startsWith(fence)) {
      close(true);
      fence = null;
    } else lines.push(line);
  }
  close(fence !== null);
  return runs;
}
