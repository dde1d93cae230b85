import { losingMigrations } from "../facts-of-migrations.ts";
import type { FieldId } from "../field.ts";
import { readable, words } from "../words.ts";
import type { AnswerRule, Judged } from "./rule.ts";

/** What only keeps the place of an answer: TODO, dots, `<fill in>`; and "N/A" or "none" without a reason. */
export const placeholder: AnswerRule = (text, field, judged) => {
  const name = `\`${field.heading}\``;
  const write = `${field.prompt} For example: ${field.example}`;
  if (isPlaceholder(text)) {
    return { rule: "placeholder", level: "error", message: `${name} holds a placeholder.`, write };
  }
  if (!NOT_APPLICABLE.test(words(text).slice(0, 200)) || mayBeNone(field.id, judged)) return null;
  const message = `${name} says that it does not apply, and not why.`;
  return { rule: "not-applicable", level: "error", message, write: `The reason behind it. Or: ${write}` };
};

const PLACEHOLDER =
  /^(?:to do|todo|tbd|tba|tbc|fixme|wip|x{3,}|asdf|test test|unknown|later|soon|idk|placeholder|same as (?:above|usual|always)|as usual|see above|lorem ipsum.*|to be (?:done|defined|decided|determined|added|announced)(?: later)?|(?:please )?fill (?:me |this )?(?:in|out)|details (?:go )?here|your (?:answer|text) here)?$/;
const NOT_APPLICABLE =
  /^(?:n a|na|not applicable|does not apply|none|nothing|nil|no|not needed|not required|not relevant|keine?|entfällt|aucune?|sans objet|ninguno|ninguna|no aplica|nenhum|nenhuma|nessuno|нет|не применимо|なし|該当なし|无|不适用)(?: needed| required)?$/;

function isPlaceholder(text: string): boolean {
  const read = readable(text);
  return (
    PLACEHOLDER.test(words(read).slice(0, 200)) ||
    read.split("\n").some(isOpenLine) ||
    /^\s*(?:<[^<>`]{1,200}>|\[[^\][`]{1,200}\](?!\()|\{\{[^{}`]{1,200}\}\}|_{3,}|\.{3,}|…)\s*$/.test(read) ||
    /\{\{!!|\bTB[DC]\b/.test(withoutCode(read))
  );
}

// Commands may search for TODOs, and a list may be a to-do list.
function isOpenLine(line: string): boolean {
  const bare = withoutCode(line);
  return (
    /^\s{0,20}(?:[-*+]\s{1,9}|\d{1,9}[.)]\s{1,9})?[*_([]{0,9}(?:TODO|TBD|TBA|TBC|FIXME)\b(?! (?:app|list|page|item|service|api)s?\b)/.test(
      bare,
    ) || /\b(?:TODO|FIXME)\b\s*(?::|\(|$)/.test(bare)
  );
}

function withoutCode(text: string): string {
  return text.replace(/`[^`\n]*`/g, " ");
}

// These may be none, and the facts do not speak against it.
function mayBeNone(id: FieldId, { facts }: Judged): boolean {
  // There, No is an answer.
  if (id === "dependencies" || id === "old-code-on-new-schema") return true;
  return id === "point-of-no-return" && losingMigrations(facts.migrations).length === 0;
}
