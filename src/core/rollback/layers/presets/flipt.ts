import { z } from "zod";
import { baseUrl, environmentKey, everyPreset, type LayerPreset, secretKey, under } from "./preset.ts";

export const FliptSettings = z
  .strictObject({
    preset: z.literal("flipt").describe("Name of the preset."),
    ...everyPreset,
    url: baseUrl.describe("Base URL of Flipt, version 2."),
    environment: environmentKey,
    namespace: z.string().min(1).default("default").describe("Key of the namespace."),
    flag: z.string().min(1).describe("Key of the flag."),
    token: secretKey("FLIPT_TOKEN", "Client token"),
  })
  .describe("Disables or enables a flag of Flipt 2 in one environment.");
export type FliptSettings = Readonly<z.infer<typeof FliptSettings>>;

/**
 * Flipt's management API, version 2 (docs.flipt.io/v2/reference/flags/get-flag and update-flag): a flag is a resource of an
 * environment that is written as a whole, so it is read before. Without `revision` in the body nothing guards against a
 * change in between.
 * unverified on a real server: that the body may hold the `namespaceKey` of what was read.
 */
export const flipt: LayerPreset<FliptSettings> = {
  settings: FliptSettings,
  expand({ url, environment, namespace, flag, token, state }) {
    const resources = under(
      url,
      "api",
      "v2",
      "environments",
      environment,
      "namespaces",
      namespace,
      "resources",
    );
    const place = under(resources, "flipt.core.Flag", flag);
    const headers = { authorization: `Bearer ${token}`, accept: "application/json" };
    const enabled = state === "on";
    return {
      http: {
        method: "PUT",
        url: resources,
        headers: { ...headers, "content-type": "application/json" },
        from: {
          url: place,
          take: "$.resource",
          edit: [{ path: "$.payload", merge: { enabled } }],
          etag: false,
        },
        needs: "may write flags in this environment",
        means: { 404: "it has no such environment, namespace or flag" },
      },
      read: {
        kind: "http",
        url: place,
        headers,
        json: [{ path: "$.resource.payload.enabled", equals: enabled }],
      },
    };
  },
};
