import { severityLabel } from "../../../core/incident/commands/severity-label.ts";
import { type Severity, severities } from "../../../core/incident/severity/severity.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { has, label, unlabel } from "./label-and-assign.ts";

/** Gives an issue the label of its severity and takes those of others off, also what another run put there just now. */
export async function labelSeverity(
  ports: Pick<Ports, "issues" | "clock" | "log" | "signal">,
  issue: Issue,
  level: Severity,
): Promise<readonly string[]> {
  const { labels, notes } = await label(ports, issue, severityLabel(level));
  const there = { ...issue, labels };
  const all = [...notes];
  for (const other of severities) {
    if (other !== level && has(there, other)) all.push(...(await unlabel(ports, there, other)));
  }
  return all;
}
