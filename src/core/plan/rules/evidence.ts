import { distinctWords, isEnglish, readable } from "../words.ts";
import type { AnswerRule } from "./rule.ts";

/** Whether it was tried or reviewed is shown by a link or a date, or it is said why not. */
export const evidence: AnswerRule = (text, field) => {
  if (field.id !== "tested" && field.id !== "legal-review" && field.id !== "privacy-review") return null;
  // A box that nobody checked says nothing.
  const read = readable(text)
    .split("\n")
    .filter((line) => !/^\s*[-*+] \[ \]/.test(line))
    .join("\n");
  const done = withoutPlans(read);
  if (POINTER.test(done) || TICKET.test(done) || isReasonedNo(read)) return null;
  if (!isEnglish(read) && distinctWords(done) >= 4) return null;
  const isPromised = done !== read && (POINTER.test(read) || distinctWords(done) < 2);
  return {
    rule: "no-evidence",
    // Who tells what was tried, and where, has most of what a reviewer needs.
    level: field.id === "tested" && distinctWords(done) >= 8 ? "warning" : "error",
    message: isPromised
      ? `\`${field.heading}\` says what is to be done, and not what was.`
      : `\`${field.heading}\` has neither a link nor a date, nor a reason why not.`,
    write: `${field.prompt} For example: ${field.example}`,
  };
};

const MONTH =
  "(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|février|mar(?:ch|s|zo)?|märz|apr(?:il)?|avril|may|mai|mayo|june?|juni|juin|july?|juli|juillet|aug(?:ust)?|août|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)";
// A link, an issue, a run, a commit, a date, or a day.
const POINTER = new RegExp(
  [
    "https?://\\S|\\]\\(\\S|(?:^|\\s|\\()#\\d+|\\b(?=[a-f]*\\d)[0-9a-f]{7,40}\\b",
    "\\b\\d{4}-\\d{1,2}-\\d{1,2}|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{4}年\\d{1,2}月",
    `\\b\\d{1,2}(?:st|nd|rd|th|\\.)?\\s(?:of\\s)?${MONTH}\\b|\\b${MONTH}\\.?\\s\\d{1,2}\\b`,
    "\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\byesterday\\b|\\btoday\\b|\\bmigration-proof\\b",
  ].join("|"),
  "iu",
);
const TICKET = /\b[A-Z][A-Z0-9]+-\d+\b/;

// What is meant, hoped or put off shows nothing: sentences that say so are not looked at.
function withoutPlans(text: string): string {
  return text
    .split(/(?<=[.;!?])\s|\n/)
    .filter((sentence) => !TO_COME.test(sentence))
    .join("\n");
}

const TO_COME =
  /\b(?:will|shall|going to|to be|to do|plan(?:ned|ning|s)? (?:to|for|on)|planned|scheduled|tomorrow|next week|later|soon|hope(?:fully)?|should|would|intend\w*|pending|expected|not (?:yet|today)|wird|werden|morgen|geplant|sera|demain|mañana|será|domani)\b|будет|завтра/iu;

// "No, because …", "Not tested: …", "N/A - …": the reason is what counts.
function isReasonedNo(text: string): boolean {
  const [, reason] =
    /^\s*(?:[-*+]\s(?:\[[ xX]\]\s)?)?[*_]*(?:no|not (?:yet )?(?:tested|needed|required|reviewed|possible|applicable)|untested|n\/a|none)[*_]*\b([\s\S]*)$/i.exec(
      text,
    ) ?? [];
  if (reason === undefined || distinctWords(reason) < 3) return false;
  return /\b(?:because|since|due to|as there)\b/i.test(reason) || !TO_COME.test(reason);
}
