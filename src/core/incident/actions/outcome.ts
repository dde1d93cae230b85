import { isEnglish } from "../../plan/words.ts";

/**
 * What is wrong with the outcome of an action, in words that follow "its outcome"; null when it can be measured (a number
 * of something) or seen (a test, an alert, a refusal). Of another language than English only an empty one is refused.
 */
export function outcomeProblem(outcome: string): string | null {
  const text = outcome.slice(0, 1000).replace(nameLike, " ");
  if ((text.match(/[\p{L}\p{N}]+/gu) ?? []).length < 2) return "says too little";
  if (counted.test(text) || seen.test(text) || !isEnglish(outcome.slice(0, 1000))) return null;
  return vague.test(text)
    ? "says better or worse, and not by how much"
    : "names nothing that can be measured or seen";
}

// Digits that count nothing: references, days, versions, commits, severities, findings.
const nameLike = /#\d+|\d{4}-\d{2}-\d{2}|\bv?\d+\.\d+\.\d+\S*|\b[0-9a-f]{7,40}\b|\b(?:sev|p|f)\d\b/gi;

const counted =
  /\d|%|\b(?:zero|one|two|three|four|five|ten|half|once|twice|never|always|every|each|all|no|none|nobody|at least|at most|within|instead of)\b/i;

const seen =
  /\b(?:alerts?|alarms?|pages?|paged|fails?|failing|refus\w+|reject\w+|block\w+|tests?|checks?|gate|drill\w*|dashboards?|graphs?|logs?|logged|metrics?|reports?|shows?|visible|green|red|passes|passed|warns?|warning|returns?|answers?|exists?|removed|deleted|disabled|enabled|documented|merged|deployed|runs?)\b/i;

const vague =
  /\b(?:improve\w*|better|faster|slower|more|less|fewer|robust|stable|reliable|careful\w*|worse)\b/i;
