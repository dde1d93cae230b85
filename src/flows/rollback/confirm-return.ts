import { markText } from "../../core/gate/mark.ts";
import { undecidable } from "../../core/gate/rules/choose-rule.ts";
import { type Confirmation, confirmationSchema } from "../../core/rollback/confirmation.ts";
import { environmentHistory } from "../../core/rollback/environment-history.ts";
import { secondsBetween } from "../../core/rollback/figures.ts";
import { newerDeploy } from "../../core/rollback/newer-deploy.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";
import { releaseName } from "../../core/rollback/release-state.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import type { DeploymentHistory } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import { addMark } from "../deployment/add-mark.ts";
import { aimWhatFits } from "../gate/aim-checks.ts";
import { plannedChecks } from "../gate/gate-settings.ts";
import { type WatchPorts, watch } from "../gate/watch.ts";
import { keepRecord } from "../incident/incident-files.ts";
import { earlierRollback } from "./rollback-deployment.ts";
import type { UndoSettings } from "./undo-settings.ts";

type Needed = WatchPorts & Pick<Ports, "deployments" | "run" | "records" | "digest">;

const newestLookedAt = 20;

/**
 * Watches the release that came back for the full bake. Nothing further is undone, whatever it shows: a person is told.
 * Null when the bake came to no verdict (a cancelled job), which running again does; or when what was watched is no
 * longer what runs.
 */
export async function confirmReturn(
  ports: Needed,
  record: RollbackRecord,
  settings: UndoSettings,
): Promise<Confirmation | null> {
  if (record.deployment === null || record.to === null) return null;
  const aim = aimWhatFits(ports, settings.bake, record.to, record.environment);
  const checks = settings.bake.checks.filter((check) => aim.checks.some(({ name }) => name === check.name));
  const bake = { ...settings.bake, checks };
  ports.log.info(
    `bake: ${releaseName(record.to)} is back and verified; it is watched for ${bake.bakeMs / 1000} s more`,
  );
  const seed = ports.digest.sha256(JSON.stringify([record.deployment, ports.run.runId, "bake"])).slice(0, 16);
  const planned = plannedChecks(bake);
  for (const { name, rule, plan } of planned) {
    const why = undecidable(rule, plan);
    if (why !== null) ports.log.warning(`The check ${name} cannot decide in the bake of the return. ${why}`);
  }
  const watched = await watch(ports, { settings: bake, planned, aim, seed });
  const { verdict } = watched;
  ports.log.info(`bake: ${verdict.kind} (${verdict.reason}): ${verdict.detail}`);
  if (verdict.kind !== "pass" && verdict.kind !== "fail") {
    ports.log.warning(
      `The return to ${releaseName(record.to)} is verified and not confirmed: its bake ended ${verdict.kind} (${verdict.detail}). Run this again to watch it once more.`,
    );
    return null;
  }
  const seen = await ports.deployments.history(record.environment, newestLookedAt);
  if (isOvertaken(seen, record, settings.identity)) {
    ports.log.info(
      "bake: a newer deployment took over meanwhile, or another run judged it; nothing is marked",
    );
    return null;
  }
  const endedAt = new Date(watched.endedAtMs).toISOString();
  const confirmation: Confirmation = {
    schema: confirmationSchema,
    environment: record.environment,
    deployment: record.deployment,
    confirmed: verdict.kind === "pass",
    verdict: verdict.kind,
    detail: verdict.detail,
    startedAt: new Date(watched.startedAtMs).toISOString(),
    endedAt,
    seconds: secondsBetween(record.times.verdictAt, endedAt) ?? 0,
  };
  const said = confirmation.confirmed ? "confirmed" : "unconfirmed";
  // Another run, or an earlier attempt, has said the same.
  if (earlierRollback(seen, record.failedDeployment, settings.identity)?.bake === said) return confirmation;
  await keepRecord(ports, record.failedDeployment, { confirmation });
  const evidence = ports.digest.sha256(canonicalJson(confirmation));
  const description = markText(said, verdict.detail, evidence);
  const state = confirmation.confirmed ? "success" : "failure";
  const { deployment } = record;
  await attempt(ports, "What the bake came to was not marked on the deployment", () =>
    addMark(ports, deployment, { state, description }, settings.identity),
  );
  return confirmation;
}

function isOvertaken(
  { deployments }: DeploymentHistory,
  { deployment, to }: RollbackRecord,
  identity: string,
): boolean {
  const returned = { deployment: deployment ?? 0, release: to?.tag ?? null, sha: to?.commit ?? "" };
  return newerDeploy(environmentHistory(deployments, identity), returned) !== null;
}
