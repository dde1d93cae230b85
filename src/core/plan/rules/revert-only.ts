import { realMigrations } from "../facts-of-migrations.ts";
import { isEnglish, readable } from "../words.ts";
import { type PlanRule, textOf } from "./rule.ts";

/** Reverting the commit takes the code back and leaves the database as it is: with a migration it is no way back alone. */
export const revertOnly: PlanRule = ({ plan, facts }) => {
  if (realMigrations(facts.migrations).length === 0) return [];
  const text = readable(textOf(plan, ["strategy", "steps"]));
  if (!REVERT.test(text) || SCHEMA.test(text)) return [];
  return [
    {
      field:
        plan.fields.strategy !== undefined && REVERT.test(plan.fields.strategy.text) ? "strategy" : "steps",
      rule: "revert-only",
      level: isEnglish(text) ? "error" : "warning",
      message:
        "The plan reverts the commit and does not say what becomes of the schema, which stays as the migration left it.",
      write:
        "How the migration is reversed, or why the schema may stay. For example: Redeploy the previous release; the new column stays.",
      asks: { why: "a changed migration", keys: null },
    },
  ];
};

const REVERT =
  /\bgit revert\b|\brevert(?:ing)?\b.{0,40}\b(?:commits?|pr|pull request|merge|change|changes|it|this|branch|code)\b|\brevert\b\s*(?:[.!,;]|$)|\(`git_revert`\)|\b(?:press|click|use)\b.{0,30}\brevert\b/im;
// Any word about what lies under the code will do.
const SCHEMA =
  /migr|миграц|迁移|遷移|マイグレーション|schema|schéma|esquema|схем|スキーマ|\bcolumns?\b|\btables?\b|\bindex(?:es)?\b|\bconstraints?\b|\bdatabase|\bdb\b|\bsql\b|`[^`\n]*\bdown\b[^`\n]*`|\bdown (?:file|script)|downgrade|\breversals?\b|\bbackups?\b|\bsnapshot|backfill|spalte|tabelle|datenbank|base de don|colonne|columna|tabla|coluna|tabela|колонк|таблиц/i;
