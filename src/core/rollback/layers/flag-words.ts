import type { Layer } from "../../policy/layer.ts";

/** Which flag a layer sets to what, by its names in the policy, for the state that it leaves; plain text. */
export function flagWords(layer: Layer): string {
  const states = flagStates(layer);
  if (states.length === 0) return "the flag off";
  const shown = states.slice(0, mostShown).map(([name, state]) => `${name} ${state}`);
  const more = states.length - shown.length;
  const listed = `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return `the flag${states.length === 1 ? "" : "s"} ${listed}`;
}

const mostShown = 5;

function flagStates(layer: Layer): readonly (readonly [string, string])[] {
  if ("preset" in layer) return [[presetFlag(layer), layer.state]];
  if ("flagd-file" in layer) return Object.entries(layer.flags);
  if ("git" in layer) return Object.values(layer.flags ?? {}).flatMap((flags) => Object.entries(flags));
  return [];
}

function presetFlag(use: Extract<Layer, { readonly preset: string }>): string {
  switch (use.preset) {
    case "unleash":
    case "growthbook":
      return use.feature;
    case "launchdarkly":
    case "flipt":
      return use.flag;
    case "firebase-remote-config":
      return use.parameter;
    case "statsig":
      return use.gate;
    default:
      return use satisfies never;
  }
}
