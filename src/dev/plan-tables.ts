import { type Demanded, PLAN_FIELDS } from "../core/plan/fields.ts";
import type { PlanFinding } from "../core/plan/finding.ts";

/** The fields of a plan: the key by which a policy asks for one, when it is asked for, and what to write. */
export function planFieldTable(): string {
  const rows = PLAN_FIELDS.map(
    ({ id, heading, demanded, prompt }) =>
      `| ${heading} | \`${id}\` | ${ASKED[demanded]} | ${cell(prompt)} |`,
  );
  return ["", "| Field | Key | Asked for | What to write |", "|---|---|---|---|", ...rows, ""].join("\n");
}

/** The headings under which each field is read. */
export function fieldNameTable(): string {
  const rows = PLAN_FIELDS.map(
    ({ heading, id, aliases }) => `| ${heading} | \`${id}\` | ${aliases.join(", ")} |`,
  );
  return ["", "| Field | Key | Also read as |", "|---|---|---|", ...rows, ""].join("\n");
}

/** What is held against a plan, by the ids that a terminal shows. */
export function planRuleTable(): string {
  const rows = Object.entries(RULES).map(([id, { level, found }]) => `| \`${id}\` | ${level} | ${found} |`);
  return ["", "| Rule | Level | What was found |", "|---|---|---|", ...rows, ""].join("\n");
}

const ASKED: Readonly<Record<Demanded, string>> = {
  always: "every plan",
  normal: "normal and high risk",
  migration: "a changed migration",
  high: "high risk",
  policy: "only where the policy asks",
};

interface Told {
  readonly level: string;
  readonly found: string;
}

function error(found: string): Told {
  return { level: "error", found };
}

function warning(found: string): Told {
  return { level: "warning", found };
}

// What these look for are words, so that in a plan in another language they only warn.
function inEnglish(found: string): Told {
  return { level: "error; warning in another language", found };
}

const RULES: Readonly<Record<PlanFinding["rule"], Told>> = {
  "no-section": error("no section `Rollback plan` in the description, and no plan file"),
  missing: error("a field that is asked for is not there"),
  "not-read": error("a line that looks like a field, in a form that is not read, or among the steps"),
  empty: error("a field with nothing under it"),
  template: error(
    "the text of the template or of its example as it was, or a line that ends where its answer begins",
  ),
  placeholder: error("TODO, TBD, dots, `<fill in>`, “same as above”"),
  "not-applicable": error("“N/A” or “none” without a reason"),
  "too-thin": error("too few words to act on, or “the standard procedure”, and no command, path or link"),
  "no-threshold": error("a trigger without a number and its unit, or a comparison"),
  "no-window": error("a trigger that does not say for how long"),
  "no-duration": error("a time to roll back without a time"),
  "no-owner": error("“me”, “the team”, “dev”: nobody who can be called"),
  "no-evidence": error(
    "tested or reviewed, without a link, a date, or a reason why not; or only what is to be done",
  ),
  "no-answer": error(
    "old code on new schema, not begun with Yes or No; or a Yes with more behind it than a plain reason",
  ),
  "not-measured": warning("a trigger that no gate of the policy measures"),
  "no-such-file": {
    level:
      "error for a code span or link; warning inside a command or prose, and outside the repository's folders",
    found: "a file that the plan names and that is not there at the head",
  },
  "revert-only": inEnglish("“revert the commit”, and no word on the schema, while a migration changes"),
  "no-backup": error("a restore of the database from a backup that is not named"),
  "denies-loss": {
    level: "error; warning where a copy is named",
    found: "“nothing is lost”, while a migration loses data",
  },
  "denies-no-return": {
    level: "error; warning where a copy is named",
    found: "no point of no return, while a migration has no way back",
  },
  "reversal-not-named": inEnglish("a migration of the change that `Reversal` does not name"),
  "too-few-layers": inEnglish("fewer ways back than `plan.minimum-layers`, at high risk"),
  "no-flag-for-store": inEnglish("no flag and no over-the-air update, for a change of `plan.store-binaries`"),
  "api-unknown": error(
    "a report on the API that is missing, cut off, or says nothing of it; or none, where `plan.api-report` asks for one",
  ),
  "unreadable-file": error("a plan file that cannot be read: too large, no text, broken YAML or JSON"),
  "unknown-strategy": error("a `rollback_strategy` that the Open Delivery Spec does not know"),
  "missing-key": warning("a rollback-plan.json without a key that the Open Delivery Spec demands"),
  "step-without-verification": warning("a step of a rollback-plan.json without `verification`"),
};

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
