import type { PlanField } from "../field.ts";
import { words } from "../words.ts";
import type { AnswerRule, Judged } from "./rule.ts";

/** Nothing is written, or only what a template has there. */
export const templateText: AnswerRule = (text, field, judged) => {
  const write = `${field.prompt} For example: ${field.example}`;
  const name = `\`${field.heading}\``;
  if (words(text) === "" && !/[?…]|\.\.\./.test(text)) {
    return { rule: "empty", level: "error", message: `Nothing is written under ${name}.`, write };
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
