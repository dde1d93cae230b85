import { notAuthorised } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { approvalEnvironment, type DecidedCase } from "./decided-case.ts";

/**
 * Who approved the job that decides: a reviewer of the environment that the policy names for it. GitHub makes an
 * environment that is not there without any reviewer, so a job behind it would decide by itself; that nobody approved is
 * refused, also where the policy only warns.
 */
export async function demandApproval(
  ports: Pick<Ports, "workflowRuns" | "run">,
  about: DecidedCase,
): Promise<string> {
  const { environment } = about;
  const wanted = approvalEnvironment(about);
  const refuse = (why: string): Error => notAuthorised(ports.run.actor, environment, why);
  // That the release may be deployed is another question than whether it may be taken back.
  if (wanted === environment)
    throw refuse(
      `\`environments.${environment}.decision.environment\` names the environment itself. Name one of its own, such as \`${environment}-rollback\`.`,
    );
  const approvals = await ports.workflowRuns.approvals(ports.run.runId);
  const last = approvals.findLast(({ environments }) => environments.includes(wanted));
  if (last !== undefined) return last.by;
  throw refuse(
    `Nobody approved this job. Give it the \`environment\` \`${wanted}\` with required reviewers, or name another as \`decision.environment\` in the policy.`,
  );
}
