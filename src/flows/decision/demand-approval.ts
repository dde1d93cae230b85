import { notAuthorised } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { DecidedCase } from "./decided-case.ts";

/**
 * Who approved the job that decides: a reviewer of an environment of its own. GitHub makes an environment that is not there
 * without any reviewer, so a job behind it would decide by itself; that nobody approved is refused.
 */
export async function demandApproval(
  ports: Pick<Ports, "workflowRuns" | "run" | "log">,
  { environment, rules }: DecidedCase,
): Promise<string> {
  const approvals = await ports.workflowRuns.approvals(ports.run.runId);
  // That the release may be deployed is another question than whether it may be taken back.
  const own = approvals.filter(({ environments }) => environments.some((name) => name !== environment));
  const last = own.at(-1);
  if (last !== undefined) return last.by;
  const why = `Nobody approved this job. Give it an \`environment\` of its own with required reviewers, such as \`${environment}-rollback\`.`;
  const error = notAuthorised(ports.run.actor, environment, why);
  if (rules.authority?.enforcement !== "warn") throw error;
  ports.log.warning(`${error.message} The policy only warns (\`enforcement: warn\`), so it is done.`);
  return ports.run.actor;
}
