import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPlatformWorld, type PlatformWorld } from "./platform-world.ts";

let world: PlatformWorld;
let url: string;

beforeAll(async () => {
  world = await openPlatformWorld();
  await world.send("PUT", "/services/shop", { image: await world.push("one") });
  url = await world.platform.urlOf("shop");
});

afterAll(() => world.close());

describe("a flag", () => {
  it("is made once, set and read", async () => {
    const made = await world.send("POST", "/flags", { name: "greeting", on: true });
    const twice = await world.send("POST", "/flags", { name: "greeting", on: false });
    const set = await world.send("PUT", "/flags/greeting", { on: false });
    const again = await world.send("PUT", "/flags/greeting", { on: false });
    const read = await world.send("GET", "/flags/greeting", undefined, null);

    expect(made).toEqual({ status: 200, body: { name: "greeting", on: true } });
    expect(twice.status).toBe(409);
    expect([set.body["changed"], again.body["changed"]]).toEqual([true, false]);
    expect(read).toEqual({ status: 200, body: { name: "greeting", on: false } });
  });

  it("is found by a service at the platform's address, which it is told", async () => {
    expect(await (await fetch(`${url}/platform`)).text()).toBe(world.platform.url);
  });

  it.each([
    ["of an unknown name", "PUT", "/flags/unknown", { on: false }, 404],
    ["of an unknown name that is read", "GET", "/flags/unknown", undefined, 404],
    ["with another word than on", "PUT", "/flags/strict", { off: true }, 400],
    ["with a text", "PUT", "/flags/strict", { on: "false" }, 400],
    ["without a name", "POST", "/flags", { on: false }, 400],
    ["that is deleted", "DELETE", "/flags/strict", undefined, 405],
  ])("%s is refused", async (_, method, path, body, status) => {
    await world.send("POST", "/flags", { name: "strict", on: true });

    const refused = await world.send(method, path, body);

    expect(refused).toEqual({ status, body: { error: expect.any(String) } });
    expect((await world.send("GET", "/flags/strict")).body["on"]).toBe(true);
  });

  it("is set by whoever has the token, and by nobody else", async () => {
    await world.send("POST", "/flags", { name: "closed", on: true });

    const refused = [
      await world.send("PUT", "/flags/closed", { on: false }, null),
      await world.send("POST", "/flags", { name: "other", on: false }, "guessed"),
    ];

    expect(refused.map(({ status }) => status)).toEqual([401, 401]);
    expect((await world.send("GET", "/flags/closed")).body["on"]).toBe(true);
    expect((await world.send("GET", "/flags/other")).status).toBe(404);
  });
});

describe("the configuration of a service", () => {
  it("is the version that was chosen last, which the service reads without a restart", async () => {
    const none = await world.send("GET", "/services/shop/config");
    await world.send("PUT", "/services/shop/config/1", { pageSize: 2 });
    await world.send("PUT", "/services/shop/config/2", { pageSize: 3 });
    const pid = world.platform.state()["shop"];

    const first = await world.send("PUT", "/services/shop/config", { version: "1" });
    const read = [await configOf()];
    await world.send("PUT", "/services/shop/config", { version: "2" });
    read.push(await configOf());
    const again = await world.send("PUT", "/services/shop/config", { version: "2" });

    expect(none.status).toBe(404);
    expect(first).toEqual({ status: 200, body: { version: "1", values: { pageSize: 2 }, changed: true } });
    expect(read).toEqual([{ pageSize: 2 }, { pageSize: 3 }]);
    expect(again.body["changed"]).toBe(false);
    expect((await world.send("GET", "/services/shop/config")).body).toEqual({
      version: "2",
      values: { pageSize: 3 },
    });
    expect(world.platform.state()["shop"]).toEqual(pid);
  });

  it("keeps a version as it is", async () => {
    await world.send("PUT", "/services/shop/config/7", { pageSize: 2 });

    const same = await world.send("PUT", "/services/shop/config/7", { pageSize: 2 });
    const other = await world.send("PUT", "/services/shop/config/7", { pageSize: 9 });

    expect([same.status, same.body["changed"], other.status]).toEqual([200, false, 409]);
  });

  it.each([
    ["a version that is not kept", "/services/shop/config", { version: "99" }, 404],
    ["no version", "/services/shop/config", {}, 400],
    ["a version that is a number", "/services/shop/config", { version: 1 }, 400],
    ["values that are a list", "/services/shop/config/8", [1], 400],
    ["an unknown service", "/services/unknown/config", { version: "1" }, 404],
    ["an unknown service's version", "/services/unknown/config/1", {}, 404],
  ])("is refused for %s", async (_, path, body, status) => {
    const refused = await world.send("PUT", path, body);

    expect(refused).toEqual({ status, body: { error: expect.any(String) } });
  });

  it("is chosen by whoever has the token, and by nobody else", async () => {
    const refused = [
      await world.send("PUT", "/services/shop/config", { version: "1" }, null),
      await world.send("PUT", "/services/shop/config/9", {}, "guessed"),
    ];

    expect(refused.map(({ status }) => status)).toEqual([401, 401]);
  });

  async function configOf(): Promise<unknown> {
    return (await fetch(`${url}/config`)).json();
  }
});
