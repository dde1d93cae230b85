import { z } from "zod";
import { FirebaseRemoteConfigSettings, firebaseRemoteConfig } from "./firebase-remote-config.ts";
import { FliptSettings, flipt } from "./flipt.ts";
import { GrowthBookSettings, growthbook } from "./growthbook.ts";
import { LaunchDarklySettings, launchdarkly } from "./launchdarkly.ts";
import type { WrittenLayer } from "./preset.ts";
import { StatsigSettings, statsig } from "./statsig.ts";
import { UnleashSettings, unleash } from "./unleash.ts";

/** All presets of layers, each with the schema of its settings. */
const settings = [
  UnleashSettings,
  LaunchDarklySettings,
  FirebaseRemoteConfigSettings,
  StatsigSettings,
  FliptSettings,
  GrowthBookSettings,
] as const;

/** Names of the presets, as they are written. */
export const layerPresetNames: readonly string[] = settings.flatMap(({ shape }) => [...shape.preset.values]);

/** A layer that is written by the name of a flag service and its settings. */
export const LayerPresetUse = z.discriminatedUnion("preset", settings);
export type LayerPresetUse = Readonly<z.infer<typeof LayerPresetUse>>;

/** What a preset becomes: a layer as a user could have written it, to be read by the schemas of `http` and `read`. */
export function expandLayerPreset(use: LayerPresetUse): WrittenLayer {
  switch (use.preset) {
    case "unleash":
      return unleash.expand(use);
    case "launchdarkly":
      return launchdarkly.expand(use);
    case "firebase-remote-config":
      return firebaseRemoteConfig.expand(use);
    case "statsig":
      return statsig.expand(use);
    case "flipt":
      return flipt.expand(use);
    case "growthbook":
      return growthbook.expand(use);
    default:
      return use satisfies never;
  }
}
