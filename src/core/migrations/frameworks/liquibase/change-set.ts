import { attributeOf, type ChangelogNode, childOf } from "./changelog-node.ts";
import { withParameters } from "./names.ts";

/** One changeSet of a changelog. */
export interface ChangeSet {
  readonly id: string;
  readonly author: string;
  /** `author:id`, told apart where the file has it more than once. */
  readonly version: string;
  readonly line: number;
  readonly changes: readonly ChangelogNode[];
  readonly rollbacks: readonly ChangelogNode[];
  /**
   * Whether it is recorded as run where what it makes was there before: a rollback then takes away what others made
   * (AlreadyRanChangeSetFilter does not look at how it ran).
   */
  readonly isGuarded: boolean;
  /** Whether it runs again: each time, or when it was edited. */
  readonly isRepeatable: boolean;
  /** Whether its SQL is rewritten before it runs, and whether that of its rollback is. */
  readonly rewrites: { readonly up: boolean; readonly down: boolean };
}

// ChangeSet.load and handleChildNode: whatever else stands in a changeSet is a change.
const SETTINGS: ReadonlySet<string> = new Set([
  "alwaysRun",
  "author",
  "changes",
  "comment",
  "context",
  "contextFilter",
  "created",
  "dbms",
  "failOnError",
  "id",
  "ignore",
  "labels",
  "logicalFilePath",
  "modifySql",
  "objectQuotingStrategy",
  "onValidationFail",
  "preConditions",
  "preconditions",
  "rollback",
  "runAlways",
  "runInTransaction",
  "runOnChange",
  "runOrder",
  "runWith",
  "runWithSpoolFile",
  "validCheckSum",
  "validCheckSums",
]);

/** The changeSets of a changelog in their order. Those of files that it includes are in those files. */
export function changeSetsOf(root: ChangelogNode): readonly ChangeSet[] {
  const counts = new Map<string, number>();
  return root.children
    .filter(({ name }) => name === "changeSet")
    .map((node) => {
      const id = withParameters(attributeOf(node, "id") ?? "");
      const author = withParameters(attributeOf(node, "author") ?? "");
      const key = `${author}:${id}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      const isIgnored = attributeOf(node, "ignore") === "true";
      const all = [...node.children, ...node.children.filter(isList).flatMap(({ children }) => children)];
      return {
        id,
        author,
        version: count === 1 ? key : `${key} (${count})`,
        line: node.line,
        changes: isIgnored ? [] : all.filter(({ name }) => !SETTINGS.has(name)),
        rollbacks: all.filter(({ name }) => name === "rollback"),
        isGuarded: isGuarded(node),
        isRepeatable: REPEATS.some((name) => attributeOf(node, name) === "true"),
        rewrites: rewritesOf(node),
      };
    });
}

const REPEATS = ["runOnChange", "runAlways", "alwaysRun"];

function isList({ name }: ChangelogNode): boolean {
  return name === "changes";
}

function isGuarded(node: ChangelogNode): boolean {
  const guards = childOf(node, "preConditions") ?? childOf(node, "preconditions");
  if (guards === null || attributeOf(guards, "onFail") !== "MARK_RAN") return false;
  return guards.children.some((guard) => guard.name === "not" && guard.children.some(asksForExistence));
}

// tableExists, columnExists, and the like.
function asksForExistence({ name }: ChangelogNode): boolean {
  return name.endsWith("Exists");
}

function rewritesOf(node: ChangelogNode): ChangeSet["rewrites"] {
  const rewriting = node.children.filter(
    ({ name, children }) =>
      name === "modifySql" &&
      children.some((child) => child.name === "replace" || child.name === "regExpReplace"),
  );
  return {
    up: rewriting.length > 0,
    down: rewriting.some((one) => attributeOf(one, "applyToRollback") === "true"),
  };
}
