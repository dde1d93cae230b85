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
  { identity, around }: UndoSettings,
): Promise<Undone> {
  await before;
  // An earlier run may have died between what closes and what opens, and nobody comes past it again.
  if (earlier?.verified === false && around.before.length > 0) {
    const names = around.before.map(({ name }) => `\`${name}\``).join(", ");
    ports.log.warning(
      `An earlier run began to go back (deployment ${earlier.deployment.id}) and did not end it: what ${names} closed may be closed still. A person must open it.`,
    );
  }
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
