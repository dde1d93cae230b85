import { actionKind } from "../../core/incident/actions/action-issue.ts";
import { parseMarker } from "../../core/text/marker.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Issue } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/**
 * The sub-issues of an issue, open and closed. A server without sub-issues refuses to list them; there the issues of actions
 * are found by their label, and by the line in which each names its incident.
 */
export async function issuesBelow(
  { issues, log }: Pick<Ports, "issues" | "log">,
  parent: number,
  { label, identity }: { readonly label: string; readonly identity: string },
): Promise<readonly Issue[]> {
  try {
    return await issues.subIssues(parent);
  } catch (error) {
    if (!(error instanceof SuiteError) || error.code !== "GITHUB_REFUSED") throw error;
    log.info(`issue ${parent}: this server lists no sub-issues, so its actions are found by their label`);
    const labelled = await issues.labelled(label, identity);
    return labelled.filter(
      ({ body }) => parseMarker(body)?.kind === actionKind && incidentIn(body) === parent,
    );
  }
}

function incidentIn(body: string): number | null {
  const [, number] = /^- \*\*Incident:\*\* #(\d+)\b/m.exec(body) ?? [];
  return number === undefined ? null : Number(number);
}
