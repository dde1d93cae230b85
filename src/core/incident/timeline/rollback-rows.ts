import type { Confirmation } from "../../rollback/confirmation.ts";
import type { RollbackRecord } from "../../rollback/record.ts";
import { releaseName } from "../../rollback/release-state.ts";
import type { TimelineRow } from "../record.ts";

/** What the rollback did, from its claim on the environment to the recovery check. */
export function rollbackRows(rollback: RollbackRecord): readonly TimelineRow[] {
  const { times, recovery } = rollback;
  const rows: TimelineRow[] = [];
  const add = (at: string | null, event: string, url: string | null = null): void => {
    if (at !== null) rows.push({ at, event, source: url ?? rollback.run.url });
  };
  add(times.claimedAt, "environment claimed for the rollback");
  add(times.decidedAt, decision(rollback));
  add(times.intentAt, `deployment ${rollback.deployment ?? "?"} opened for the return`);
  for (const { layer, outcome, startedAt, endedAt, url } of rollback.layers) {
    add(startedAt, `layer ${layer} started`, url);
    add(endedAt, `layer ${layer} ${outcome}`, url);
  }
  if (times.verifiedAt !== null) add(times.verifiedAt, "recovery check passed");
  // Only a check that passed has a time of its own.
  else if (recovery !== null) {
    add(times.layersDoneAt, `recovery check began, and found ${recovery.good} of ${recovery.asked} good`);
  }
  return rows;
}

/** The full bake of what came back. */
export function confirmationRows(
  { startedAt, endedAt, confirmed }: Confirmation,
  { to, run }: RollbackRecord,
): readonly TimelineRow[] {
  const release = to === null ? "what came back" : releaseName(to);
  const end = confirmed
    ? "the full bake passed: the return is confirmed"
    : "the full bake failed: the return is not confirmed";
  return [
    { at: startedAt, event: `the full bake of ${release} began`, source: run.url },
    { at: endedAt, event: end, source: run.url },
  ];
}

function decision({ to, outcome, word }: RollbackRecord): string {
  const person = word === null ? "" : " by a person";
  switch (outcome) {
    case "nothing-to-return-to":
      return "nothing to return to";
    case "roll-forward":
      return `going forward decided${person}: going back is not safe`;
    case "superseded":
      return "no rollback: a newer deployment took over";
    case "verified":
    case "unverified":
    case "failed":
    case "interrupted":
      return to === null ? "nothing to return to" : `rollback to ${releaseName(to)} decided${person}`;
    default:
      return outcome satisfies never;
  }
}
