import type { Layer } from "../../policy/layer.ts";
import { planCommand } from "./command.ts";
import { planEvent } from "./event.ts";
import type { PlannedLayer } from "./planned-layer.ts";
import type { LayerFacts } from "./planning.ts";
import { planWorkflow } from "./workflow.ts";

/** Fills every word of a layer before anything is touched. Throws LAYER_UNUSABLE for a name that nobody can fill. */
export function planLayer(layer: Layer, facts: LayerFacts): PlannedLayer {
  if ("command" in layer) return planCommand(layer, facts);
  if ("workflow" in layer) return planWorkflow(layer, facts);
  return planEvent(layer, facts);
}
