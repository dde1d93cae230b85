import { readable, words } from "../words.ts";
import { type PlanRule, textOf } from "./rule.ts";

/** Whoever wants to restore a database says from what. */
export const restoreBackup: PlanRule = ({ plan }) => {
  const way = readable(textOf(plan, ["strategy", "steps"]));
  if (!RESTORE.test(way)) return [];
  const named = words(plan.fields.backup?.text ?? "");
  const isNamed = named !== "" && !NONE.test(named);
  const beside = withoutGeneralWords(`${way}\n${textOf(plan, ["data-impact"])}`);
  if (isNamed || SOURCE.test(beside)) return [];
  return [
    {
      field: words(plan.fields.backup?.text ?? "") === "" ? "strategy" : "backup",
      rule: "no-backup",
      level: "error",
      message: "The plan restores the database and names no backup.",
      write: "Which backup or snapshot, and the command that restores it.",
      asks: { why: "a restore in the plan", keys: null },
    },
  ];
};

const RESTORE =
  /\brestor(?:e|ing)\b.{0,40}\b(?:database|databases|db|data|backup|tables?|dump)\b|\b(?:database|db)[ _-]restore\b|\(`database_restore`\)/i;
const NONE = /^(?:none|no|n a|na|not needed|nothing|nil|tbd|todo)\b/;
// "The latest backup" names one; "a backup" does not.
const SOURCE =
  /\bsnapshots?\b|\bpoint[ -]in[ -]time\b|\bpitr\b|\bdumps?\b|\breplica\b|\b(?:the|last|latest|nightly|hourly|daily|pre-deploy|previous|night's|taken|automatic|automated)\b.{0,30}\bbackups?\b|\bbackups?\b.{0,30}(?:`|\d|taken|from|before)|`[^`\n]*(?:backup|snapshot|dump|restore)[^`\n]*`|_rollback_\w+/i;

function withoutGeneralWords(text: string): string {
  return text.replace(/\(`database_restore`\)/g, " ");
}
