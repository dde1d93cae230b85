import { FRAMEWORKS } from "../core/migrations/frameworks/index.ts";
import { isAccepted, type MigrationFinding, Reversibility } from "../core/migrations/verdict.ts";

/** The migration tools that are judged, each with its name in verdicts where that is not its title. */
export function toolList(): string {
  const tools = FRAMEWORKS.filter(({ name }) => name !== "unknown").toSorted((a, b) =>
    a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1,
  );
  const named = tools.map(({ name, title }) => (title === name ? title : `${title} (\`${name}\`)`));
  return `\n${named.join(", ")}.\n`;
}

/** The verdicts on a migration. */
export function verdictTable(): string {
  const rows = Reversibility.options.map(
    (verdict) => `| \`${verdict}\` | ${isAccepted(verdict) ? "yes" : "no"} | ${VERDICTS[verdict]} |`,
  );
  return ["", "| Verdict | Passes | Meaning |", "|---|---|---|", ...rows, ""].join("\n");
}

/** What is said about a migration besides its verdict. */
export function findingTable(): string {
  const rows = Object.entries(FINDINGS).map(
    ([rule, { levels, found }]) => `| \`${rule}\` | ${levels.join(" or ")} | ${found} |`,
  );
  return ["", "| Rule | Level | What was found |", "|---|---|---|", ...rows, ""].join("\n");
}

const VERDICTS: Readonly<Record<Reversibility, string>> = {
  reversible: "nothing of what the migration does is seen to stay, and no rows are seen to be lost",
  missing: "there is no reversal, or a part of the migration has no counterpart in it",
  empty:
    "the reversal runs, does nothing and counts as success; also when a comment says that it is so on purpose",
  "no-op": "there is nothing to take back",
  "irreversible-declared":
    "the reversal fails on purpose, or is the tool's own form for one that does nothing",
  destructive: "the migration destroys rows or values of which the reversal has no copy",
  "not-a-migration": "it only looked like one; it is not shown",
  undecided: "nobody can tell from the text; why is said",
};

interface Told {
  readonly levels: readonly MigrationFinding["level"][];
  readonly found: string;
}

/** What each finding is about, and the levels that it can have. */
export const FINDINGS: Readonly<Record<MigrationFinding["rule"], Told>> = {
  "edited-after-merge": {
    levels: ["error", "warning"],
    found:
      "a merged migration does something else now, and databases that ran it will not run it again; a warning where that cannot be told for certain",
  },
  "deleted-after-merge": { levels: ["error"], found: "a merged migration is gone" },
  "renamed-after-merge": {
    levels: ["error"],
    found: "a merged migration has another version, so that databases run it again",
  },
  "rows-without-backup": {
    levels: ["warning"],
    found:
      "it fills values that were NULL, or maps a value there and back, and nothing tells afterwards which rows it was",
  },
  "rows-left-behind": {
    levels: ["warning"],
    found: "rows that it inserts into an older table stay there",
  },
  "down-narrows-type": {
    levels: ["warning"],
    found: "the reversal makes a type narrower: it fails, or cuts, once longer values were written",
  },
  "down-restores-not-null": {
    levels: ["warning"],
    found: "the reversal forbids NULL again: it fails once a NULL was written",
  },
  "enum-value-added": {
    levels: ["warning"],
    found: "a value of an enum; a type without it cannot hold rows that have it",
  },
  "unguarded-down": {
    levels: ["warning"],
    found: "made only where it is not there, but always dropped by the reversal",
  },
  "cascading-down": { levels: ["warning"], found: "a DROP … CASCADE in the reversal" },
  "down-drops-more": {
    levels: ["warning"],
    found: "the reversal drops a table, column or schema that the migration did not make",
  },
  "contract-with-expand": {
    levels: ["warning"],
    found: "one change both adds to the schema and takes away what is in use",
  },
  "not-understood": {
    levels: ["warning"],
    found:
      "a statement whose effect only running it would tell and that nothing in the reversal answers, or a type that is made anew",
  },
  "reversal-not-seen": {
    levels: ["warning"],
    found:
      "something that nothing takes back which could be read: only code elsewhere, which the reversal calls, may",
  },
  "type-left-behind": {
    levels: ["warning"],
    found:
      "a type that a table makes along with it, and that PostgreSQL keeps when the reversal drops the table",
  },
};
