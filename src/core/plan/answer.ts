import type { Plan } from "./plan.ts";

/**
 * The Yes or No with which an answer begins: alone, or followed by punctuation, or as the one checked box. "No idea",
 * "Yes/No" and a Yes on a condition ("Yes, if the flag is off") are neither: a rollback acts on this answer alone.
 */
export function readAnswer(text: string): Plan["oldCodeOnNewSchema"] {
  const lines = text.slice(0, 2000).split("\n");
  const boxes = lines.filter((line) => /^\s*[-*+] \[[ xX]\]/.test(line));
  const checked = boxes.filter((line) => /\[[xX]\]/.test(line));
  if (boxes.length > 0 && checked.length !== 1) return "unknown";
  const line = checked[0] ?? lines.find((candidate) => candidate.trim() !== "") ?? "";
  const words = line.replace(/^\s*[-*+] (?:\[[xX]\] ?)?/, "").replace(/[*_`"]/g, "");
  const [, answer, rest] = /^\s*(\p{L}{1,6})(?=\s*$|\s*[.,;:!()—–。、，-])(.*)$/iu.exec(words) ?? [];
  if (answer === undefined || rest === undefined) return "unknown";
  if (NO.has(answer.toLowerCase())) return "no";
  return YES.has(answer.toLowerCase()) && !CONDITION.test(rest) && !LATER_CONDITION.test(rest)
    ? "yes"
    : "unknown";
}

// The words for it in the languages that most pull requests are written in.
const YES: ReadonlySet<string> = new Set(
  "yes y ja oui sí si sim да так tak ano evet はい 是 是的 可以 네 예 kyllä".split(" "),
);
const NO: ReadonlySet<string> = new Set(
  "no n nein non não nao нет ні nie nej nee ne hayır いいえ 否 不 不是 不可以 不能 아니요 ei".split(" "),
);

const CONDITION =
  /^\s*[,;(—–-]*\s*(?:but only|only (?:if|when|once|after)|if|unless|except|provided|as long as|assuming|mostly|partly|probably|maybe|i think|should)\b/i;
const LATER_CONDITION =
  /\b(?:unless|as long as|provided that|assuming that|but only|only (?:if|when|once))\b/i;
