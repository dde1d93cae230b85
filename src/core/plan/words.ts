import { visibleText } from "./visible-text.ts";

/** Letters and digits of a text as lower-case words with single spaces, as two texts are compared. */
export function words(text: string): string {
  return readable(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}

/** What the rules look at: words that stand on the page, and no more than anyone reads of one answer. */
export function readable(text: string): string {
  return visibleText(text.slice(0, 20_000));
}

/**
 * How many different words that mean something a text has. Scripts without spaces between words are counted by their
 * characters, two to a word.
 */
export function distinctWords(text: string): number {
  const seen = new Set(
    words(text)
      .split(" ")
      .filter((word) => word !== "" && !FILLERS.has(word)),
  );
  const unspaced = new Set(
    readable(text).match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]/gu),
  );
  return Math.max(seen.size, Math.ceil(unspaced.size / 2));
}

/**
 * Whether a text is in English, as far as its most common words tell. One of a few words, or of code alone, counts as
 * English: only what is surely written in another language is judged without English words.
 */
export function isEnglish(text: string): boolean {
  const prose = readable(text).replace(/`[^`\n]*`|https?:\/\/\S+/g, " ");
  const letters = prose.match(/\p{L}/gu)?.length ?? 0;
  const latin = prose.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters === 0) return true;
  if (latin < letters / 2) return false;
  const all = words(prose)
    .split(" ")
    .filter((word) => /^\p{L}+$/u.test(word));
  const foreign = all.filter((word) => FOREIGN.has(word) || /[^a-z]/.test(word)).length;
  const english = all.filter((word) => ENGLISH.has(word)).length;
  return foreign === 0 || english > foreign;
}

const FILLERS: ReadonlySet<string> = new Set(
  "just simply please the a an it this that we you i will would can could should to of and then so if is are be do".split(
    " ",
  ),
);

const ENGLISH: ReadonlySet<string> = new Set(
  "the of and to is are for with then run if when at we by from after before it that this has have not will can new old back than over".split(
    " ",
  ),
);

// Common words of German, French, Spanish, Portuguese, Italian, Dutch, Polish, the Nordic languages and Turkish, without
// those that are English words too.
const FOREIGN: ReadonlySet<string> = new Set(
  `der das und ist nicht mit auf dann wenn wird werden ein eine dem von zu bei nach unter mehr als vorherige vorheriges
  vorherigen wieder sind keine kein nein ja oder aus zum zur les des du et une pour avec dans puis sur pas que qui aux par
  sont avant oui los las una para luego por antes volver anterior cuando os em uma depois quando durante gli di poi che
  della dopo prima het een voor niet terug vorige naar zijn jest oraz przez przed potem och att inte sedan vid ikke til af
  bir ile sonra`.split(/\s+/),
);
