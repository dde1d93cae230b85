import { withoutComments } from "../../plan/markdown.ts";
import type { ActionFacts } from "./action-on-issue.ts";

/** Columns by the first word of their head. */
const columns: Readonly<Record<string, keyof ActionFacts>> = {
  action: "title",
  type: "type",
  remedies: "finding",
  finding: "finding",
  owner: "owner",
  due: "due",
  measurable: "outcome",
  outcome: "outcome",
  validated: "validation",
  validation: "validation",
};

/** The actions that stand in a table of the issue itself; rows without a word are left out. */
export function actionRows(text: string): readonly ActionFacts[] {
  const found: ActionFacts[] = [];
  let heads: readonly (keyof ActionFacts | null)[] | null = null;
  for (const line of withoutComments(text).split(/\r\n|\r|\n/)) {
    const cells = cellsOf(line);
    if (cells === null) {
      heads = null;
    } else if (heads === null) {
      const read = cells.map((cell) => columns[/^[a-z]+/i.exec(cell)?.[0].toLowerCase() ?? ""] ?? null);
      heads = read.includes("title") ? read : usual;
      if (!read.includes("title")) add(found, usual, cells);
    } else {
      add(found, heads, cells);
    }
  }
  return found;
}

// The reader of people's sections takes the table's head away where nobody touched it.
const usual: readonly (keyof ActionFacts)[] = [
  "title",
  "type",
  "finding",
  "owner",
  "due",
  "outcome",
  "validation",
];

function add(
  found: ActionFacts[],
  heads: readonly (keyof ActionFacts | null)[],
  cells: readonly string[],
): void {
  if (cells.every((cell) => /^[:-]*$/.test(cell))) return;
  const of = (name: keyof ActionFacts): string => cells[heads.indexOf(name)] ?? "";
  found.push({
    title: of("title"),
    type: of("type"),
    owner: of("owner"),
    due: of("due"),
    outcome: of("outcome"),
    validation: of("validation"),
    finding: of("finding"),
  });
}

function cellsOf(line: string): readonly string[] | null {
  const [, inner] = /^\s*\|(.*?)\|?\s*$/.exec(line) ?? [];
  return inner === undefined ? null : inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}
