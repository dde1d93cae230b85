import type { Operation } from "../../operation.ts";
import type { SqlReading } from "../../sql/read-sql.ts";
import { changeOperations } from "./change-operations.ts";
import { attributeOf, type ChangelogNode, childOf } from "./changelog-node.ts";
import { sqlFileOf } from "./references.ts";
import type { Repository } from "./repository.ts";

export type ChangeReading =
  | {
      readonly kind: "operations";
      readonly operations: readonly Operation[];
      readonly isDeclaredInComment: boolean;
    }
  | { readonly kind: "unreadable"; readonly reason: string; readonly line: number };

/** What one change does, in an update or in a rollback. */
export function readChange(change: ChangelogNode, changelog: string, repository: Repository): ChangeReading {
  if (change.name === "sql") return inlineSql(change, repository);
  if (change.name === "sqlFile") return fileSql(change, changelog, repository);
  const known = changeOperations(change);
  // A change of an extension, a class of the application, or a command.
  const operations: readonly Operation[] = known ?? [{ kind: "opaque", line: change.line }];
  return { kind: "operations", operations, isDeclaredInComment: false };
}

function inlineSql(change: ChangelogNode, { sql }: Repository): ChangeReading {
  const holder = change.text === null ? (childOf(change, "sql") ?? change) : change;
  const reading = sql(holder.text ?? "", attributeOf(change, "endDelimiter"));
  return placed(reading, (line) => line + holder.textLine - 1);
}

function fileSql(change: ChangelogNode, changelog: string, repository: Repository): ChangeReading {
  const { line } = change;
  const path = sqlFileOf(change, changelog, repository);
  if (path === null) return { kind: "unreadable", reason: NOT_FOUND, line };
  const text = repository.text(path);
  if (text === null) return { kind: "unreadable", reason: NOT_READ, line };
  const reading = repository.sql(text, attributeOf(change, "endDelimiter"));
  const count = reading.kind === "operations" ? reading.operations.length : 0;
  if (!repository.spend(count * WEIGHT)) return { kind: "unreadable", reason: TOO_MUCH, line };
  // A side has one file, the changelog: what the other file does is placed where it is named.
  return placed(reading, () => line);
}

function placed(reading: SqlReading, place: (line: number) => number): ChangeReading {
  if (reading.kind === "unreadable") {
    return { kind: "unreadable", reason: reading.reason, line: place(reading.line) };
  }
  const { isDeclaredInComment } = reading;
  const operations = reading.operations.map((operation) => ({ ...operation, line: place(operation.line) }));
  return { kind: "operations", operations, isDeclaredInComment };
}

// Letters that an operation stands for.
const WEIGHT = 20;
const NOT_FOUND =
  "Which file a `sqlFile` means is not known: none of its path is in the repository, or several are.";
const TOO_MUCH = "The changelogs run the same files too often to be read.";
const NOT_READ = "The file of a `sqlFile` could not be read as text.";
