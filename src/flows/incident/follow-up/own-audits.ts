import { parseMarker } from "../../../core/text/marker.ts";
import type { Issue } from "../../../kernel/ports/github.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import type { OwnIssue } from "../own-issues.ts";

/** Audits of a quarter with the label, the oldest first. */
export async function ownAudits(
  { issues }: Pick<Ports, "issues">,
  { kind, key, label, identity }: OwnIssue,
): Promise<readonly Issue[]> {
  const labelled = await issues.labelled(label, identity);
  return labelled
    .filter(({ author, body }) => {
      const seen = parseMarker(body);
      return author === identity && seen?.kind === kind && seen.key === key;
    })
    .sort((a, b) => a.number - b.number);
}

/** Closes one that another run opened for the same quarter. */
export async function closeTwin(
  { issues, log }: Pick<Ports, "issues" | "log">,
  twin: number,
  kept: number,
): Promise<void> {
  await issues.edit(twin, { state: "closed", stateReason: "not_planned" });
  log.info(`audit: issue ${kept} is that of the quarter, so ${twin} is closed`);
}
