import { codeBlock, codeCell } from "../text/code.ts";
import { table } from "../text/table.ts";
import { untrusted } from "../text/untrusted.ts";
import { groupBy } from "./group.ts";
import { isAccepted, type MigrationVerdict } from "./verdict.ts";

const MAX_ROWS = 100;

/** The verdicts as a reviewer sees them: what stops the change first, then what to write for it. */
export function renderMigrationReport(verdicts: readonly MigrationVerdict[]): string {
  if (verdicts.length === 0) return "No migration is changed.";
  const refused = verdicts.filter(({ verdict }) => !isAccepted(verdict));
  const accepted = verdicts.filter(({ verdict }) => isAccepted(verdict));
  const ordered = [...refused, ...accepted];
  const rows = ordered
    .slice(0, MAX_ROWS)
    .map((found) => [codeCell(untrusted(found.path)), found.verdict, `${found.reason} ${place(found)}`]);
  const parts = [table(["Migration", "Verdict", "Why"], rows)];
  if (ordered.length > MAX_ROWS) parts.push(`And ${ordered.length - MAX_ROWS} more.`);
  const writes = groupBy(
    refused.filter(({ write }) => write !== null),
    ({ write }) => write ?? "",
  );
  for (const [write, found] of [...writes].slice(0, MAX_ROWS)) {
    const names = found.slice(0, 10).map(({ file }) => codeCell(untrusted(file)));
    if (found.length > names.length) names.push(`and ${found.length - names.length} more`);
    parts.push(`What to write for ${names.join(", ")}:`, codeBlock(untrusted(write)));
  }
  return parts.join("\n\n");
}

// The file is named only where it is another one than the migration's, so that the table stays narrow.
function place({ path, file, line }: MigrationVerdict): string {
  if (file === path) return `(line ${line})`;
  const name = file.split("/").at(-1) ?? file;
  return `(${codeCell(untrusted(name))}, line ${line})`;
}
