import { releaseName } from "../../core/rollback/release-state.ts";
import { attempt as tryTo } from "../attempt.ts";
import { keepRecord } from "../incident/incident-files.ts";
import { carryOut } from "./carry-out.ts";
import type { Decision } from "./decide.ts";
import { holdRelease, markRecord, recordIntent } from "./rollback-deployment.ts";
import type { Undone, UndoPorts, UndoRequest } from "./undo.ts";
import { recordOf } from "./undo-record.ts";
import type { UndoSettings } from "./undo-settings.ts";

/** Does what was decided: intent recorded, layers, recovery check, fact recorded, hold. */
export async function act(
  ports: UndoPorts,
  { failed, before, leaves }: UndoRequest,
  { decided, same, facts, attempt, isAgain }: Decision,
  settings: UndoSettings,
  deadline: number,
): Promise<Undone> {
  const { plan, from } = decided;
  if (plan.kind !== "go") throw new Error("only a plan that goes somewhere can be acted upon");
  const { identity, environment } = settings;
  ports.log.info(`rolling back \`${environment}\` from ${releaseName(from)} to ${releaseName(plan.to)}`);
  const [made] = await Promise.all([
    same === null ? recordIntent(ports, failed, plan.to, identity) : same.deployment,
    before,
  ]);
  const intentAt = new Date(ports.clock.now()).toISOString();
  const isVerified = same?.verified === true;
  const work = {
    plan,
    from,
    made,
    facts,
    isResumed: same !== null,
    isOnRecord: isVerified && isAgain,
    attempt,
    failed: failed.id,
    deadline,
  };
  const carried = await carryOut(ports, work, settings);
  const record = recordOf(decided, { ...carried, deployment: made.id, intentAt });
  const done = { record, isToBake: false, confirmation: null, isMarked: true };
  // What was interrupted is finished by the next run.
  if (carried.outcome === "interrupted") return done;
  // Set again and well again: what is on record stays as it is, and it is watched again.
  if (isAgain && isVerified && carried.outcome === "verified") return { ...done, isToBake: true };
  // The record before the marks, which name its hash.
  const kept = await keepRecord(ports, failed.id, { rollback: record });
  if (isVerified && !kept) return done;
  const isMarked = await markRecord(ports, failed, record, identity);
  if (record.outcome === "verified" && leaves != null) {
    await tryTo(ports, "The release that was left is not held", () =>
      holdRelease(ports, leaves, releaseName(plan.to), made.id, identity),
    );
  }
  return { ...done, isToBake: record.outcome === "verified", isMarked };
}
