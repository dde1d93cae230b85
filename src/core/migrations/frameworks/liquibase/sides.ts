import type { Operation } from "../../operation.ts";
import type { Side } from "../../side.ts";
import type { ChangeSet } from "./change-set.ts";
import { attributeOf, type ChangelogNode } from "./changelog-node.ts";
import { withFingerprint } from "./fingerprint.ts";
import { inverseOf } from "./inverse.ts";
import { readChange } from "./read-change.ts";
import { changesNamedBy } from "./references.ts";
import type { Repository } from "./repository.ts";

/** Where a changeSet stands: the path of its changelog, and what that may refer to. */
export interface Place {
  readonly path: string;
  readonly repository: Repository;
}

/** What a changeSet does. */
export function upSide(changeSet: ChangeSet, place: Place): Side {
  const { changes, line, isGuarded, isRepeatable, rewrites } = changeSet;
  const read = sideOf(changes, line, place);
  const side = rewrites.up ? withOpaque(read) : read;
  const guarded = isGuarded ? withGuard(side) : side;
  // One that runs again when it is edited is meant to be edited.
  return withFingerprint(guarded, isRepeatable ? [] : changes, [isGuarded, rewrites.up], place);
}

/** What a rollback of a changeSet does: its `<rollback>` if it has one, or else Liquibase's own inverse of each change. */
export function downSide(changeSet: ChangeSet, place: Place): Side {
  const { changes, rollbacks, rewrites } = changeSet;
  const [first] = rollbacks;
  const read = first === undefined ? inferred(changeSet, place) : written(changeSet, first.line, place);
  const side = rewrites.down ? withOpaque(read) : read;
  return withFingerprint(side, [...changes, ...rollbacks], [rewrites.down], place);
}

// Several `<rollback>` add up.
function written({ rollbacks }: ChangeSet, line: number, place: Place): Side {
  const changes: ChangelogNode[] = [];
  for (const rollback of rollbacks) {
    if (attributeOf(rollback, "changeSetId") === null) changes.push(...statementsOf(rollback));
    else {
      const referenced = changesNamedBy(rollback, place.path, place.repository);
      if (referenced === null)
        return { kind: "unreadable", reason: UNKNOWN_REFERENCE, file: place.path, line };
      changes.push(...referenced.map((change) => ({ ...change, line })));
    }
  }
  const side = sideOf(changes, line, place);
  const isSilent = changes.every(({ name }) => name === "empty");
  return side.kind === "operations" && isSilent ? { ...side, declares: "silently" } : side;
}

// Its own text is SQL; its children are changes.
function statementsOf(rollback: ChangelogNode): readonly ChangelogNode[] {
  const { text, textLine, line } = rollback;
  const sql = text === null ? [] : [{ name: "sql", line, children: [], text, textLine }];
  return [...rollback.children.filter(({ name }) => name !== "comment"), ...sql];
}

function inferred({ changes, line }: ChangeSet, place: Place): Side {
  const file = place.path;
  const operations: Operation[] = [];
  // The last change is taken back first, and the first without an inverse ends it.
  for (const change of changes.toReversed()) {
    const reading = readChange(change, place.path, place.repository);
    const inverse = inverseOf(change, reading.kind === "operations" ? reading.operations : []);
    if (inverse.kind === "none") return { kind: "absent", reason: inverse.reason, file, line: change.line };
    if (inverse.kind === "unknown")
      return { kind: "unreadable", reason: UNKNOWN_CHANGE, file, line: change.line };
    operations.push(...inverse.operations);
  }
  return { kind: "operations", operations, file, line, declares: null };
}

function sideOf(changes: readonly ChangelogNode[], line: number, place: Place): Side {
  const file = place.path;
  const operations: Operation[] = [];
  let isDeclared = false;
  for (const change of changes) {
    const reading = readChange(change, place.path, place.repository);
    if (reading.kind === "unreadable") return { ...reading, file };
    operations.push(...reading.operations);
    isDeclared ||= reading.isDeclaredInComment;
  }
  return { kind: "operations", operations, file, line, declares: isDeclared ? "comment" : null };
}

function withOpaque(side: Side): Side {
  if (side.kind !== "operations") return side;
  return { ...side, operations: [...side.operations, { kind: "opaque", line: side.line }] };
}

function withGuard(side: Side): Side {
  if (side.kind !== "operations") return side;
  const operations = side.operations.map(
    (operation): Operation => (operation.kind === "create" ? { ...operation, isGuarded: true } : operation),
  );
  return { ...side, operations };
}

const UNKNOWN_CHANGE =
  "Whether this change can be taken back is known only to its class, in an extension or in the application: Liquibase asks it.";
const UNKNOWN_REFERENCE =
  "The `<rollback>` names a changeSet that is not in this repository's changelogs, or that is too large to be followed.";
