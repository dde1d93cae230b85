import type { MigrationVerdict } from "../migrations/verdict.ts";
import { type Untrusted, untrusted } from "../text/untrusted.ts";
import { realMigrations } from "./facts-of-migrations.ts";
import type { Plan } from "./plan.ts";
import { isEnglish, words } from "./words.ts";

/** A migration that says it has no way back, and why the plan says so; null when the plan gives no reason. */
export interface GivenReason {
  readonly path: string;
  readonly reason: Untrusted | null;
}

/** Why each migration that is declared irreversible has no way back, as `Reversal` of the plan has it. */
export function reasonsGiven(plan: Plan, verdicts: readonly MigrationVerdict[]): readonly GivenReason[] {
  const real = realMigrations(verdicts);
  const items = itemsOf(plan.fields.reversal?.text ?? "");
  const isAnyNamed = items.some((item) => real.some((one) => isAbout(item, one)));
  const declared = real.filter(({ verdict }) => verdict === "irreversible-declared");
  return declared.map((one) => {
    const own = items.filter((item) => isAbout(item, one));
    // What names no migration is about all of them, and there can be no doubt about the only one.
    const text = (own.length > 0 ? own : isAnyNamed && real.length > 1 ? [] : items).join("\n");
    return { path: one.path, reason: givesReason(text, one) ? untrusted(text) : null };
  });
}

// An item of a list, or a paragraph.
function itemsOf(text: string): readonly string[] {
  const items: string[] = [];
  let isOpen = false;
  for (const line of text.slice(0, MAX_LENGTH).split("\n")) {
    if (line.trim() === "") isOpen = false;
    else if (isOpen && !/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line)) items.push(`${items.pop() ?? ""}\n${line}`);
    else {
      items.push(line);
      isOpen = true;
    }
  }
  return items;
}

const MAX_LENGTH = 20_000;

function isAbout(item: string, migration: MigrationVerdict): boolean {
  return namesOf(migration).some((name) => item.includes(name));
}

function namesOf({ path, file, reversal, version }: MigrationVerdict): readonly string[] {
  const files = [path, file, reversal?.path ?? path].map((one) => one.split("/").at(-1) ?? one);
  const stem = (files[0] ?? path).replace(/\..*$/, "");
  // A short version such as `3` would be found in anything.
  return [...files, ...[stem, version].filter((name) => name.length > 3)];
}

// That there is no way back is no reason why, and neither is the name of a file.
function givesReason(text: string, migration: MigrationVerdict): boolean {
  const prose = namesOf(migration).reduce((left, name) => left.replaceAll(name, " "), text);
  const said = words(prose.replace(/`[^`\n]*`/g, " ")).split(" ");
  const own = new Set(said.filter((word) => word !== "" && !STOCK.has(word)));
  if (isEnglish(text) && !WHY.test(prose)) return false;
  return own.size >= LEAST || /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]{4}/u.test(prose);
}

const LEAST = 2;
const STOCK: ReadonlySet<string> = new Set(
  `declared irreversible reversible because since as there is are was no not none never way back reversal reversed
  cannot can be been it its this that the a an and or on of by in for to file migration migrations purpose fails fail
  taken take undone undo down up sql all each every reason`.split(/\s+/),
);
// Something is gone, or cannot be done, or follows from something. Of short texts the language is not always known.
const WHY =
  /\b(?:because|since|as|so|due|therefore|why|reason|cannot|can't|can|no|not|none|never|nothing|nobody|gone|lost|loses?|dropp?e?d?|drops|delete[ds]?|remove[ds]?|discards?|merge[ds]?|overwrit\w+|irreversible|unknown|one-way|only|law|legal|gdpr|retention|weil|denn|da|car|parce|puisque|porque|perché|omdat|ponieważ|eftersom|fordi)\b|:|—|–/i;
