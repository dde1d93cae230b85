import { z } from "zod";
import { environmentKey, everyPreset, type LayerPreset, quoted, secretKey, under, urlKey } from "./preset.ts";

export const GrowthBookSettings = z
  .strictObject({
    preset: z.literal("growthbook").describe("Name of the preset."),
    ...everyPreset,
    url: urlKey(
      "https://api.growthbook.io",
      "Base URL of the API; that of a server of your own is its `API_HOST`.",
    ),
    environment: environmentKey,
    feature: z.string().min(1).describe("Id of the feature."),
    key: secretKey("GROWTHBOOK_SECRET_KEY", "Secret key or personal access token"),
  })
  .describe("Switches a feature of GrowthBook in one environment.");
export type GrowthBookSettings = Readonly<z.infer<typeof GrowthBookSettings>>;

/**
 * GrowthBook's REST API (docs.growthbook.io/api/features/operation/toggleFeature): a map of environments to true or false,
 * published at once; 403 where the key may not, or where an approval is wanted. Version 1, since servers of one's own have it.
 * unverified on a real account: that the feature that is read has `environments` with `enabled`, as its model says.
 */
export const growthbook: LayerPreset<GrowthBookSettings> = {
  settings: GrowthBookSettings,
  expand({ url, environment, feature, key, state }) {
    const place = under(url, "api", "v1", "features", feature);
    const headers = { authorization: `Bearer ${key}` };
    const enabled = state === "on";
    return {
      http: {
        method: "POST",
        url: `${place}/toggle`,
        headers,
        json: {
          reason: "rollback-ready: rollback of {environment}",
          environments: { [environment]: enabled },
        },
        // It sets a state.
        repeatable: true,
        needs: "may publish features in this environment, without an approval",
        means: { 404: "it has no such feature" },
      },
      read: {
        kind: "http",
        url: place,
        headers,
        json: [{ path: `$.feature.environments[${quoted(environment)}].enabled`, equals: enabled }],
      },
    };
  },
};
