import { losingMigrations } from "../facts-of-migrations.ts";
import type { FieldId } from "../field.ts";
import { readable } from "../words.ts";
import type { Judged, PlanFlaw, PlanRule } from "./rule.ts";

/** A plan cannot say that nothing is lost, or that one can always go back, where a migration loses data. */
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
  if (!DENIAL.test(text)) return [];
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
const DENIAL = new RegExp(
  [
    "none\\b(?! of\\b)",
    "no\\b(?=\\s*(?:[.,;:!]|$)| (?:data )?(?:loss|impact|effect)\\b| such\\b| point of no return\\b)",
    "no (?:data|rows?|values?|information|records?)\\b.{0,20}\\b(?:lost|affected|impacted|touched|changed|removed|deleted|dropped)\\b",
    "nothing\\b(?! (?:can|could|will|would|brings?|restores?)\\b)",
    "n/a\\b|nil\\b|not applicable\\b|there (?:is|are) (?:none\\b|no (?:data )?(?:loss|impact|point)\\b)",
    "keine?\\b|aucune?\\b|ningun[oa]\\b|нет(?!\\p{L})|なし|无",
  ]
    .map((one) => `^\\s*(?:[-*+]\\s)?[*_\`]*(?:${one})`)
    .join("|"),
  "iu",
);
const COPY =
  /\b(?:cop(?:y|ies|ied)|backups?|snapshots?|archived?|exported|dump(?:ed)?|unused|empty|never (?:written|read|used)|no rows)\b|_rollback_/i;
