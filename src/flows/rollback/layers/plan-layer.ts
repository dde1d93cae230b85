import type { Layer } from "../../../core/policy/layer.ts";
import { deployables } from "../../../core/release/artifact-report.ts";
import { fill, fillWords } from "../../../core/rollback/fill.ts";
import type { LayerName } from "../../../core/rollback/layer-name.ts";
import type { ReleaseState } from "../../../core/rollback/release-state.ts";
import { layerUnusable } from "../../../kernel/errors.ts";
import type { PlannedLayer } from "./planned-layer.ts";

export interface PlanningFacts {
  readonly to: ReleaseState;
  readonly environment: string;
  readonly values: ReadonlyMap<string, string>;
  /** What marks the run that a layer starts. */
  readonly correlation: string;
}

/** Fills every word of a layer before anything is touched. Throws LAYER_UNUSABLE for a name that nobody can fill. */
export function planLayer(name: LayerName, layer: Layer, facts: PlanningFacts): PlannedLayer {
  const timeoutMs = layer.timeout;
  if ("command" in layer) {
    const filled = fill(layer.command, facts.values);
    if (filled.kind === "refused") throw refused(`The command of \`${name}\``, filled);
    return { kind: "command", argv: filled.argv, timeoutMs };
  }
  const values = new Map([...facts.values, ["correlation", facts.correlation]]);
  if ("workflow" in layer) {
    const inputs = filledRecord(`The inputs of \`${name}\``, layer.inputs, values);
    return { kind: "workflow", workflow: layer.workflow, ref: layer.ref ?? null, inputs, timeoutMs };
  }
  const { to, environment, correlation } = facts;
  const payload = {
    correlation,
    environment,
    release: to.tag ?? "",
    commit: to.commit,
    artifacts: deployables(to.manifest?.document.artifacts ?? []),
    ...filledRecord(`The payload of \`${name}\``, layer.payload, values),
  };
  return { kind: "event", event: layer.event, payload, timeoutMs };
}

function filledRecord(
  subject: string,
  record: Readonly<Record<string, string>>,
  values: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const filled = fillWords(Object.values(record), values);
  if (filled.kind === "refused") throw refused(subject, filled);
  return Object.fromEntries(Object.keys(record).map((key, index) => [key, filled.words[index] ?? ""]));
}

function refused(subject: string, { problem, write }: { problem: string; write: string }) {
  return layerUnusable({ subject, problem, write });
}
