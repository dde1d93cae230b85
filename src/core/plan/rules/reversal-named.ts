import type { MigrationVerdict } from "../../migrations/verdict.ts";
import { codeCell } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";
import { realMigrations } from "../facts-of-migrations.ts";
import { spansIn } from "../references.ts";
import { isEnglish, readable, words } from "../words.ts";
import { type PlanRule, textOf } from "./rule.ts";

/** Every migration of the change has its way back in the plan: by its file, by its version, or all by one tool in order. */
export const reversalNamed: PlanRule = ({ plan, facts }) => {
  const own = readable(plan.fields.reversal?.text ?? "");
  if (words(own) === "") return [];
  const text = `${own}\n${readable(textOf(plan, ["steps"]))}`;
  if (isAboutAll(own)) return [];
  const unnamed = realMigrations(facts.migrations).filter((migration) => !isNamed(migration, text));
  // A command under the field of a change with one migration can be about no other.
  if (unnamed.length === 0 || (realMigrations(facts.migrations).length === 1 && isCommand(own))) return [];
  const names = unnamed.slice(0, 10).map(({ path }) => codeCell(untrusted(path)));
  if (unnamed.length > names.length) names.push(`and ${unnamed.length - names.length} more`);
  return [
    {
      field: "reversal",
      rule: "reversal-not-named",
      // What stands for "all of them" is known in English only.
      level: isEnglish(own) ? "error" : "warning",
      message: `\`Reversal\` does not name ${unnamed.length === 1 ? "a migration" : `${unnamed.length} migrations`} of this change.`,
      write: `How each of these is taken back: ${names.join(", ")}. Or that the tool reverses all of them, in which order.`,
      asks: { why: "a changed migration", keys: null },
    },
  ];
};

function isCommand(text: string): boolean {
  return (
    /```|~~~|\b(?:irreversible|no way back|cannot be reversed|not reversible)\b/i.test(text) ||
    spansIn(text).some((span) => span.length > 2 && /[^\p{L}]/u.test(span))
  );
}

const ALL =
  /\b(?:in (?:reverse|that|this|the|order|descending)|reverse order|newest first|last first|all (?:of (?:them|these) |\w+ )?(?:migrations|files|are|down)|each (?:of them|file|migration|one|is|has)|every (?:file|migration|one)|both|one by one|step by step)\b/i;
const TAKES_BACK =
  /revers|revert|\bdown\b|\bund(?:o|oes|oing|one)\b|\b(?:take[ns]?|put|bring|roll(?:ed|s)?|go(?:es)?)\b.{0,40}\bback\b|\bdrop|\brestor|\bremov|\bby (?:the|its) tool\b|newest first|last first/i;
const TOOL_DOWN =
  /`[^`\n]*(?<![.\w/])(?:goto|down-to|downgrade|rollback-to-date|rollback-count|rollback --step|rollback -n|db:rollback|migrate:rollback|migrate:down|migrate down|db:migrate:undo|migration:revert|revert|undo|redo|down|rollback)\b(?!\.\w)[^`\n]*`/i;

function isAboutAll(text: string): boolean {
  return (
    (ALL.test(text) && TAKES_BACK.test(text)) ||
    TOOL_DOWN.test(text) ||
    /順|顺序|逆順|umgekehrter reihenfolge|ordre inverse|orden inverso|обратном порядке/i.test(text)
  );
}

function isNamed({ path, file, reversal, version }: MigrationVerdict, text: string): boolean {
  const names = [path, file, reversal?.path ?? path].flatMap((one) => [one, one.split("/").at(-1) ?? one]);
  const stem = (path.split("/").at(-1) ?? path).replace(/\..*$/, "");
  return (
    [...names, ...(stem.length > 3 ? [stem] : [])].some((name) => text.includes(name)) ||
    isVersionNamed(version, text)
  );
}

// A short version such as `3` would be found in anything.
function isVersionNamed(version: string, text: string): boolean {
  const digits = version.replace(/^0+(?=\d)/, "");
  if (digits === "") return false;
  if (digits.length > 3) return text.includes(version) || text.includes(digits);
  return (
    new RegExp(`\\b(?:migrations?|version|v|revision|#)\\s?#?0*${escaped(digits)}\\b`, "i").test(text) ||
    (version.length > 3 && text.includes(version))
  );
}

function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "\\$&");
}
