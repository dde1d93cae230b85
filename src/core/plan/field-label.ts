import { fieldNamed, type PlanField } from "./fields.ts";

/** A field that is opened inside a line or by a heading, and what follows it there. */
export interface FieldLabel {
  readonly field: PlanField;
  readonly rest: string;
}

/** A label at the start of a line or of an item, by how surely it is one. */
export interface LineLabel extends FieldLabel {
  /** `**Trigger:** …` is a label also below a heading, where `Trigger: …` is a part of the answer. */
  readonly isMarked: boolean;
}

/** A heading that names a field, alone or with its answer: `### Trigger`, `### Trigger: …`. */
export function headingLabel(text: string): FieldLabel | null {
  const whole = fieldNamed(text);
  if (whole !== undefined) return { field: whole, rest: "" };
  const at = text.search(/[:：]/);
  return at < 0 ? null : labelOf(text.slice(0, at), text.slice(at + 1));
}

/** A line without its indent, bullet or number, checkbox and emoji, with whether it had a bullet or number. */
export function unmarked(line: string): { readonly isItem: boolean; readonly text: string } {
  const [start = "", bullet] =
    /^\s*([-*+]\s+|\d{1,9}[.)]\s+)?(?:\[[ xX]\]\s+)?(?:(?:\p{Extended_Pictographic}|\u{FE0F}|\u{200D}){1,8}\s*)?/u.exec(
      line,
    ) ?? [];
  return { isItem: bullet !== undefined, text: line.slice(start.length) };
}

/** `**Trigger:** …`, `*Trigger*: …` or `Trigger: …`, where what stands before it on its line is taken away. */
export function lineLabel(text: string): LineLabel | null {
  const [, mark, marked, tail] = /^(\*{1,3}|_{1,3}|`)([^*_`]{1,100})\1(.*)$/.exec(text) ?? [];
  if (mark !== undefined && marked !== undefined && tail !== undefined) {
    // Bold is a label by itself; other marks can be the first words of a sentence.
    const isLabel = /^(?:\*\*|__)/.test(mark) || /[:：]\s*$/.test(marked) || /^\s*[:：]/.test(tail);
    const label = isLabel ? labelOf(marked, tail.replace(/^\s*[:：]/, "")) : null;
    return label === null ? null : { ...label, isMarked: true };
  }
  const [, plain, rest] = /^(\p{L}[^:：*_`|]{1,80})[:：](?=\s|$)(.*)$/u.exec(text) ?? [];
  const label = plain === undefined || rest === undefined ? null : labelOf(plain, rest);
  return label === null ? null : { ...label, isMarked: false };
}

/** `| Trigger | … |`, where it is not the head of a table of something else. */
export function rowLabel(line: string, next: string | undefined): FieldLabel | null {
  if (!/^\s{0,3}\|/.test(line) || (next !== undefined && isRuler(next))) return null;
  const [, label, ...cells] = line.split("|").map((cell) => cell.trim());
  return label === undefined ? null : labelOf(label, cells.filter((cell) => cell !== "").join(" | "));
}

/** The fields that a line seems to be about: by its first words, by an HTML heading, or by the cells of a table. */
export function fieldsSeenIn(line: string): readonly PlanField[] {
  const bare = line
    .slice(0, 2000)
    .replace(/<\/t[dh]>/gi, "|")
    .replace(/<[^<>]{1,100}>/g, " ");
  const parts = bare.includes("|") ? bare.split("|") : [bare];
  return parts.flatMap((part) => {
    const text = unmarked(part.replace(/^[\s>]+/, "")).text.replace(/^[^\p{L}]+/u, "");
    return fieldNamed(text.split(/[:：(=—–]|\s-\s/, 1)[0] ?? "") ?? [];
  });
}

function isRuler(line: string): boolean {
  return /^[\s|:-]+$/.test(line) && line.includes("--");
}

function labelOf(label: string, rest: string): FieldLabel | null {
  const field = fieldNamed(label);
  return field === undefined ? null : { field, rest: rest.trim() };
}
