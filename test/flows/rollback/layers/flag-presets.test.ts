import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  firebaseToken,
  type RemoteConfig,
  startRemoteConfig,
} from "../../../support/flag-services/firebase.ts";
import { json, objectOf, parsed, startFlagService } from "../../../support/flag-services/flag-service.ts";
import {
  type LaunchDarkly,
  launchDarklyTokens,
  startLaunchDarkly,
} from "../../../support/flag-services/launchdarkly.ts";
import { type Statsig, startStatsig, statsigKeys } from "../../../support/flag-services/statsig.ts";
import { ranPreset, shownOf } from "./http-layer.ts";

const asBefore = "as it was before: no request was carried out";

describe("the preset launchdarkly", () => {
  let service: LaunchDarkly;
  const secrets = { LAUNCHDARKLY_TOKEN: launchDarklyTokens.writer };

  beforeEach(async () => {
    service = await startLaunchDarkly();
  });

  afterEach(() => service.close());

  function use(more: Readonly<Record<string, unknown>> = {}) {
    return { preset: "launchdarkly", url: service.url, project: "shop", flag: "new-checkout", ...more };
  }

  it("turns the flag off in one environment alone, and the state is seen", async () => {
    const ran = await ranPreset(use(), secrets);

    expect(ran.result).toMatchObject({ outcome: "done", state: "off" });
    expect(ran.log[0]).toMatch(
      new RegExp(`^flag: PATCH ${service.url}/api/v2/flags/shop/new-checkout: 200 after \\d+ ms$`),
    );
    expect(service.on).toEqual({ production: false, staging: true });
    expect(ran.read).toBe("good");
    expect(shownOf(ran)).not.toContain(launchDarklyTokens.writer);
  });

  it("changes nothing the second time, and is done", async () => {
    await ranPreset(use(), secrets);

    const { result, read } = await ranPreset(use(), secrets);

    expect(result.outcome).toBe("done");
    expect(service.on).toEqual({ production: false, staging: true });
    expect(read).toBe("good");
  });

  it("turns a flag on that degrades the service", async () => {
    service.on["production"] = false;

    const { read } = await ranPreset(use({ state: "on" }), secrets);

    expect(service.on["production"]).toBe(true);
    expect(read).toBe("good");
  });

  it("says which token may not do it, and what it needs", async () => {
    const { result, read } = await ranPreset(use(), { LAUNCHDARKLY_TOKEN: launchDarklyTokens.reader });

    expect(result).toMatchObject({
      outcome: "failed",
      detail:
        "PATCH failed with status 403: `{secret.LAUNCHDARKLY_TOKEN}` was refused; put one there that may update the targeting of flags in this project and environment (`updateOn`)",
      state: asBefore,
    });
    expect(read).toBe("bad: `$.environments['production'].on` is `true`, wanted `false`");
  });

  it.each([
    ["flag", { flag: "new-chekout" }],
    ["environment", { environment: "prod" }],
  ])("fails at once for an unknown %s", async (_, wrong) => {
    const { result, read } = await ranPreset(use(wrong), secrets);

    expect(result).toMatchObject({ outcome: "failed", state: asBefore });
    expect(result.detail).toMatch(
      /^PATCH failed with status 404: .*\(it has no such project, flag or environment\)$/,
    );
    expect(read).not.toBe("good");
    expect(service.on).toEqual({ production: true, staging: true });
  });

  it("is not stopped by a change that is scheduled", async () => {
    service.scheduled = true;

    const { result } = await ranPreset(use(), secrets);

    expect(result.outcome).toBe("done");
  });

  it("says that an approval is wanted", async () => {
    service.approvals.add("production");

    const { result } = await ranPreset(use(), secrets);

    expect(result.detail).toBe(
      "PATCH failed with status 405 (this environment wants an approval for each change; let the token bypass it)",
    );
  });

  it("comes back when a change of somebody else is over, and when it was asked too often", async () => {
    service.fail(
      { kind: "answer", status: 409 },
      { kind: "answer", status: 429, headers: { "retry-after": "3" } },
      { kind: "lost" },
    );

    const { result, waitedMs, read } = await ranPreset(use(), secrets);

    expect(result.outcome).toBe("done");
    expect(waitedMs).toBe(250 + 3_000 + 1_000);
    expect(read).toBe("good");
  });
});

describe("the preset firebase-remote-config", () => {
  let service: RemoteConfig;
  const secrets = { FIREBASE_TOKEN: firebaseToken };
  const parameter = {
    defaultValue: { value: "true" },
    conditionalValues: { ios: { value: "true" }, beta: { useInAppDefault: true } },
    description: "The new checkout",
    valueType: "BOOLEAN",
  };
  const template = {
    conditions: [
      { name: "ios", expression: "device.os == 'ios'" },
      { name: "beta", expression: "app.version.contains(['beta'])" },
    ],
    parameters: { new_checkout: parameter, greeting: { defaultValue: { value: "hello" } } },
    parameterGroups: { shop: { parameters: { new_cart: { conditionalValues: { ios: { value: "x" } } } } } },
  };

  beforeEach(async () => {
    service = await startRemoteConfig(template);
  });

  afterEach(() => service.close());

  function use(more: Readonly<Record<string, unknown>> = {}) {
    return {
      preset: "firebase-remote-config",
      url: service.url,
      project: "shop",
      parameter: "new_checkout",
      ...more,
    };
  }

  it("sets the parameter for everybody and in every condition, and leaves the rest of the template", async () => {
    const { result, read, log } = await ranPreset(use(), secrets);

    expect(result.outcome).toBe("done");
    expect(log).toEqual([
      expect.stringMatching(/^flag: GET .*: 200/),
      expect.stringMatching(/^flag: PUT .*: 200/),
    ]);
    expect(service.template()).toEqual({
      ...template,
      parameters: {
        ...template.parameters,
        new_checkout: {
          ...parameter,
          defaultValue: { value: "false" },
          conditionalValues: { ios: { value: "false" }, beta: { value: "false" } },
        },
      },
      version: { versionNumber: "2", updateType: "INCREMENTAL_UPDATE" },
    });
    expect(read).toBe("good");
  });

  it("publishes nothing when it is so already", async () => {
    await ranPreset(use(), secrets);
    const before = service.template();

    const { result, read } = await ranPreset(use(), secrets);

    expect(result).toMatchObject({
      outcome: "done",
      detail: "it is so: what was read needs no change",
      state: "off",
    });
    expect(service.template()).toBe(before);
    expect(read).toBe("good");
  });

  it("reads again what somebody else published meanwhile, and keeps it", async () => {
    service.meanwhile({ greeting: { defaultValue: { value: "good day" } } });

    const { result, log, read } = await ranPreset(use(), secrets);

    expect(result.outcome).toBe("done");
    expect(log.map((line) => line.replace(/^flag: (\w+) .*: (\d+) after.*$/, "$1 $2"))).toEqual([
      "GET 200",
      "PUT 412",
      "GET 200",
      "PUT 200",
    ]);
    expect(service.template()).toMatchObject({
      parameters: {
        greeting: { defaultValue: { value: "good day" } },
        new_checkout: { defaultValue: { value: "false" } },
      },
    });
    expect(read).toBe("good");
  });

  it("finds that it is so when the answer to the publication was lost, and publishes once", async () => {
    service.fail({ kind: "none" }, { kind: "lost" });

    const { result, read } = await ranPreset(use(), secrets);

    expect(result).toMatchObject({ outcome: "done", detail: "it is so: what was read needs no change" });
    expect(service.template()["version"]).toMatchObject({ versionNumber: "2" });
    expect(read).toBe("good");
  });

  it("is unsure when the publication was lost and cannot be read any more", async () => {
    service.fail({ kind: "none" }, { kind: "lost" }, { kind: "answer", status: 403 });

    const { result, read } = await ranPreset(use(), secrets);

    expect(result).toMatchObject({
      outcome: "failed",
      state: "not known: a request may have been carried out on its way to off",
      isUnsure: true,
    });
    expect(read).toBe("good");
  });

  it("finds a parameter of a group, also without a default", async () => {
    const { result, read } = await ranPreset(use({ parameter: "new_cart" }), secrets);

    expect(result.outcome).toBe("done");
    expect(service.template()).toMatchObject({
      parameterGroups: {
        shop: {
          parameters: {
            new_cart: { defaultValue: { value: "false" }, conditionalValues: { ios: { value: "false" } } },
          },
        },
      },
    });
    expect(read).toBe("good");
  });

  it("makes no parameter that there is not", async () => {
    const { result, read } = await ranPreset(use({ parameter: "new_chekout" }), secrets);

    expect(result).toEqual({
      outcome: "failed",
      detail: "there is nothing at `$..parameters['new_chekout']`",
      state: asBefore,
      url: null,
    });
    expect(service.template()).toBe(template);
    expect(read).toBe("bad: nothing at `$..parameters['new_chekout'].defaultValue.value`");
  });

  it("says what the token needs", async () => {
    const { result } = await ranPreset(use(), { FIREBASE_TOKEN: "expired-0123456789" });

    expect(result.detail).toBe(
      "GET failed with status 401: `{secret.FIREBASE_TOKEN}` was refused; put one there that has the scope `https://www.googleapis.com/auth/firebase.remoteconfig` and the role `roles/cloudconfig.admin`",
    );
    expect(result.state).toBe(asBefore);
  });
});

describe("the preset statsig", () => {
  let service: Statsig;
  const secrets = { STATSIG_CONSOLE_KEY: statsigKeys.console };

  beforeEach(async () => {
    service = await startStatsig();
  });

  afterEach(() => service.close());

  function use(more: Readonly<Record<string, unknown>> = {}) {
    return { preset: "statsig", url: service.url, gate: "new_checkout", ...more };
  }

  it("disables the gate, and enables it again", async () => {
    const off = await ranPreset(use(), secrets);
    const wasOn = service.gates["new_checkout"];
    const on = await ranPreset(use({ state: "on" }), secrets);

    expect([off.result.outcome, off.read, wasOn]).toEqual(["done", "good", false]);
    expect([on.result.outcome, on.read, service.gates["new_checkout"]]).toEqual(["done", "good", true]);
  });

  it("does not take a client key, and says so", async () => {
    const { result } = await ranPreset(use(), { STATSIG_CONSOLE_KEY: statsigKeys.client });

    expect(result.detail).toBe(
      "PUT failed with status 403: `{secret.STATSIG_CONSOLE_KEY}` was refused; put one there that is a Console API key that may write",
    );
  });

  it("fails for an unknown gate", async () => {
    const { result } = await ranPreset(use({ gate: "other" }), secrets);

    expect(result.detail).toMatch(/status 404: .*\(it has no such gate\)$/);
    expect(result.state).toBe(asBefore);
  });

  it("is not done while the quota is used up, and knows that nothing was done", async () => {
    service.quota = 0;

    const { result, read } = await ranPreset(use(), secrets);

    expect(result).toMatchObject({
      outcome: "failed",
      detail: "PUT failed with status 429: asked too often, 6 times",
      state: asBefore,
    });
    expect(read).toBe("bad: `$.data.isEnabled` is `true`, wanted `false`");
  });

  it("is not done by an answer that says that it is still on", async () => {
    service.fail({ kind: "answer", status: 200, body: '{"data":{"isEnabled":true}}' });

    const { result } = await ranPreset(use(), secrets);

    expect(result).toMatchObject({ outcome: "failed", isUnsure: true });
  });
});

describe("the preset flipt", () => {
  it("writes the whole flag back, and only what was asked for is another", async () => {
    const payload = {
      "@type": "flipt.core.Flag",
      key: "new-checkout",
      name: "New",
      enabled: true,
      rules: [{ a: 1 }],
    };
    const resources = "/api/v2/environments/production/namespaces/default/resources";
    let resource: unknown = { namespaceKey: "default", key: "new-checkout", payload };
    const service = await startFlagService(({ method, path, headers, body }) => {
      if (headers["authorization"] !== "Bearer client-token-0123456789") return json(401, { code: 16 });
      if (method === "PUT" && path === resources) resource = parsed(body);
      else if (method !== "GET" || path !== `${resources}/flipt.core.Flag/new-checkout`)
        return json(404, { code: 5 });
      return json(200, { resource, revision: "7f2c" });
    });
    const use = { preset: "flipt", url: service.url, flag: "new-checkout" };

    const off = await ranPreset(use, { FLIPT_TOKEN: "client-token-0123456789" });
    const again = await ranPreset(use, { FLIPT_TOKEN: "client-token-0123456789" });
    const unknown = await ranPreset({ ...use, flag: "other" }, { FLIPT_TOKEN: "client-token-0123456789" });
    await service.close();

    expect([off.result.outcome, off.read]).toEqual(["done", "good"]);
    expect(resource).toEqual({
      namespaceKey: "default",
      key: "new-checkout",
      payload: { ...payload, enabled: false },
    });
    expect(again.result.detail).toBe("it is so: what was read needs no change");
    expect(unknown.result.detail).toMatch(
      /^GET failed with status 404: .*\(it has no such environment, namespace or flag\)$/,
    );
  });
});

describe("the preset growthbook", () => {
  it("switches the feature in one environment", async () => {
    const on: Record<string, boolean> = { production: true, staging: true };
    const service = await startFlagService(({ method, path, headers, body }) => {
      if (headers["authorization"] !== "Bearer secret_0123456789")
        return json(401, { message: "Invalid API key" });
      const place = "/api/v1/features/new-checkout";
      if (method === "POST" && path === `${place}/toggle`)
        Object.assign(on, objectOf(objectOf(parsed(body))?.["environments"]));
      else if (method !== "GET" || path !== place) return json(404, { message: "Could not find feature" });
      const environments = Object.entries(on).map(([name, enabled]) => [name, { enabled, rules: [] }]);
      return json(200, { feature: { id: "new-checkout", environments: Object.fromEntries(environments) } });
    });
    service.fail({ kind: "lost" });
    const use = { preset: "growthbook", url: service.url, feature: "new-checkout" };

    const { result, read } = await ranPreset(use, { GROWTHBOOK_SECRET_KEY: "secret_0123456789" });
    await service.close();

    expect([result.outcome, read]).toEqual(["done", "good"]);
    expect(on).toEqual({ production: false, staging: true });
    expect(service.heard.map(({ method }) => method)).toEqual(["POST", "POST", "GET"]);
  });
});
