import type { ChangedFile } from "../../core/migrations/change.ts";
import { withDeclaredTools } from "../../core/migrations/declared-tools.ts";
import { mayBeMigration } from "../../core/migrations/index.ts";
import type { MigrationVerdict } from "../../core/migrations/verdict.ts";
import { matchesAny } from "../../core/policy/glob.ts";
import type { PlanRules } from "../../core/policy/plan-rules.ts";
import type { TouchedFiles } from "../../core/release/bringer.ts";
import type { DirectorySchema, HashedFile, ShippedMigration } from "../../core/release/manifest.ts";
import { isBelow } from "../../core/release/package-paths.ts";
import { shippedOrder } from "../../core/release/shipped-order.ts";
import { treeChanges } from "../../core/release/tree-changes.ts";
import { releaseRefused, releaseUnusable } from "../../kernel/errors.ts";
import type { PullFile, TreeEntry } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { judgeChange } from "../plan/judge-change.ts";
import { textsOf } from "../plan/texts-of.ts";
import { attributeMigrations, type Unattributed } from "./attribute-migrations.ts";
import { schemaStates } from "./schema-states.ts";

export interface Shipped {
  readonly migrations: readonly ShippedMigration[];
  readonly schemas: readonly DirectorySchema[];
}

interface Range {
  readonly tag: string;
  readonly previous: string | null;
  readonly commit: string;
  /** Files that differ between the two, where GitHub lists them all. */
  readonly files: readonly PullFile[] | null;
  /** Directories and files of the package; empty for the whole repository. */
  readonly paths: readonly string[];
  /** Merged changes, one of which may have brought each migration, with their files. */
  touched(): Promise<readonly TouchedFiles[]>;
  /** What counts as a migration, as the policy says. */
  readonly rules: Pick<PlanRules, "migrations">;
}

/**
 * The migrations that came between two commits, each judged and hashed as it stands at the newer one; and where the
 * schema of each directory stands. GitHub's own comparison ends at 300 files; then the two trees are compared.
 */
export async function shippedMigrations(
  ports: Pick<Ports, "contents" | "grammars" | "digest" | "log">,
  { tag, previous, commit, files, paths, touched, rules: { migrations: rules } }: Range,
): Promise<Shipped> {
  const [before, whole] = await Promise.all([
    previous === null || files !== null ? null : ports.contents.treeOf(previous),
    ports.contents.treeOf(commit),
  ]);
  const after = { ...whole, entries: whole.entries.filter((entry) => isBelow(paths, entry.path)) };
  if (!after.complete || before?.complete === false) {
    throw releaseUnusable(
      tag,
      "GitHub does not list all files of the repository (over 100,000), so its migrations cannot be known",
      "Nothing was written. Keep migrations in a smaller repository of their own for now.",
    );
  }
  if (paths.length > 0 && after.entries.length === 0) {
    const problem = `no file at the commit lies below ${paths.map((path) => `\`${path}\``).join(", ")}.`;
    throw releaseRefused(tag, [{ subject: "Input `paths`:", problem, write: "Correct the directories." }]);
  }
  const newer = byPath(after.entries);
  const listed = files === null ? comparedTrees(before?.entries ?? [], after.entries) : comparedFiles(files);
  const isIgnored = matchesAny(rules.ignore);
  const changed = listed.filter((change) => isBelow(paths, change.path) && !isIgnored(change.path));
  const frameworks = withDeclaredTools(rules.custom);
  const mayBeDeclared = matchesAny(rules.custom.flatMap(({ up, down }) => [up, down]));
  // What was merged before is judged as it stands now: an edit after the merge was for its reviewers to see.
  const trees = { files: changed, head: after, before: { entries: [], complete: true } };
  const isAny = changed.some(({ path }) => mayBeMigration(path) || mayBeDeclared(path));
  // Texts and files of pull requests are asked for at the same time, which takes one request.
  const [verdicts, { schemas, known }, broughtBy] = await Promise.all([
    judgeChange(ports, trees, textsOf(ports, after), frameworks),
    schemaStates(ports, after, frameworks, isIgnored),
    isAny ? touched() : [],
  ]);
  const shipped = verdicts.filter(
    (verdict) => verdict.verdict !== "not-a-migration" && newer.has(verdict.path),
  );
  const migrations = await Promise.all(
    shippedOrder(shipped, known).map((verdict) => hashed(ports, verdict, newer)),
  );
  const changedPaths = new Set(changed.map((change) => change.path));
  return { migrations: attributeMigrations(ports, migrations, changedPaths, broughtBy), schemas };
}

async function hashed(
  ports: Pick<Ports, "contents" | "digest">,
  verdict: MigrationVerdict,
  files: ReadonlyMap<string, TreeEntry>,
): Promise<Unattributed> {
  const hashOf = async (path: string): Promise<HashedFile | null> => {
    const entry = files.get(path);
    return entry === undefined
      ? null
      : { path, sha256: ports.digest.sha256(await ports.contents.bytesOfBlob(entry.sha)) };
  };
  const up = await hashOf(verdict.path);
  const reversal = verdict.reversal === null ? null : await hashOf(verdict.reversal.path);
  if (up === null) throw new Error(`${verdict.path} was listed and is not there.`);
  return {
    tool: verdict.tool,
    version: verdict.version,
    up,
    reversal,
    verdict: verdict.verdict,
    reason: verdict.reason,
  };
}

function comparedTrees(before: readonly TreeEntry[], after: readonly TreeEntry[]): readonly ChangedFile[] {
  return treeChanges(blobIds(before), blobIds(after)).map((change) => ({
    path: change.path,
    status: change.before === null ? "added" : change.after === null ? "removed" : "modified",
  }));
}

// A rename is a removal and an addition, as trees show it.
function comparedFiles(files: readonly PullFile[]): readonly ChangedFile[] {
  return files
    .flatMap((file): ChangedFile[] => {
      const { path, previousPath, status } = file;
      if (status === "renamed" && previousPath !== undefined) {
        return [
          { path: previousPath, status: "removed" },
          { path, status: "added" },
        ];
      }
      if (status === "unchanged") return [];
      if (status === "added" || status === "copied") return [{ path, status: "added" }];
      return [{ path, status: status === "removed" ? "removed" : "modified" }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

function byPath(entries: readonly TreeEntry[]): ReadonlyMap<string, TreeEntry> {
  return new Map(entries.map((entry) => [entry.path, entry]));
}

function blobIds(entries: readonly TreeEntry[]): ReadonlyMap<string, string> {
  return new Map(entries.map((entry) => [entry.path, entry.sha]));
}
