import { isEnglish, readable } from "./words.ts";

/** What a text says in numbers: how much, and over what time. */
export interface Amounts {
  /** A number with a unit or a comparison, or words that draw the line as sharply ("any", "is down"). */
  readonly hasThreshold: boolean;
  /** A time over which it is watched; a count in a row, or a rate, holds one. */
  readonly hasWindow: boolean;
  /** Any duration. */
  readonly hasDuration: boolean;
}

/** Reads the amounts of a text. Numbers of lists, statuses, percentiles, dates and versions are none. */
export function amountsIn(text: string): Amounts {
  const bare = withoutNames(withNumberWords(readable(text)));
  const times = Array.from(bare.matchAll(TIME));
  const long = times.filter(([, , unit]) => !/^(?:ms|µs|us|msec|milli)/i.test(unit ?? ""));
  const isCompared = ({ index }: { readonly index: number }): boolean => {
    const before = bare.slice(Math.max(0, index - 24), index);
    return COMPARED.test(before) && !/\bfor\b/i.test(before);
  };
  const rest = bare.replace(TIME, " ¤ ");
  const english = isEnglish(text);
  const others = Array.from(rest.matchAll(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu)).filter(({ 0: digits, index }) => {
    const after = rest.slice(index + digits.length, index + digits.length + 4);
    const before = rest.slice(Math.max(0, index - 24), index);
    return (
      !english || /^\s?[\p{L}%‰×+°$€£/]/u.test(after) || COMPARED.test(before) || /[$€£]\s?$/.test(before)
    );
  }).length;
  const shortTimes = times.length - long.length;
  const isSharp = english && SHARP.test(bare);
  return {
    hasThreshold:
      others > 0 ||
      shortTimes > 0 ||
      long.length > 1 ||
      long.some(isCompared) ||
      isSharp ||
      (!english && times.length > 0),
    hasWindow:
      // "Above 2 s" alone is the threshold, and not how long it lasts.
      long.length >
        (long.length === 1 && long.every(isCompared) && others + shortTimes === 0 && !isSharp ? 1 : 0) ||
      WINDOW.test(bare) ||
      (!english && others > 1),
    hasDuration:
      times.some(({ 1: number, 3: other }) => !/^0+(?:[.,]0+)?$/.test(number ?? other ?? "")) ||
      /\d{1,2}:\d{2}(?::\d{2})?\b/.test(text) ||
      INSTANT.test(bare) ||
      (!english && others > 0),
  };
}

const UNITS = [
  "ms|msec|milliseconds?|µs|us",
  "s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?",
  "sek|sekunden?|minuten?|stunden?|std|tage?n?",
  "secondes?|heures?|jours?|segundos?|minutos?|horas?|d[ií]as?|minuti|minuto|secondi|ore|ora|giorni",
  "seconden|uur|uren|dagen|sekunder|minuter|timmar|timer|minutter|sekundy?|minuty?|godzin\\p{L}*|dni|saniye|dakika|saat",
  "phút|giây|giờ|menit|jam|detik|मिनट|घंटे",
  "сек\\p{L}*|мин\\p{L}*|час\\p{L}*|д[нe]\\p{L}*|秒(?:間|钟)?|分(?:間|钟|鐘)?|時間|小时|小時|초|분|시간|일",
].join("|");
// The number, then its unit, which nothing but the end of a word may follow in scripts that have words.
const TIME = new RegExp(
  `(?<!\\p{Nd})(\\p{Nd}{1,12}(?:[.,]\\p{Nd}{1,12})?)[\\s-]?(${UNITS})(?![\\p{L}])|(?<!\\p{Nd})(\\p{Nd}{1,12})\\s?(秒|分|時間|小时|초|분|시간)`,
  "giu",
);
const COMPARED =
  /(?:[<>≤≥=≠]|\b(?:above|below|beyond|exceeds?|exceeding|exceeded|reach(?:es)?|than|least|most|under|over|past|hits?|drops? to|falls? to|rises? to|up to|twice|threshold(?: of)?|limit(?: of)?|by)\b)\W{0,3}$/i;
const SHARP =
  /\b(?:(?:any|every|a single)(?! (?:problems?|issues?|troubles?|bugs?|signs?|errors? spike))|no|none|never|zero|fails?|failing|failed|down|unreachable|unavailable|unhealthy|unresponsive|crash(?:es|ing|ed)?|crashloop\w*|other than|not (?:answer|respond|return|start|reach|200|ok)\w*|(?:does|do|is|are)(?: not|n't)|missing|lost|corrupt\w*|red|rejected|double[ds]?|twice|half)\b|!=|≠/i;
const WINDOW =
  /\bin a row\b|\bconsecutive\w*|\bfirst (?:second|minute|hour|day)\b|\p{Nd} times\b|\bper (?:second|minute|hour|day)\b|\ba (?:second|minute)\b|\/\s?(?:s|sec|min|h|hour|minute|second)\b|\brps\b|\bimmediate(?:ly)?\b|\binstant(?:ly)?\b|\bat once\b|\bat any (?:time|point)\b|\b(?:during|in|within|after|until|by|throughout) (?:(?:the|its|our|a|each|every) )?(?:\w{1,12} )?(?:bake|gate|canary|window|rollout|deploy(?:ment)?)\b|\bas soon as\b/iu;
const INSTANT =
  /^\W*(?:seconds|minutes)\b|\b(?:few|couple of|within (?:the|a)|under (?:the|a)) (?:seconds?|minutes?|hours?)\b|\b\p{Nd} (?:business|working) days?\b|\binstant(?:ly|aneous)?\b|\bimmediate(?:ly)?\b/iu;

// Times of `p99`, `5xx`, `HTTP 500`, versions, issues and dates are names of things, and no amounts.
function withoutNames(text: string): string {
  return text
    .replace(/^\s{0,9}(?:[-*+]\s+)?\d{1,9}[.)]\s/gm, " ")
    .replace(/https?:\/\/\S+/g, " ")
    .replace(/\b[1-5]xx\b|\bp\d{2,3}(?:\.\d+)?\b|\b\d{2}(?:th)? percentile\b/gi, " signal ")
    .replace(
      /\b(?:HTTP|status|code|answers?|returns?|a|any|than|of)\s[1-5]\d\d\b(?!\s?(?:%|ms|s\b|\p{L}))/giu,
      " not ok ",
    )
    .replace(/#\d+|\bv?\d+\.\d+\.\d+\S*|\bv\d+\S*|\b\d{4}-\d{2}-\d{2}\S*/gi, " ");
}

const NUMBERS: Readonly<Record<string, string>> = {
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  fifteen: "15",
  twenty: "20",
  thirty: "30",
  sixty: "60",
  hundred: "100",
};

// "Half an hour", "a minute" and "an hour" are as good as digits.
function withNumberWords(text: string): string {
  return text
    .replace(/\b(?:half an?|an?|a few|a couple of) (?=(?:minute|hour|second|day)s?\b)/gi, "1 ")
    .replace(/\b(\p{L}{3,7})\b/giu, (word) => NUMBERS[word.toLowerCase()] ?? word);
}
