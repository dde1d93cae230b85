import { keepRecord } from "../incident/incident-files.ts";
import { trustedRecord } from "../incident/trusted-record.ts";
import type { Decision } from "./decide.ts";
import { markRecord } from "./rollback-deployment.ts";
import type { Undone, UndoPorts, UndoRequest } from "./undo.ts";
import { recordOf } from "./undo-record.ts";
import type { UndoSettings } from "./undo-settings.ts";

/** Leaves the environment as it is and says why; the record is written once. */
export async function stay(
  ports: UndoPorts,
  { failed, before }: UndoRequest,
  { decided, earlier }: Decision,
  { identity }: UndoSettings,
): Promise<Undone> {
  await before;
  const record = recordOf(decided, null);
  const staying = { record, isToBake: false, confirmation: null, isMarked: true };
  // What a cancelled job could not find out is no reason to stay.
  if (ports.signal.aborted) return { ...staying, record: { ...record, outcome: "interrupted" } };
  // A return that was verified stays on record, whatever has become of its target since; so does a newer release.
  if (earlier?.verified === true || record.outcome === "superseded") return staying;
  const statuses = await ports.deployments.statuses(failed.id);
  const { rollback: kept } = await trustedRecord(ports, failed, statuses, identity);
  if (kept?.outcome === record.outcome && kept.reason === record.reason) return { ...staying, record: kept };
  await keepRecord(ports, failed.id, { rollback: record });
  return { ...staying, isMarked: await markRecord(ports, failed, record, identity) };
}
