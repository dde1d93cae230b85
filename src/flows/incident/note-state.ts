import { openStatus } from "../../core/incident/status/open-status.ts";
import type { IncidentRules } from "../../core/policy/incident-rules.ts";
import type { Issue } from "../../kernel/ports/github.ts";
import { amendIncident } from "./amend-incident.ts";
import { commandedIssue } from "./commands/commanded-issue.ts";
import { type RerenderPorts, rerenderIncident } from "./rerender-incident.ts";

/**
 * Writes into the record of an incident that its postmortem is closed, or open again, and brings its issue up to date with
 * that, also when the record said so before: the run that wrote it may have ended there. What is equal is not written. An
 * incident without a record that can be found is left alone.
 */
export async function noteState(
  ports: RerenderPorts,
  incident: Pick<Issue, "number">,
  state: "open" | "closed",
  { identity, rules }: { readonly identity: string; readonly rules: Pick<IncidentRules, "label"> },
): Promise<void> {
  const commanded = await commandedIssue(ports, incident.number, identity);
  const entry = commanded.kind === "incident" ? await commanded.find() : null;
  if (entry === null) {
    ports.log.info(`issue ${incident.number} has no record in which its state could be noted`);
    return;
  }
  const amended = await amendIncident(ports, entry.deployment, (kept) => ({
    ...kept,
    status: state === "closed" ? "closed" : openStatus(kept),
  }));
  if (amended.kind !== "kept") return;
  await rerenderIncident(ports, amended.record, { identity, label: rules.label });
}
