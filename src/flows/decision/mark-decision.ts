import { decidedDetail, decidedMark } from "../../core/decision/decided-mark.ts";
import type { Decision } from "../../core/decision/decision.ts";
import { markText, type StatusLike } from "../../core/gate/mark.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import { addMark, type MarkPorts } from "../deployment/add-mark.ts";

/**
 * Notes a decision on the deployment, as the fact that later readers go by: a ref has no author, a status has. One that
 * is noted already stays as it is; what goes wrong is an error in the log and keeps nothing from being done.
 */
export async function markDecision(
  ports: MarkPorts & Pick<Ports, "digest">,
  decision: Decision,
  statuses: readonly StatusLike[],
  identity: string,
): Promise<void> {
  if (decidedMark(statuses, identity) !== null) return;
  const evidence = ports.digest.sha256(canonicalJson(decision));
  const description = markText("decided", decidedDetail(decision), evidence);
  await attempt(ports, "The decision was not marked on the deployment", () =>
    addMark(ports, decision.deployment, { state: "failure", description }, identity),
  );
}
