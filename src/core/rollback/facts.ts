import { markOf, markText, type StatusLike } from "../gate/mark.ts";
import { LayerName } from "./layer-name.ts";

/** What earlier runs of a rollback wrote down about its layers, since it was last judged. */
export interface Facts {
  readonly done: ReadonlySet<LayerName>;
  /** Runs of workflows that were started and not seen to end. */
  readonly runs: ReadonlyMap<LayerName, number>;
  /** The share (percent) that a layer was last brought to, in whichever try; 100 when it was done. */
  readonly shares: ReadonlyMap<LayerName, number>;
  /** How often this rollback ended unverified before: 0 at the first try. */
  readonly triesBefore: number;
}

const stepPrefix = "rollback-ready: layer step: ";
const startedPrefix = "rollback-ready: layer started: ";

/** The description of the status that says that a layer has done its work. */
export function doneText(layer: LayerName, detail: string): string {
  return markText("layer-done", `${layer} (${detail})`);
}

/** The description of the status that names the run which a layer awaits. */
export function startedText(layer: LayerName, run: number): string {
  return `${startedPrefix}${layer} as run ${run}`;
}

/** The description of the status that says to which share (percent) a layer has been brought. */
export function stepText(layer: LayerName, share: number): string {
  return `${stepPrefix}${layer} at ${share} %`;
}

/** Reads the facts from the statuses of a rollback's deployment (newest first); only those of `identity` count. */
export function factsOf(statuses: readonly StatusLike[], identity: string): Facts {
  const done = new Set<LayerName>();
  const runs = new Map<LayerName, number>();
  const shares = new Map<LayerName, number>();
  let triesBefore = 0;
  for (const status of statuses) {
    if (status.creator !== identity) continue;
    const mark = markOf(status.description);
    if (mark === "unverified") triesBefore += 1;
    const layer = layerIn(status.description);
    if (layer === null) continue;
    const share = mark === "layer-done" ? 100 : stepShare(status.description);
    // Of a try that was judged and found wanting all is done again, but traffic is never given back to the bad release.
    if (triesBefore > 0) {
      if (share !== null && !shares.has(layer)) shares.set(layer, share);
      continue;
    }
    if (mark === "layer-done") done.add(layer);
    const [, run] = /^rollback-ready: layer started: \S+ as run (\d+)$/.exec(status.description) ?? [];
    // A run that was started before a step ended is over.
    if (run !== undefined && !runs.has(layer) && !shares.has(layer)) runs.set(layer, Number(run));
    if (share !== null && !shares.has(layer)) shares.set(layer, share);
  }
  return { done, runs, shares, triesBefore };
}

function stepShare(description: string): number | null {
  const [, share] = /^rollback-ready: layer step: \S+ at ([\d.]+) %$/.exec(description) ?? [];
  return share === undefined ? null : Number(share);
}

function layerIn(description: string): LayerName | null {
  const [, word] = /^rollback-ready: layer (?:done|started|step): (\S+)/.exec(description) ?? [];
  return LayerName.options.find((name) => name === word) ?? null;
}
