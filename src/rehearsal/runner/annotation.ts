import { isAbsolute, relative, sep } from "node:path";

/** What the run page shows beside a file or at the top of the run. Lines and columns count from 1. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

type Properties = Readonly<Record<string, string>>;
interface Range {
  start: number | undefined;
  end: number | undefined;
}

/** The annotation of an error, warning or notice command, with ranges put right or dropped as the runner does. */
export function toAnnotation(
  level: Annotation["level"],
  message: string,
  properties: Properties,
  workspace: string,
): Annotation {
  const line = filled({ start: whole(properties["line"]), end: whole(properties["endline"]) });
  const column = filled({ start: whole(properties["col"]), end: whole(properties["endcolumn"]) });
  const acrossLines = line.end !== undefined && line.start !== line.end;
  const lines = isBackwards(line) ? nothing() : line;
  const columns = line.start === undefined || acrossLines || isBackwards(column) ? nothing() : column;
  const { title, file } = properties;

  return {
    level,
    message,
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file: withinWorkspace(file, workspace) }),
    ...(lines.start === undefined ? {} : { line: lines.start }),
    ...(lines.end === undefined ? {} : { endLine: lines.end }),
    ...(columns.start === undefined ? {} : { column: columns.start }),
    ...(columns.end === undefined ? {} : { endColumn: columns.end }),
  };
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : undefined;
}

// An end without a start is taken as the start too.
function filled(range: Range): Range {
  return { start: range.start ?? range.end, end: range.end };
}

function isBackwards(range: Range): boolean {
  return range.start !== undefined && range.end !== undefined && range.end < range.start;
}

function nothing(): Range {
  return { start: undefined, end: undefined };
}

function withinWorkspace(file: string, workspace: string): string {
  if (!isAbsolute(file)) return file;
  const path = relative(workspace, file);
  return path === "" || path.startsWith("..") || isAbsolute(path) ? file : path.split(sep).join("/");
}
