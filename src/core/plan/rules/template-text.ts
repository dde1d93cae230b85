import type { PlanField } from "../field.ts";
import { readable, words } from "../words.ts";
import { hasOpenEnd } from "./open-end.ts";
import type { AnswerRule, Judged } from "./rule.ts";
import { unreadLine } from "./unread-line.ts";

/** Nothing is written, or not where it is read, or only what a template or our own block to paste has there. */
export const templateText: AnswerRule = (text, field, judged) => {
  const write = `${field.prompt} For example: ${field.example}`;
  const name = `\`${field.heading}\``;
  const answer = judged.plan.fields[field.id];
  if (answer?.unread !== undefined) return unreadLine(field, answer.unread, answer.line);
  if (words(text) === "" && !/[?…]|\.\.\./.test(readable(text))) {
    return { rule: "empty", level: "error", message: `Nothing is written under ${name}.`, write };
  }
  if (hasOpenEnd(text)) {
    const message = `${name} has a line that ends where its answer begins.`;
    return { rule: "template", level: "error", message, write };
  }
  if (!isTemplate(text, field, judged)) return null;
  return { rule: "template", level: "error", message: `${name} still has the text of the template.`, write };
};

function isTemplate(text: string, field: PlanField, { facts }: Judged): boolean {
  const written = words(text);
  if (written === words(field.prompt) || (isTelling(field.example) && written === words(field.example)))
    return true;
  const own = words(facts.template?.fields[field.id]?.text ?? "");
  return own !== "" && (written === own || isBarelyMore(written, own));
}

// A short example may be true of another change by chance.
function isTelling(example: string): boolean {
  return words(example).split(" ").length >= 8;
}

// A word or two behind the template's text do not answer it, where it is a text and not the start of an answer.
function isBarelyMore(written: string, own: string): boolean {
  if (own.split(" ").length < 5 || !written.startsWith(`${own} `)) return false;
  return written.slice(own.length + 1).split(" ").length < 3;
}
