import { type ActionField, actionField, nearlyActionField } from "../actions/action-fields.ts";

export interface FieldTexts {
  readonly title: string;
  /** In order, as they are written; a field may stand there twice. */
  readonly fields: readonly (readonly [ActionField, string])[];
  /** Known names, for each name that is nearly one. */
  readonly nearly: readonly string[];
}

/**
 * Takes `<title> | key=value key="a value"` and lines of `key: value` apart. A value lasts until the next key, so that
 * quotes are only needed where a value holds a key itself; before keys with `=` the pipe may be left out.
 */
export function fieldTexts(line: string, below: readonly string[]): FieldTexts {
  const inline = inLine(line);
  const fields = [...inline.fields];
  const nearly = [...inline.nearly];
  for (const text of below) {
    const [, name = "", value = ""] = keyLine.exec(text) ?? [];
    const field = actionField(name);
    if (field !== null) fields.push([field, value]);
    else nearly.push(...nearOnes(name));
  }
  return { title: inline.title, fields, nearly };
}

const keyLine = /^\s*(?:[-*+]\s+)?(?:\*\*)?([A-Za-z][A-Za-z -]{0,20}?)(?:\*\*)?\s*[:=](?:\*\*)?\s*(.*)$/;

function inLine(line: string): FieldTexts {
  // Keys inside of quotes are words.
  const masked = line.replace(/"[^"]*"|“[^”]*”/g, (quoted) => "_".repeat(quoted.length));
  const pipe = masked.indexOf("|");
  const nearly: string[] = [];
  const starts: { readonly field: ActionField; readonly from: number; readonly value: number }[] = [];
  for (const found of masked.matchAll(/(?<![^\s|,;])([A-Za-z][A-Za-z-]{0,20})\s?([=:])/g)) {
    const [whole, name = "", sign] = found;
    const isBehindPipe = pipe >= 0 && found.index > pipe;
    if (sign === ":" && !isBehindPipe) continue;
    const field = actionField(name);
    if (field !== null) starts.push({ field, from: found.index, value: found.index + whole.length });
    else if (isBehindPipe) nearly.push(...nearOnes(name));
  }
  const first = starts[0]?.from ?? line.length;
  const title = line.slice(0, first).replace(/[\s|]+$/, "");
  const fields = starts.map(({ field, value }, index) => {
    const text = line.slice(value, starts[index + 1]?.from).trim();
    return [field, text.replace(/[\s,;|]+$/, "")] as const;
  });
  return { title, fields, nearly };
}

function nearOnes(name: string): readonly string[] {
  const near = name.trim() === "" ? null : nearlyActionField(name.trim());
  return near === null ? [] : [near];
}
