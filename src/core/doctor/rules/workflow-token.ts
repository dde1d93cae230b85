import type { DoctorFacts } from "../facts.ts";
import { type Finding, fine, missing, unknown } from "../finding.ts";

const rule = "workflow-token";

/** What every job's token may where its workflow says nothing. */
export function workflowTokenFindings({ workflowToken, repository, url }: DoctorFacts): readonly Finding[] {
  const about = "Default of GITHUB_TOKEN";
  if (workflowToken.kind === "untold") return [unknown(rule, about, `\`${workflowToken.needs}\``)];
  if (workflowToken.value === "read") return [fine(rule, about, "it reads")];
  return [
    missing(rule, "warning", {
      about,
      seen: "It may write everything in each workflow that has no `permissions:`, our records and deployments included.",
      write: `\`gh api -X PUT repos/${repository}/actions/permissions/workflow -f default_workflow_permissions=read\`, or ${url}/settings/actions: Workflow permissions, Read repository contents.`,
    }),
  ];
}
