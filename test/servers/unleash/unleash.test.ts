import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ranPreset, shownOf } from "../../flows/rollback/layers/http-layer.ts";
import { type Postgres, postgresPrograms, startPostgres } from "../postgres.ts";
import { installedUnleash, startUnleash, type UnleashServer } from "./unleash-server.ts";

const program = installedUnleash();
const programs = postgresPrograms();

describe.skipIf(program === null || programs === null)("the preset unleash with a real Unleash", () => {
  let postgres: Postgres;
  let unleash: UnleashServer;

  beforeAll(async () => {
    postgres = await startPostgres(programs ?? "");
    unleash = await startUnleash(program ?? "", await postgres.create());
  }, 120_000);

  afterAll(async () => {
    await unleash?.close();
    await postgres?.close();
  });

  function ran(feature: string, more: Readonly<Record<string, unknown>> = {}, token = unleash.tokens.admin) {
    const use = { preset: "unleash", url: unleash.url, feature, ...more };
    return ranPreset(use, { UNLEASH_TOKEN: token });
  }

  it("switches the feature off in the environment, and the state is seen", async () => {
    await unleash.makeFeature("new-checkout");

    const done = await ran("new-checkout");

    expect(done.result).toMatchObject({ outcome: "done", state: "off" });
    expect(done.log[0]).toMatch(
      /^flag: POST http:\/\/127\.0\.0\.1:\d+\/api\/admin\/projects\/default\/features\/new-checkout\/environments\/production\/off: 200 after \d+ ms$/,
    );
    expect(done.read).toBe("good");
    expect(await unleash.isOn("new-checkout")).toBe(false);
    expect(shownOf(done)).not.toContain(unleash.tokens.admin);
  });

  it("changes nothing the second time, and is done", async () => {
    await unleash.makeFeature("twice");
    await ran("twice");

    const { result, read } = await ran("twice");

    expect(result.outcome).toBe("done");
    expect(read).toBe("good");
  });

  it("leaves another environment as it is, and switches on what is wanted on", async () => {
    await unleash.makeFeature("degrade");

    const { result, read } = await ran("degrade", { environment: "development", state: "on" });
    const off = await ran("degrade");

    expect([result.outcome, read]).toEqual(["done", "good"]);
    expect(off.read).toBe("good");
    expect(await unleash.isOn("degrade", "development")).toBe(true);
    expect(await unleash.isOn("degrade")).toBe(false);
  });

  it.each([
    ["that is wrong", 401, () => "*:*.no-such-token-0123456789"],
    ["of a client", 403, () => unleash.tokens.client],
    ["of somebody who may only look", 403, () => unleash.tokens.viewer],
  ])("is refused with a token %s, and says which secret needs what", async (_, status, token) => {
    const name = `refused-${token().length}`;
    await unleash.makeFeature(name);

    const refused = await ran(name, {}, token());

    expect(refused.result).toEqual({
      outcome: "failed",
      detail: `POST failed with status ${status}: \`{secret.UNLEASH_TOKEN}\` was refused; put one there that may enable and disable flags in this project and environment, without a change request`,
      state: "as it was before: no request was carried out",
      url: null,
    });
    expect(await unleash.isOn(name)).toBe(true);
    expect(shownOf(refused)).not.toContain(token());
  });

  it.each([
    ["feature", "no-such-feature", {}],
    ["environment", "known", { environment: "prod" }],
    ["project", "known", { project: "other" }],
  ])("fails at once for an unknown %s", async (which, feature, more) => {
    if (which === "environment") await unleash.makeFeature("known");

    const { result, read } = await ran(feature, more);

    expect(result.detail).toBe(
      "POST failed with status 404: it knows nothing at this address; check the names in it (it has no such project, feature or environment)",
    );
    expect(result.state).toBe("as it was before: no request was carried out");
    expect(read).not.toBe("good");
  });
});
