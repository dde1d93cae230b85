import { z } from "zod";
import { baseUrl, environmentKey, everyPreset, type LayerPreset, secretKey, under } from "./preset.ts";

export const UnleashSettings = z
  .strictObject({
    preset: z.literal("unleash").describe("Name of the preset."),
    ...everyPreset,
    url: baseUrl.describe(
      "Base URL of Unleash, such as `https://unleash.example` or `https://eu.app.unleash-hosted.com/demo`.",
    ),
    project: z.string().min(1).default("default").describe("Id of the project."),
    environment: environmentKey,
    feature: z.string().min(1).describe("Name of the feature flag."),
    token: secretKey("UNLEASH_TOKEN", "Token of a service account, or a personal access token"),
  })
  .describe("Switches a flag of Unleash in one environment.");
export type UnleashSettings = Readonly<z.infer<typeof UnleashSettings>>;

/**
 * Unleash's admin API (docs.getunleash.io/api/toggle-feature-environment-off). Tried with unleash-server 8.2.0: 200 without a
 * body, also when it was so before; 404 for an unknown project, feature or environment; 401 for an unknown token. `on` adds a
 * strategy for everybody where the environment has none.
 * unverified: what it answers where the environment wants change requests (Unleash Enterprise).
 */
export const unleash: LayerPreset<UnleashSettings> = {
  settings: UnleashSettings,
  expand({ url, project, environment, feature, token, state }) {
    const place = under(
      url,
      "api",
      "admin",
      "projects",
      project,
      "features",
      feature,
      "environments",
      environment,
    );
    const headers = { authorization: token };
    return {
      http: {
        method: "POST",
        url: `${place}/${state}`,
        headers,
        // It sets a state.
        repeatable: true,
        needs: "may enable and disable flags in this project and environment, without a change request",
        means: { 404: "it has no such project, feature or environment" },
      },
      read: { kind: "http", url: place, headers, json: [{ path: "$.enabled", equals: state === "on" }] },
    };
  },
};
