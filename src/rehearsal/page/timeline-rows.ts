import type { Confirmation } from "../../core/rollback/confirmation.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";

/** A line of the timeline, in seconds since the verdict. A moment has no length. */
export interface TimelineRow {
  readonly name: string;
  readonly kind: "moment" | "decide" | "layer" | "watch" | "failed";
  readonly start: number;
  readonly end: number;
  readonly note: string;
}

/**
 * Verdict, decision, each layer that ran, recovery check and full bake. What was not reached has no row, and a layer
 * that an earlier run had done has none either, for its times are not of this return.
 */
export function timelineRows(
  {
    times,
    layers,
    recovery,
    outcome,
    from,
    to,
  }: Pick<RollbackRecord, "times" | "layers" | "recovery" | "outcome" | "from" | "to">,
  confirmation: Confirmation | null,
): readonly TimelineRow[] {
  const since = (at: string): number => Math.max(0, Date.parse(at) - Date.parse(times.verdictAt)) / 1000;
  const rows: TimelineRow[] = [
    {
      name: "verdict",
      kind: "moment",
      start: 0,
      end: 0,
      note: `${from.tag ?? "the release"} failed its gate`,
    },
  ];
  if (times.decidedAt !== null) {
    const note = `where to go back to: ${to?.tag ?? "nowhere"}`;
    rows.push({ name: "decision", kind: "decide", start: 0, end: since(times.decidedAt), note });
  }
  for (const { layer, startedAt, endedAt, outcome: came, state } of layers) {
    if (startedAt === null || came === "done-before") continue;
    const start = since(startedAt);
    const kind = came === "done" ? "layer" : "failed";
    rows.push({ name: layer, kind, start, end: endedAt === null ? start : since(endedAt), note: state });
  }
  if (times.verifiedAt !== null) {
    const start = since(times.layersDoneAt ?? times.verifiedAt);
    const note = recovery?.detail ?? "";
    const kind = outcome === "verified" ? "watch" : "failed";
    rows.push({ name: "verified", kind, start, end: since(times.verifiedAt), note });
  }
  if (confirmation !== null) {
    const { confirmed, startedAt, endedAt, detail } = confirmation;
    const name = confirmed ? "confirmed" : "not confirmed";
    const kind = confirmed ? "watch" : "failed";
    rows.push({ name, kind, start: since(startedAt), end: since(endedAt), note: detail });
  }
  return rows;
}
