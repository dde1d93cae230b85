import { isPlainReason } from "./plain-reason.ts";
import type { Plan } from "./plan.ts";

/** A Yes or No, or why an answer is neither. */
export type Answer =
  | { readonly kind: "yes" }
  | { readonly kind: "no" }
  | {
      readonly kind: "unknown";
      readonly reason: "neither" | "boxes" | "more-than-yes" | "other-language" | "both";
    };

/** The Yes or No of an answer as it is stored. */
export function readAnswer(text: string): Plan["oldCodeOnNewSchema"] {
  return answerIn(text).kind;
}

/**
 * The Yes or No with which an answer begins, or the one checked box. A rollback acts on a Yes without a person, so the
 * whole answer is held against what may stand behind one: nothing, or a plain reason in English. All else is unknown.
 */
export function answerIn(text: string): Answer {
  const lines = text.split("\n");
  const boxes = lines.filter((line) => BOX.test(line));
  const unchecked = boxes.filter((line) => UNCHECKED.test(line));
  if (boxes.length > 0 && boxes.length - unchecked.length !== 1) return unknown("boxes");
  const whole = lines
    .filter((line) => !UNCHECKED.test(line))
    .map((line) => line.replace(BOX, " "))
    .join("\n")
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "");
  const [begin = ""] = BEFORE.exec(whole) ?? [];
  const [word = ""] = /^\p{L}{1,6}(?![\p{L}\p{N}/’'-])/u.exec(whole.slice(begin.length)) ?? [];
  const rest = whole.slice(begin.length + word.length);
  if (NO.has(word.toLowerCase())) return saidNo(rest);
  if (ENGLISH_YES.has(word.toLowerCase())) {
    return !begin.includes("❌") && isPlainReason(rest) ? { kind: "yes" } : unknown("more-than-yes");
  }
  if (!YES.has(word.toLowerCase())) return unknown("neither");
  return /^[\s.!。！*_"”»`)]*$/.test(rest) ? { kind: "yes" } : unknown("other-language");
}

function saidNo(rest: string): Answer {
  if (!/^\s*(?:$|[^\s\p{L}\p{N}]|\n)/u.test(rest)) return unknown("neither");
  return CAN_AFTER_ALL.test(rest.slice(0, 2000)) ? unknown("both") : { kind: "no" };
}

function unknown(reason: Extract<Answer, { readonly kind: "unknown" }>["reason"]): Answer {
  return { kind: "unknown", reason };
}

const BOX = /^\s*(?:[-*+]|\d{1,9}[.)])\s\[[ xX]\]/;
const UNCHECKED = /^\s*(?:[-*+]|\d{1,9}[.)])\s\[ \]/;
// What Markdown and people put before the first word.
const BEFORE = /^(?:[\s>*_"'“”«»(`+-]|✅|✔|☑|👍|❌|👎|\u{FE0F}|\d{1,3}[.)]\s)*/u;

// The words for it in the languages that most pull requests are written in.
const ENGLISH_YES: ReadonlySet<string> = new Set(["yes", "y"]);
const YES: ReadonlySet<string> = new Set(
  "ja oui sí si sim да так tak ano evet はい 是 是的 可以 네 예 kyllä".split(" "),
);
const NO: ReadonlySet<string> = new Set(
  "no n nein non não nao нет ні nie nej nee ne hayır いいえ 否 不 不是 不可以 不能 아니요 ei".split(" "),
);
const CAN_AFTER_ALL =
  /\byes\b|^\W*(?:it|they|(?:the )?old (?:code|release|version)) (?:can\b(?! ?not)|does\b(?! not|n.t)|runs|works)|\bnothing (?:breaks|fails)\b/i;
