import { z } from "zod";
import {
  encoded,
  environmentKey,
  everyPreset,
  type LayerPreset,
  quoted,
  secretKey,
  under,
  urlKey,
} from "./preset.ts";

export const LaunchDarklySettings = z
  .strictObject({
    preset: z.literal("launchdarkly").describe("Name of the preset."),
    ...everyPreset,
    url: urlKey(
      "https://app.launchdarkly.com",
      "Base URL; `https://app.eu.launchdarkly.com` for an account in the EU.",
    ),
    project: z.string().min(1).describe("Key of the project."),
    environment: environmentKey,
    flag: z.string().min(1).describe("Key of the flag."),
    token: secretKey("LAUNCHDARKLY_TOKEN", "Access token of the REST API; an SDK key cannot do this"),
  })
  .describe("Turns the targeting of a LaunchDarkly flag off or on in one environment.");
export type LaunchDarklySettings = Readonly<z.infer<typeof LaunchDarklySettings>>;

/**
 * LaunchDarkly's REST API: "Update feature flag" by semantic patch (launchdarkly.com/docs/api/feature-flags). The token stands
 * in `Authorization` as it is; the instruction needs `environmentKey`; with `ignoreConflicts` a pending scheduled change
 * does not make it fail with 400; 429 tells in `Retry-After` when to come back.
 * Its own clients (launchdarkly/api-client-*, docs/FeatureFlagsApi.md) document 409 "Status conflict" and 405 "Approval is
 * required to make this request".
 * unverified on a real account: that an unknown environment is a 404, and that a conflict passes when it is sent again.
 */
export const launchdarkly: LayerPreset<LaunchDarklySettings> = {
  settings: LaunchDarklySettings,
  expand({ url, project, environment, flag, token, state }) {
    const place = under(url, "api", "v2", "flags", project, flag);
    const headers = { authorization: token, "ld-api-version": "20240415" };
    return {
      http: {
        method: "PATCH",
        url: `${place}?ignoreConflicts=true`,
        headers: {
          ...headers,
          "content-type": "application/json; domain-model=launchdarkly.semanticpatch",
        },
        json: {
          environmentKey: environment,
          comment: "rollback-ready: rollback of {environment}",
          instructions: [{ kind: state === "on" ? "turnFlagOn" : "turnFlagOff" }],
        },
        again: [409],
        needs: "may update the targeting of flags in this project and environment (`updateOn`)",
        means: {
          404: "it has no such project, flag or environment",
          405: "this environment wants an approval for each change; let the token bypass it",
        },
      },
      read: {
        kind: "http",
        url: `${place}?env=${encoded(environment)}`,
        headers,
        json: [{ path: `$.environments[${quoted(environment)}].on`, equals: state === "on" }],
      },
    };
  },
};
