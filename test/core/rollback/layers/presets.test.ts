import { describe, expect, it } from "vitest";
import { HttpRequest } from "../../../../src/core/rollback/layers/http.ts";
import { expandedLayer } from "../../../../src/core/rollback/layers/presets/expanded-layer.ts";
import {
  expandLayerPreset,
  LayerPresetUse,
  layerPresetNames,
} from "../../../../src/core/rollback/layers/presets/index.ts";
import { ReadBack } from "../../../../src/core/rollback/layers/read-back.ts";
import { plannedHttp } from "../../../flows/rollback/layers/http-layer.ts";

const uses: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  unleash: { url: "https://unleash.example/base/", feature: "new checkout/1" },
  launchdarkly: { project: "shop", flag: "new-checkout" },
  "firebase-remote-config": { project: "shop", parameter: "it's" },
  statsig: { gate: "new_checkout" },
  flipt: { url: "https://flipt.example", flag: "new-checkout" },
  growthbook: { feature: "new-checkout" },
};

const secrets = [
  "UNLEASH_TOKEN",
  "LAUNCHDARKLY_TOKEN",
  "FIREBASE_TOKEN",
  "STATSIG_CONSOLE_KEY",
  "FLIPT_TOKEN",
  "GROWTHBOOK_SECRET_KEY",
];

describe("the presets of layers", () => {
  it("are all tried here", () => {
    expect(Object.keys(uses).toSorted()).toEqual(layerPresetNames.toSorted());
  });

  it.each(Object.entries(uses))("%s becomes a request and a check that reads it back", (preset, settings) => {
    for (const state of ["off", "on"]) {
      const { http, read } = expandLayerPreset(LayerPresetUse.parse({ preset, ...settings, state }));

      expect(HttpRequest.safeParse(http).error).toBeUndefined();
      expect(ReadBack.safeParse(read).error).toBeUndefined();
      const [planned] = plannedHttp(http, { secrets }).requests;
      // A state that is set can be set again.
      expect(planned?.repeatable).toBe(true);
      expect(planned?.needs).not.toBeNull();
    }
  });

  it.each(Object.entries(uses))(
    "%s is off when nothing else is said, and off and on differ",
    (preset, settings) => {
      const expanded = (more: object) =>
        expandLayerPreset(LayerPresetUse.parse({ preset, ...settings, ...more }));

      expect(expanded({})).toEqual(expanded({ state: "off" }));
      expect(expanded({}).http).not.toEqual(expanded({ state: "on" }).http);
      expect(expanded({}).read).not.toEqual(expanded({ state: "on" }).read);
    },
  );

  it("keep a name within its part of the path", () => {
    const { http } = expandLayerPreset(LayerPresetUse.parse({ preset: "unleash", ...uses["unleash"] }));

    expect(http["url"]).toBe(
      "https://unleash.example/base/api/admin/projects/default/features/new%20checkout%2F1/environments/{environment}/off",
    );
  });

  it("become what the layers are made of, with the time that is written", () => {
    const use = LayerPresetUse.parse({ preset: "statsig", gate: "g", timeout: "12s" });

    const { http, read, timeout } = expandedLayer(use, "flag");

    expect(timeout).toBe(12_000);
    expect(http).toMatchObject({ method: "PUT", url: "https://statsigapi.net/console/v1/gates/g/disable" });
    expect(read).toMatchObject({ kind: "http", name: "read", timeout: 5_000 });
  });

  it("refuse settings of which no request can be made", () => {
    const use = LayerPresetUse.parse({ preset: "statsig", gate: "g".repeat(5_000) });

    expect(() => expandedLayer(use, "flag")).toThrow(
      "The preset `statsig` of `flag` makes no request of its settings (`url`). Correct them: ",
    );
  });

  it.each([
    ["a token in clear", { token: "default:production.abc" }],
    ["an unknown state", { state: "disabled" }],
    ["an unknown key", { flag: "x" }],
    ["a URL with a user", { url: "https://me:pass@unleash.example" }],
    ["a URL with a query", { url: "https://unleash.example?x=1" }],
  ])("refuse %s", (_, wrong) => {
    const use = { preset: "unleash", ...uses["unleash"], ...wrong };

    expect(LayerPresetUse.safeParse(use).success).toBe(false);
  });
});
