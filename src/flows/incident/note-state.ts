import { wordsOf } from "../../core/incident/commands/people-words.ts";
import type { PostmortemStatus } from "../../core/incident/status.ts";
import type { IncidentRules } from "../../core/policy/incident-rules.ts";
import type { Issue } from "../../kernel/ports/github.ts";
import { amendIncident } from "./amend-incident.ts";
import { commandedIssue } from "./commands/commanded-issue.ts";
import { type RerenderPorts, rerenderIncident } from "./rerender-incident.ts";

/**
 * Writes into the record of an incident that its postmortem is closed, or open again, and into its issue; equal state is
 * not written. An incident without a record that can be found is left alone.
 */
export async function noteState(
  ports: RerenderPorts,
  incident: Pick<Issue, "number">,
  state: "open" | "closed",
  { identity, rules }: { readonly identity: string; readonly rules: IncidentRules },
): Promise<void> {
  const commanded = await commandedIssue(ports, incident.number, identity);
  const entry = commanded.kind === "incident" ? await commanded.find() : null;
  if (entry === null) {
    ports.log.info(`issue ${incident.number} has no record in which its state could be noted`);
    return;
  }
  let before: PostmortemStatus | null = null;
  const amended = await amendIncident(ports, entry.deployment, (kept) => {
    before = kept.status;
    return { ...kept, status: state === "closed" ? "closed" : (wordsOf(kept).status?.status ?? "draft") };
  });
  if (amended.kind !== "kept" || amended.record.status === before) return;
  await rerenderIncident(ports, amended.record, { identity, label: rules.label });
}
