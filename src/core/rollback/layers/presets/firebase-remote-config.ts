import { z } from "zod";
import { everyPreset, type LayerPreset, quoted, secretKey, under, urlKey } from "./preset.ts";

export const FirebaseRemoteConfigSettings = z
  .strictObject({
    preset: z.literal("firebase-remote-config").describe("Name of the preset."),
    ...everyPreset,
    url: urlKey("https://firebaseremoteconfig.googleapis.com", "Base URL of the API."),
    project: z.string().min(1).describe("Id or number of the Firebase project."),
    parameter: z
      .string()
      .min(1)
      .describe("Key of the parameter; it is set for everybody and in each condition."),
    off: z.string().default("false").describe("Value of the parameter when it is off."),
    on: z.string().default("true").describe("Value of the parameter when it is on."),
    token: secretKey("FIREBASE_TOKEN", "OAuth 2.0 access token, as `google-github-actions/auth` makes one"),
  })
  .describe(
    "Sets a parameter of Firebase Remote Config in all conditions; apps get it when they next fetch.",
  );
export type FirebaseRemoteConfigSettings = Readonly<z.infer<typeof FirebaseRemoteConfigSettings>>;

/**
 * The REST API of Remote Config (firebase.google.com/docs/reference/remote-config/rest/v1/projects/updateRemoteConfig): the
 * whole template is read, changed and published with the etag of what was read, and 412 says that it was changed meanwhile.
 * The etag is only given where the request takes gzip (firebase-admin-node, remote-config-api-client-internal.ts). A parameter
 * stands among `parameters` or in a group.
 * unverified on a real project: that what it tells in `version` may be sent back, as Firebase's own quickstarts do.
 */
export const firebaseRemoteConfig: LayerPreset<FirebaseRemoteConfigSettings> = {
  settings: FirebaseRemoteConfigSettings,
  expand({ url, project, parameter, off, on, token, state }) {
    const place = under(url, "v1", "projects", project, "remoteConfig");
    const headers = { authorization: `Bearer ${token}`, "accept-encoding": "gzip" };
    const value = state === "on" ? on : off;
    const at = `$..parameters[${quoted(parameter)}]`;
    return {
      http: {
        method: "PUT",
        url: place,
        headers: { ...headers, "content-type": "application/json; UTF8" },
        from: {
          edit: [
            { path: at, merge: { defaultValue: { value } } },
            { path: `${at}.conditionalValues.*`, value: { value }, optional: true },
          ],
        },
        needs:
          "has the scope `https://www.googleapis.com/auth/firebase.remoteconfig` and the role `roles/cloudconfig.admin`",
        means: { 404: "it has no such project" },
      },
      read: {
        kind: "http",
        url: place,
        headers,
        json: [
          { path: `${at}.defaultValue.value`, equals: value },
          { path: `${at}.conditionalValues[?@.value != ${quoted(value)}]`, exists: false },
        ],
      },
    };
  },
};
