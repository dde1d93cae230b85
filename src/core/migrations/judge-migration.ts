import { firstUncovered, mayStay } from "./coverage.ts";
import { leftFilled } from "./findings/left-filled.ts";
import { isHarmless } from "./findings/leftover-down.ts";
import { findingsOf } from "./findings.ts";
import { firstLoss } from "./losses.ts";
import type { Migration } from "./migration.ts";
import type { Operation } from "./operation.ts";
import { type MadeBefore, NOTHING_BEFORE } from "./row-history.ts";
import type { Side } from "./side.ts";
import { withoutSession } from "./sql/session-tables.ts";
import type { MigrationVerdict, Reversibility } from "./verdict.ts";

interface Finding {
  readonly verdict: Reversibility;
  readonly reason: string;
  readonly file: string;
  readonly line: number;
  readonly write: string | null;
}

const STAYS = "What the migration does changes nothing for code from before, so it may stay.";

type Read = Extract<Side, { readonly kind: "operations" }>;

/**
 * Whether the reversal of a migration takes back what the migration does, whichever tool it belongs to. `before` are
 * the tables and columns that are as new as the migration.
 */
export function judgeMigration(migration: Migration, before: MadeBefore = NOTHING_BEFORE): MigrationVerdict {
  const { tool, version, path, reversal } = migration;
  const read = { ...migration, up: lasting(migration.up), down: lasting(migration.down) };
  const finding = findingOf(read, before);
  const runs = finding.verdict === "reversible" || finding.verdict === "destructive";
  return {
    tool,
    version,
    path,
    ...finding,
    reversal: runs ? reversal : null,
    findings: [...findingsOf(read, before), ...(finding.verdict === "no-op" ? leftFilled(read, before) : [])],
  };
}

// Texts of one side are read one by one, and one may drop what another has made for the session.
function lasting(side: Side): Side {
  return side.kind === "operations" ? { ...side, operations: withoutSession(side.operations) } : side;
}

function findingOf({ up, down, idiom }: Migration, before: MadeBefore): Finding {
  if (up.kind === "absent") return { ...at("not-a-migration", up), reason: up.reason, write: null };
  const write = `${idiom.reversal}\n\nOr, when there is no way back:\n${idiom.raising}`;
  if (up.kind === "operations" && up.operations.length === 0) return ofNothing(up, down);
  if (down.kind === "unreadable") return { ...at("undecided", down), reason: down.reason, write };
  if (down.kind === "absent") {
    // What the migration does need not be known to see that nothing takes it back.
    return { ...at("missing", down), reason: down.reason, write };
  }
  if (alwaysRaises(down)) {
    return { ...at("irreversible-declared", down), reason: "The reversal fails on purpose.", write: null };
  }
  if (down.operations.length === 0) {
    const stays = up.kind === "operations" && up.operations.every(mayStay);
    return stays ? { ...at("no-op", up), reason: STAYS, write: null } : ofEmpty(down, write);
  }
  if (up.kind === "unreadable") return { ...at("undecided", up), reason: up.reason, write: null };
  return ofBoth(up, down, write, before);
}

function ofNothing(up: Read, down: Side): Finding {
  const isQuiet = down.kind !== "operations" || down.operations.length === 0 || alwaysRaises(down);
  if (down.kind === "unreadable") {
    return {
      ...at("undecided", down),
      reason: down.reason,
      write: "A reversal that is as empty as its migration.",
    };
  }
  if (isQuiet)
    return { ...at("no-op", up), reason: "The migration does nothing to the database.", write: null };
  // A migration that was voided after the fact. The reversal of one that drops nothing is never run, so what is left of
  // it may stay where it would neither destroy rows nor fail; a finding shows it.
  if (isHarmless(down.operations)) {
    return {
      ...at("no-op", up),
      reason: "The migration does nothing, and what is left of its reversal destroys nothing.",
      write: null,
    };
  }
  return {
    ...at("undecided", down),
    reason:
      "The migration does nothing, but its reversal does something: it would take back what others made.",
    write: "A reversal that is as empty as its migration.",
  };
}

// A comment never changes a verdict, only the reason: the tool does not read it.
function ofEmpty(down: Read, write: string): Finding {
  switch (down.declares) {
    case "silently": {
      const reason = "The reversal is declared to do nothing: it counts as success, and the schema stays.";
      return { ...at("irreversible-declared", down), reason, write: null };
    }
    case "comment": {
      const reason =
        "The reversal only says in a comment that there is no way back: it runs, does nothing and counts as success.";
      return { ...at("empty", down), reason, write };
    }
    case null: {
      const reason = "The reversal does nothing: it runs, counts as success, and the schema stays.";
      return { ...at("empty", down), reason, write };
    }
    default:
      return down.declares satisfies never;
  }
}

function ofBoth(up: Read, down: Read, write: string, before: MadeBefore): Finding {
  const uncovered = firstUncovered(up.operations, down.operations);
  if (uncovered !== null) {
    return { verdict: "missing", reason: uncovered.reason, file: up.file, line: uncovered.line, write };
  }
  const loss = firstLoss(up.operations, down.operations, before);
  if (loss !== null) {
    return { verdict: "destructive", reason: loss.reason, file: up.file, line: loss.line, write: loss.write };
  }
  return {
    ...at("reversible", down),
    reason: "The reversal takes back what the migration does.",
    write: null,
  };
}

function alwaysRaises({ operations }: Read): boolean {
  return operations.some((operation: Operation) => operation.kind === "raise");
}

function at(verdict: Reversibility, { file, line }: Side): Pick<Finding, "verdict" | "file" | "line"> {
  return { verdict, file, line };
}
