import type { Layer, TrafficLayer } from "../../core/policy/layer.ts";
import type { LayerName } from "../../core/rollback/layer-name.ts";
import { planLayer, readOf } from "../../core/rollback/layers/plan-layer.ts";
import type { PlannedLayer } from "../../core/rollback/layers/planned-layer.ts";
import type { LayerFacts } from "../../core/rollback/layers/planning.ts";
import type { ReadBack } from "../../core/rollback/layers/read-back.ts";
import { type Direction, shareNumber, shareWords } from "../../core/rollout/share-words.ts";
import { inputsInvalid } from "../../kernel/errors.ts";
import { type AimedCheck, aimChecks } from "../gate/aim-checks.ts";
import type { GateSettings } from "../gate/gate-settings.ts";

/** One way back as it will be taken: at once, or in steps of traffic. */
export interface PlannedWay {
  readonly name: WayName;
  readonly steps: readonly PlannedStep[];
  /** How long the service is looked at after each step. */
  readonly watchMs: number;
}

export interface PlannedStep {
  /** Percent of the traffic of the release that is brought in; null where nothing is said of it. */
  readonly share: number | null;
  readonly layer: PlannedLayer;
  /** What is asked until the state is seen. */
  readonly read: AimedCheck | null;
}

/** What a layer is filled with, besides what the gate's settings tell. */
export type StepFacts = Omit<LayerFacts, "secrets" | "open">;

/** The layers beside the migrations, in the order in which they are run. */
export const wayNames = ["flag", "traffic", "redeploy", "config"] as const satisfies readonly LayerName[];
export type WayName = (typeof wayNames)[number];

/** The layers that an environment has. */
export type Ways = Readonly<Record<Exclude<WayName, "traffic">, Layer | null>> & {
  readonly traffic: TrafficLayer | null;
};

/**
 * Fills every layer with the release that is brought in. Throws for what nobody can fill, before anything is touched.
 * `leftShare` is the percent of the traffic that the release which is left has now, and no step gives it more.
 */
export function planWays(
  ways: Ways,
  facts: Pick<LayerFacts, "to" | "environment" | "values">,
  correlationOf: (name: WayName) => string,
  gate: GateSettings,
  leftShare = 100,
): readonly PlannedWay[] {
  return wayNames.flatMap((name) => {
    const layer = ways[name];
    if (layer === null) return [];
    const of = { ...facts, name, correlation: correlationOf(name) };
    if (name === "traffic" && ways.traffic !== null) {
      const shares = ways.traffic.steps?.filter((share) => share === 100 || share > 100 - leftShare);
      return [planTraffic(ways.traffic, of, "back", gate, shares)];
    }
    return [{ name, steps: [planStep(layer, of, gate)], watchMs: 0 }];
  });
}

/** Fills the layer that moves traffic, once for each of the shares (percent); undefined moves it all at once. */
export function planTraffic(
  layer: TrafficLayer,
  facts: StepFacts,
  direction: Direction,
  gate: GateSettings,
  shares: readonly number[] | undefined,
): PlannedWay {
  if (shares !== undefined && !holdsShare(layer)) {
    throw inputsInvalid([
      {
        subject: `The layer \`${facts.name}\` of \`${facts.environment}\``,
        problem: "has `steps`, and no word of it says how much traffic to move.",
        write: "Write `{share}` into it, the percent of the release that is brought in, or `{share.canary}`.",
      },
    ]);
  }
  const steps = (shares ?? [100]).map((share) => {
    const values = new Map([...facts.values, ...shareWords(share, direction)]);
    // Each step starts a run of its own.
    const correlation = shares === undefined ? facts.correlation : `${facts.correlation}-${share}`;
    const planned = planStep(layer, { ...facts, values, correlation }, gate);
    return { ...planned, share: shares === undefined ? null : share };
  });
  return { name: "traffic", steps, watchMs: layer.watch };
}

/** Fills one layer, and what is asked for its state. */
export function planStep(layer: Layer | TrafficLayer, facts: StepFacts, gate: GateSettings): PlannedStep {
  const all = { ...facts, secrets: [...gate.secrets.keys()], open: gate.open };
  const planned = planLayer(layer, all);
  const read = readOf(layer, facts.name);
  return { share: null, layer: planned, read: read === undefined ? null : aimRead(read, all, gate) };
}

function aimRead(
  read: ReadBack,
  { to, environment, values }: LayerFacts,
  gate: GateSettings,
): AimedCheck | null {
  const checks = [withNumbers(read, values)];
  return (
    aimChecks({ ...gate, checks, control: null, serving: null }, to, environment, values).checks[0] ?? null
  );
}

// Services tell a share as a number, and a filled word is a text.
function withNumbers(read: ReadBack, values: ReadonlyMap<string, string>): ReadBack {
  if (read.json === undefined) return read;
  const json = read.json.map((one) => ({
    ...one,
    ...(typeof one.equals === "string" ? { equals: shareNumber(one.equals, values) } : {}),
  }));
  return { ...read, json };
}

function holdsShare({ steps: _steps, watch: _watch, ...layer }: TrafficLayer): boolean {
  return /\{share(?:\.rest|\.canary)?\}/.test(JSON.stringify(layer));
}
