import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Policy } from "../../../src/core/policy/policy.ts";
import { samplePolicy, withRollout } from "../../../src/rehearsal/story/policy.ts";

const addresses = { platformUrl: "http://127.0.0.1:4000", shopUrl: "http://127.0.0.1:5000" };

describe("the sample's policy", () => {
  it("has all five ways back, with the traffic in three steps", () => {
    const { rollback, rollout } =
      Policy.parse(parse(samplePolicy(addresses))).environments["production"] ?? {};

    const { flag, traffic, redeploy, config, migrations } = rollback ?? {};
    expect([flag, traffic, redeploy, config, migrations]).not.toContain(undefined);
    expect(traffic?.steps).toEqual([25, 50, 100]);
    expect(rollout).toBeUndefined();
  });

  it("reads back what each service was asked to set, and sends it nowhere else", () => {
    const { rollback } = Policy.parse(parse(samplePolicy(addresses))).environments["production"] ?? {};

    const asked = [rollback?.flag, rollback?.traffic, rollback?.config].map((layer) =>
      layer !== undefined && "http" in layer && !Array.isArray(layer.http) && layer.read?.kind === "http"
        ? [layer.http.url, layer.read.url]
        : [],
    );
    expect(asked).toEqual([
      ["http://127.0.0.1:4000/flags/greeting", "http://127.0.0.1:4000/flags/greeting"],
      ["http://127.0.0.1:4000/services/shop/weight", "http://127.0.0.1:4000/services/shop/weight"],
      ["http://127.0.0.1:4000/services/shop/config", "http://127.0.0.1:4000/services/shop/config"],
    ]);
  });

  it("brings releases out in two steps once that is added", () => {
    const policy = Policy.parse(parse(withRollout(samplePolicy(addresses))));

    expect(policy.environments["production"]?.rollout?.steps).toEqual([25, 100]);
    expect(policy.environments["production"]?.rollback?.traffic).toBeDefined();
  });
});
