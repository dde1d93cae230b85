import { wrapped } from "../../core/terminal/terminal-text.ts";

const width = 80;
const indent = "    ";
/** Where a detail that begins with a name and a time goes on. */
const column = 20;

/** What is printed of a stage: a line, or where it would be too long for a terminal, what was said in lines below it. */
export function stageLines(
  mark: string,
  { name, seconds, apiRequests, said }: Told,
  details: readonly string[],
): readonly string[] {
  const [time, requests] = [seconds.toFixed(1).padStart(5), String(apiRequests).padStart(4)];
  const head = `${mark} ${name.padEnd(28)} ${time} s ${requests} requests`;
  const whole = `${head}   ${said}`;
  const first = whole.length <= width ? [whole] : [head, ...indented(said)];
  return [...first, ...details.flatMap(detailLines)];
}

interface Told {
  readonly name: string;
  readonly seconds: number;
  readonly apiRequests: number;
  readonly said: string;
}

// Its columns stay where they are.
function detailLines(text: string): readonly string[] {
  if (text.length <= width - indent.length) return [`${indent}${text}`];
  const isParted = text[column - 1] === " ";
  const [start, rest] = isParted ? [text.slice(0, column), text.slice(column)] : ["", text];
  const lines = wrapped(rest, width - indent.length - start.length);
  return lines.map((line, at) => `${indent}${at === 0 ? start : " ".repeat(start.length)}${line}`);
}

function indented(text: string): readonly string[] {
  return wrapped(text, width - indent.length).map((line) => `${indent}${line}`);
}
