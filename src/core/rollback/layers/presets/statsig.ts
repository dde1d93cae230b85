import { z } from "zod";
import { everyPreset, type LayerPreset, secretKey, under, urlKey } from "./preset.ts";

export const StatsigSettings = z
  .strictObject({
    preset: z.literal("statsig").describe("Name of the preset."),
    ...everyPreset,
    url: urlKey("https://statsigapi.net", "Base URL of the Console API."),
    gate: z.string().min(1).describe("Id of the feature gate."),
    key: secretKey("STATSIG_CONSOLE_KEY", "Console API key; a server or client key cannot do this"),
  })
  .describe("Disables or enables a feature gate of Statsig, in all environments of its project.");
export type StatsigSettings = Readonly<z.infer<typeof StatsigSettings>>;

/**
 * Statsig's Console API (docs.statsig.com/api-reference/gates/disable-gate): `PUT …/disable` and `…/enable` answer with the
 * gate and its `isEnabled`; writes are limited to about 100 in 10 s, and a refused one counts as well. A gate has one switch
 * for all environments.
 * unverified on a real project: what it answers for a gate that wants a review, or that is archived.
 */
export const statsig: LayerPreset<StatsigSettings> = {
  settings: StatsigSettings,
  expand({ url, gate, key, state }) {
    const place = under(url, "console", "v1", "gates", gate);
    const headers = { "statsig-api-key": key, "statsig-api-version": "20240601" };
    const json = [{ path: "$.data.isEnabled", equals: state === "on" }];
    return {
      http: {
        method: "PUT",
        url: `${place}/${state === "on" ? "enable" : "disable"}`,
        headers,
        success: { status: [200], json },
        needs: "is a Console API key that may write",
        means: { 404: "it has no such gate" },
      },
      read: { kind: "http", url: place, headers, json },
    };
  },
};
