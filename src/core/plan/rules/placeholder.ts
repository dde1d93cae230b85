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

// As a whole answer, in the languages that most plans are written in.
const PLACEHOLDER = new RegExp(
  `^(?:${[
    "to ?do|tbd|tba|tbc|fixme|wip|x{3,}|asdf|test test|unknown|placeholder|lorem ipsum.*",
    "(?:dunno|idk|no idea|not sure|unsure|do not know|don t know|i don t know|i do not know)(?: yet)?",
    "later|soon|coming soon|pending|to follow|follows|in progress|will (?:add|follow|do|fill|write)(?: (?:it|this|in|later|soon))*",
    "same|same as (?:above|usual|always)|as (?:usual|above|below|before|always)|standard|the usual|usual|nothing special",
    "(?:see|cf|compare) (?:above|below|steps|wiki|docs|chat|slack|ticket|jira|confluence|notion)",
    "as (?:discussed|agreed|described|explained|planned|said)(?: (?:with|by|in|on) .{1,40})?",
    "to be (?:done|defined|decided|determined|added|announced|filled)(?: (?:in|later))?",
    "(?:please )?fill (?:me |this )?(?:in|out)|details (?:go )?here|your (?:answer|text) here",
    "noch offen|offen|folgt(?: noch)?|kommt noch|später|unklar|unbekannt|weiß nicht|keine ahnung|wie immer|wie üblich|siehe oben|wird nachgereicht",
    "à (?:définir|faire|compléter|venir|préciser)|plus tard|en attente|je ne sais pas|comme d habitude|voir ci dessus",
    "por (?:definir|hacer|determinar)|pendiente|más tarde|no sé|a definir|a fazer|pendente|mais tarde|não sei|da (?:definire|fare)|in sospeso|più tardi|non so",
    "nog in te vullen|volgt|later in te vullen|weet niet|do uzupełnienia|później|nie wiem|att göra|senare|vet ej|sonra|belirlenecek",
    "позже|потом|не знаю|уточняется|будет позже|в процессе|пізніше|не знаю ще",
    "未定|後で|あとで|後日|要確認|検討中|同上|待定|稍后|稍後|待补充|待補充|待確認|待确认|不知道|미정|추후|나중에|모름",
  ].join("|")})?$`,
);
const NOT_APPLICABLE =
  /^(?:n a|na|not applicable|does not apply|none|there (?:is|are) none|nothing|nil|no|not needed|not required|not relevant|keine?|entfällt|aucune?|sans objet|ninguno|ninguna|no aplica|nenhum|nenhuma|nessuno|нет|не применимо|なし|該当なし|无|不适用)(?: needed| required| here| obviously| really| at all| yet| of course){0,3}$/;

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
    /^\s{0,20}(?:[-*+]\s{1,9}|\d{1,9}[.)]\s{1,9})?[*_([]{0,9}(?:TODO|TBD|TBA|TBC|FIXME|WIP(?=\s?[:(]))\b(?! (?:app|list|page|item|service|api)s?\b)/.test(
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
  if (id === "old-code-on-new-schema") return true;
  if (id === "dependencies") return facts.api?.kind !== "breaking";
  return id === "point-of-no-return" && losingMigrations(facts.migrations).length === 0;
}
