import { codeBlock, codeCell } from "../text/code.ts";
import { table } from "../text/table.ts";
import { untrusted } from "../text/untrusted.ts";
import { clip } from "../text/visible.ts";
import { groupBy } from "./group.ts";
import { isAccepted, type MigrationFinding, type MigrationVerdict } from "./verdict.ts";

/** How much of the report there is room for, and whom a person's word lets pass. */
export interface MigrationReportOptions {
  /** Rows of the table at most, those that stop the change first. */
  readonly rows?: number;
  /** Different things to write at most. */
  readonly writes?: number;
  /** Who accepted a migration by its path, as a login; untrusted text. */
  readonly approvedBy?: ReadonlyMap<string, string>;
}

const MAX_ROWS = 100;
const MAX_WRITE_LENGTH = 3000;
const MAX_FINDINGS = 5;

/** Whether the change may be merged as far as this migration goes: by the check's own judgement, or by a person's word. */
export function isReady(
  { verdict, findings, path }: MigrationVerdict,
  approved: ReadonlySet<string> = new Set(),
): boolean {
  return approved.has(path) || (isAccepted(verdict) && !findings.some(({ level }) => level === "error"));
}

/** The verdicts as a reviewer sees them: what stops the change first, then what to write for it. */
export function renderMigrationReport(
  verdicts: readonly MigrationVerdict[],
  {
    rows: maxRows = MAX_ROWS,
    writes: maxWrites = MAX_ROWS,
    approvedBy = new Map(),
  }: MigrationReportOptions = {},
): string {
  if (verdicts.length === 0) return "No migration is changed.";
  const approved = new Set(approvedBy.keys());
  const ordered = verdicts.toSorted((a, b) => rank(a, approved) - rank(b, approved));
  const shown = ordered.slice(0, Math.min(maxRows, MAX_ROWS));
  const parts: string[] = [];
  if (shown.length > 0) {
    const rows = shown.map((one) => [
      codeCell(untrusted(one.path)),
      stateOf(one, approvedBy.get(one.path)),
      whyOf(one),
    ]);
    parts.push(table(["Migration", "Verdict", "Why"], rows));
  }
  const rest = ordered.slice(shown.length);
  if (rest.length > 0) {
    const stopping = rest.filter((one) => !isReady(one, approved)).length;
    parts.push(
      `And ${rest.length} more${stopping === 0 ? ", which stop nothing" : `, of which ${stopping} stop the change`}.`,
    );
  }
  parts.push(
    ...whatToWrite(
      ordered.filter((one) => !isReady(one, approved)),
      maxWrites,
    ),
  );
  return parts.join("\n\n");
}

function rank(migration: MigrationVerdict, approved: ReadonlySet<string>): number {
  if (!isReady(migration, approved)) return 0;
  return migration.findings.length > 0 || approved.has(migration.path) ? 1 : 2;
}

function stateOf({ verdict, findings }: MigrationVerdict, approvedBy: string | undefined): string {
  if (approvedBy !== undefined) return `✋ ${verdict}, accepted by ${codeCell(untrusted(approvedBy), 40)}`;
  if (!isAccepted(verdict)) return `❌ ${verdict}`;
  if (findings.some(({ level }) => level === "error")) return `❌ ${verdict}, with an error`;
  return findings.length > 0 ? `⚠️ ${verdict}, with a warning` : `✅ ${verdict}`;
}

function whyOf(found: MigrationVerdict): string {
  const told = found.findings
    .toSorted((a, b) => Number(b.level === "error") - Number(a.level === "error"))
    .slice(0, MAX_FINDINGS)
    .map(
      (one) =>
        `${one.level === "error" ? "❌ Error" : "⚠️ Warning"} \`${one.rule}\`: ${one.message} ${place(one, found.path)}`,
    );
  if (found.findings.length > told.length)
    told.push(`And ${found.findings.length - told.length} more findings.`);
  return [`${found.reason} ${place(found, found.path)}`, ...told].map(inCell).join("<br>");
}

function whatToWrite(unready: readonly MigrationVerdict[], maxWrites: number): string[] {
  const asked = unready.flatMap(({ verdict, findings, file, write }) => [
    ...(isAccepted(verdict) || write === null ? [] : [{ file, write }]),
    ...findings.flatMap((finding: MigrationFinding) =>
      finding.level === "warning" || finding.write === null
        ? []
        : [{ file: finding.file, write: finding.write }],
    ),
  ]);
  const groups = [...groupBy(asked, ({ write }) => write)];
  const parts = groups.slice(0, maxWrites).flatMap(([write, found]) => {
    const files = [...new Set(found.map(({ file }) => file))];
    const names = files.slice(0, 10).map((file) => codeCell(untrusted(file)));
    if (files.length > names.length) names.push(`and ${files.length - names.length} more`);
    return [`What to write for ${names.join(", ")}:`, codeBlock(untrusted(clip(write, MAX_WRITE_LENGTH)))];
  });
  if (groups.length > maxWrites)
    parts.push(`${groups.length - maxWrites} more need the same in their own words.`);
  return parts;
}

// The file is named only where it is another one than the migration's, so that the table stays narrow.
function place({ file, line }: { readonly file: string; readonly line: number }, path: string): string {
  if (file === path) return `(line ${line})`;
  const name = file.split("/").at(-1) ?? file;
  return `(${codeCell(untrusted(name))}, line ${line})`;
}

// Sentences of ours may hold a line break or, in code, a pipe.
function inCell(text: string): string {
  return text.replaceAll("\n", " ").replaceAll(/\\?\|/g, "\\|");
}
