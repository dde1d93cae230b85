import {
  CommandLayer,
  EventLayer,
  FlagdFileLayer,
  GitLayer,
  HttpLayer,
  TrafficLayer,
  WorkflowLayer,
} from "../core/policy/layer.ts";
import { RolloutRules } from "../core/policy/rollout-rules.ts";
import { HttpRequest } from "../core/rollback/layers/http.ts";
import { LayerPresetUse } from "../core/rollback/layers/presets/index.ts";
import { described, keyTable, optionsOf, type Schema, shapeOf, tagOf } from "./key-table.ts";

const kinds: readonly (readonly [string, Schema])[] = [
  ["command", CommandLayer],
  ["workflow", WorkflowLayer],
  ["event", EventLayer],
  ["http", HttpLayer],
  ["git", GitLayer],
  ["flagd-file", FlagdFileLayer],
];

/** What the policy may hold of ways back and rollouts: each kind of layer, what traffic has besides, and the presets. */
export function layerTables(): string {
  const [traffic] = optionsOf(TrafficLayer);
  const ofTraffic = Object.keys(shapeOf(CommandLayer));
  return [
    ...kinds.flatMap(([name, kind]) => [
      `### \`${name}\``,
      described(kind),
      keyTable(kind, ["read"]),
      ...(name === "http" ? ["#### A request", keyTable(HttpRequest, [])] : []),
    ]),
    "### `traffic` has besides",
    traffic === undefined ? "" : keyTable(traffic, ofTraffic),
    "### `rollout`",
    described(RolloutRules),
    keyTable(RolloutRules, []),
    "### Presets",
    "Each is an `http` layer with its `read`, written for you.",
    ...optionsOf(LayerPresetUse).flatMap((preset) => [
      `#### \`preset: ${tagOf(preset, "preset")}\``,
      described(preset),
      keyTable(preset, ["preset"]),
    ]),
  ]
    .filter(Boolean)
    .join("\n\n");
}
