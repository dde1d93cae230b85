import type { Layer } from "../../policy/layer.ts";
import { planCommand } from "./command.ts";
import { planEvent } from "./event.ts";
import { planFlagdFile } from "./flagd-file.ts";
import { planGit } from "./plan-git.ts";
import { planHttp } from "./plan-http.ts";
import type { PlannedLayer } from "./planned-layer.ts";
import type { LayerFacts } from "./planning.ts";
import { expandedLayer } from "./presets/expanded-layer.ts";
import type { ReadBack } from "./read-back.ts";
import { planWorkflow } from "./workflow.ts";

/** Fills every word of a layer before anything is touched. Throws LAYER_UNUSABLE for a name that nobody can fill. */
export function planLayer(layer: Layer, facts: LayerFacts): PlannedLayer {
  if ("command" in layer) return planCommand(layer, facts);
  if ("workflow" in layer) return planWorkflow(layer, facts);
  if ("event" in layer) return planEvent(layer, facts);
  if ("http" in layer) return planHttp(layer, facts);
  if ("preset" in layer) return planHttp(expandedLayer(layer, facts.name), facts);
  if ("git" in layer) return planGit(layer, facts);
  return planFlagdFile(layer, facts);
}

/** What is asked for the state that a layer sets; undefined where nothing is. */
export function readOf(layer: Layer, name: string): ReadBack | undefined {
  return "preset" in layer ? expandedLayer(layer, name).read : layer.read;
}
