import { clausesOf } from "../clauses.ts";
import { losingMigrations } from "../facts-of-migrations.ts";
import type { FieldId } from "../field.ts";
import { readable } from "../words.ts";
import type { Judged, PlanFlaw, PlanRule } from "./rule.ts";

/**
 * A plan cannot say that nothing is lost, or that one can always go back, where a migration loses data. One that says so
 * of the rest, and names what is lost or from when on, is right.
 */
export const deniedLoss: PlanRule = (judged) => {
  const destroys = judged.facts.migrations.some(({ verdict }) => verdict === "destructive");
  const loses = losingMigrations(judged.facts.migrations).length > 0;
  return [
    ...(destroys ? denials(judged, "data-impact", "denies-loss") : []),
    ...(loses ? denials(judged, "point-of-no-return", "denies-no-return") : []),
  ];
};

function denials({ plan }: Judged, field: FieldId, rule: "denies-loss" | "denies-no-return"): PlanFlaw[] {
  const text = readable(plan.fields[field]?.text ?? "");
  const clauses = clausesOf(text);
  const [denies, names] = rule === "denies-loss" ? [DENIES_LOSS, namesLoss] : [DENIES_MOMENT, namesMoment];
  if (!clauses.some((clause) => denies.test(clause)) || clauses.some((clause) => names(clause))) return [];
  return [
    {
      field,
      rule,
      // A copy that the plan names may be what the check could not see.
      level: COPY.test(text) ? "warning" : "error",
      message:
        rule === "denies-loss"
          ? "`Data impact` says that nothing is lost, and a migration of this change loses data."
          : "`Point of no return` says that there is none, and behind a migration of this change there is no way back.",
      write:
        rule === "denies-loss"
          ? "Which rows or values are gone after it, and where a copy of them is."
          : "The migration after which going back loses data.",
      asks: { why: "a migration that loses data", keys: null },
    },
  ];
}

// What denies as a whole: "No old values survive" and "Nothing brings them back" say the opposite.
const NOTHING = [
  "none\\b(?! of\\b)",
  "no\\b(?=\\s*(?:[.,;:!]|$)| (?:data )?(?:loss|impact|effect)\\b| such\\b| point of no return\\b)",
  "no (?:data|rows?|values?|information|records?|\\p{L}{2,20})\\b.{0,20}\\b(?:lost|affected|impacted|touched|changed|removed|deleted|dropped)\\b",
  "nothing\\b(?! (?:can|could|will|would|brings?|restores?)\\b)",
  "n/a\\b|nil\\b|not applicable\\b|there (?:is|are) (?:none\\b|no (?:data )?(?:loss|impact|point)\\b)",
  "keine?\\b|aucune?\\b|ningun[oa]\\b|нет(?!\\p{L})|なし|无",
]
  .map((one) => `^\\W*(?:${one})`)
  .join("|");
const DENIES_LOSS = new RegExp(
  [
    NOTHING,
    "\\b(?:no|zero|without|without any|never any)(?: data)? (?:loss|impact|effect)\\b",
    "\\b(?:not|never|n['’]t) (?:\\p{L}{1,12} )?(?:lose|lost|loses|losing|affect|affected|delete|deleted|destroy|destroyed)\\b",
    "\\b(?:lose|loses|losing) (?:nothing|no)\\b|\\bnothing (?:will be |is |gets |can be )?(?:lost|gone|deleted|affected)\\b",
    "\\bdata\\b.{0,20}\\b(?:safe|intact|unaffected|untouched|preserved|kept)\\b|^\\W*safe\\b",
    "\\bnot? (?:a )?(?:problem|issue|risk)\\b|\\bharmless\\b",
  ].join("|"),
  "iu",
);
const DENIES_MOMENT = new RegExp(
  [
    NOTHING,
    "\\balways (?:a |an |be |possible|reversible|able|go |roll|revert|undo|come )|\\bcan always\\b|\\bany ?time\\b|^\\W*never\\b|\\bat any (?:point|moment)\\b|\\bfully reversible\\b",
    "\\bno point of no return\\b|\\bis none\\b|\\bnever (?:passed|reached)\\b",
  ].join("|"),
  "iu",
);

const NOT_SO = /\b(?:no|not|never|nothing|none|zero|without|cannot|nor)\b|n['’]t\b/i;
const BUT =
  /\b(?:nothing but|none but|except(?:ing| for)?|other than|apart from|aside from|besides|save for|beyond)\s+(?:\p{L}|\p{N}|`)/iu;

function namesLoss(clause: string): boolean {
  if (BUT.test(clause) || NOT_BACK.test(clause)) return true;
  return (LOST.test(clause) || (TAKEN.test(clause) && DATA.test(clause))) && !NOT_SO.test(clause);
}

const NOT_BACK =
  /\b(?:cannot|can ?not|can['’]t|not|never) (?:be )?(?:restored|recovered|brought back|recoverable)\b/i;
const LOST = /\b(?:lost|gone|loses?|losing|destroyed|disappears?|unrecoverable)\b/i;
const TAKEN = /\b(?:dropped|deleted|removed|wiped|purged)\b/i;
const DATA = /\b(?:rows?|values?|records?|entries|contents?|data)\b/i;

function namesMoment(clause: string): boolean {
  return (
    /\b(?:until|till|after|once|as soon as|from|when|before|up to|as long as)\b\s*\S/i.test(clause) &&
    !/\beven\b/i.test(clause)
  );
}

const COPY =
  /\b(?:cop(?:y|ies|ied)|backups?|snapshots?|archived?|exported|dump(?:ed)?|unused|empty|never (?:written|read|used)|no rows)\b|_rollback_/i;
