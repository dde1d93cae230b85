import { backupEvidence } from "../../core/deployment/backup.ts";
import type { DeploymentPayload } from "../../core/rollback/payload.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { DeployWish, Judgement } from "./may-deploy.ts";

/**
 * What a deployment keeps of how it was let in: the evidence of its backup, a person's reason, and what only warned. It is
 * kept on GitHub, where nobody masks what the workflow put into an input; the reason comes without secrets.
 */
export function deploymentNotes(
  ports: Pick<Ports, "clock" | "run" | "secrets">,
  { rules, backup, overrideReason }: DeployWish,
  { overridden, warned }: Judgement,
): Pick<DeploymentPayload, "backup" | "override" | "warnings"> {
  const evidence =
    rules?.backup === undefined ? null : backupEvidence(backup, ports.clock.now(), rules.backup);
  return {
    ...(evidence?.kind === "ok"
      ? { backup: { ...evidence.evidence, id: ports.secrets.redact(evidence.evidence.id) } }
      : {}),
    ...(overrideReason === undefined || overridden.length === 0
      ? {}
      : { override: { by: ports.run.actor, reason: overrideReason } }),
    ...(warned.length === 0 ? {} : { warnings: warned.map(({ code, problem }) => ({ code, problem })) }),
  };
}
