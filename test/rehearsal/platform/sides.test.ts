import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPlatformWorld, type PlatformWorld } from "./platform-world.ts";

let world: PlatformWorld;

beforeEach(async () => {
  world = await openPlatformWorld();
});

afterEach(() => world.close());

describe("a release beside the one that serves", () => {
  it("runs, is shown, and gets no request until the weight says so", async () => {
    const [one, two] = [await world.push("one"), await world.push("two")];
    await world.send("PUT", "/services/shop", { image: one });

    const placed = await world.send("PUT", "/services/shop/canary", { image: two });

    expect(placed).toMatchObject({
      status: 200,
      body: { image: one, changed: true, canary: { image: two, version: "two", status: "running" } },
    });
    expect(await world.words(5)).toEqual(Array(5).fill("one"));
    expect((await world.send("GET", "/services/shop/weight")).body).toEqual({ stable: 100, canary: 0 });
  });

  it.each([
    [25, 3, 1],
    [50, 2, 2],
    [100, 0, 4],
    [0, 4, 0],
    [0.1, 4, 0],
  ])("gets %d %% of the requests, spread evenly", async (canary, ones, twos) => {
    await placeTwo();

    const moved = await world.send("PUT", "/services/shop/weight", { canary });

    const words = await world.words(8);
    const halves = [words.slice(0, 4), words.slice(4)];
    expect(moved).toEqual({ status: 200, body: { stable: 100 - canary, canary, changed: canary !== 0 } });
    expect(halves.map((half) => [of(half, "one"), of(half, "two")])).toEqual([
      [ones, twos],
      [ones, twos],
    ]);
    expect((await world.send("GET", "/services/shop/weight")).body).toEqual({ stable: 100 - canary, canary });
  });

  it("is not restarted when the same digest is placed again, and keeps its weight", async () => {
    const { two } = await placeTwo();
    await world.send("PUT", "/services/shop/weight", { canary: 100 });
    const before = world.platform.state()["shop"]?.canary;

    const again = await world.send("PUT", "/services/shop/canary", { image: two });

    expect(again.body).toMatchObject({ changed: false, canary: before });
    expect(await world.words(2)).toEqual(["two", "two"]);
  });

  it("is replaced by another one, which gets no request at first", async () => {
    await placeTwo();
    await world.send("PUT", "/services/shop/weight", { canary: 100 });
    const pid = canaryPid();
    const three = await world.push("three");

    await world.send("PUT", "/services/shop/canary", { image: three });

    expect(world.platform.state()["shop"]?.canary).toMatchObject({ image: three });
    expect(isAlive(pid)).toBe(false);
    expect(await world.words(2)).toEqual(["one", "one"]);
  });

  it("is left out when it does not start, and the other one serves on", async () => {
    const one = await world.push("one");
    await world.send("PUT", "/services/shop", { image: one });
    const broken = await world.push("broken", 'throw new Error("no database");');

    const placed = await world.send("PUT", "/services/shop/canary", { image: broken });

    expect(placed.status).toBe(500);
    expect(String(placed.body["error"])).toMatch(/did not start: .*no database/);
    expect(world.platform.state()["shop"]?.canary).toBeUndefined();
    expect(await world.words(1)).toEqual(["one"]);
  });

  it("is ended when the other one is made all of the service, which is not restarted", async () => {
    const { one } = await placeTwo();
    await world.send("PUT", "/services/shop/weight", { canary: 100 });
    const [stable, canary] = [world.platform.state()["shop"], canaryPid()];

    const redeployed = await world.send("PUT", "/services/shop", { image: one });
    const again = await world.send("PUT", "/services/shop", { image: one });

    expect([redeployed.body["changed"], again.body["changed"]]).toEqual([true, false]);
    expect(redeployed.body).toMatchObject({ image: one, status: "running", ...pidOf(stable) });
    expect(redeployed.body["canary"]).toBeUndefined();
    expect(isAlive(canary)).toBe(false);
    expect((await world.send("GET", "/services/shop/weight")).body).toEqual({ stable: 100, canary: 0 });
    expect(await world.words(2)).toEqual(["one", "one"]);
  });

  it("becomes all of the service without a restart, and the one before is ended", async () => {
    const { two } = await placeTwo();
    const [stable, canary] = [world.platform.state()["shop"], canaryPid()];

    const promoted = await world.send("PUT", "/services/shop", { image: two });

    expect(promoted.body).toMatchObject({ image: two, version: "two", pid: canary, changed: true });
    expect(isAlive(pidOf(stable).pid)).toBe(false);
    expect(await world.words(2)).toEqual(["two", "two"]);
  });

  it("answers 502 for its share when it has ended by itself, and is shown as ended", async () => {
    await placeTwo("process.exit(3)");
    await world.send("PUT", "/services/shop/weight", { canary: 50 });
    await expect
      .poll(() => world.platform.state()["shop"]?.canary)
      .toMatchObject({ status: "ended", reason: "The service exited with code 3." });

    const statuses = await statusesOf(4);

    expect(statuses.sort()).toEqual([200, 200, 502, 502]);
  });

  it.each([
    ["a weight without a canary", "weight", { canary: 25 }, 409],
    ["a weight above 100", "weight", { canary: 101 }, 400],
    ["a weight that is a text", "weight", { canary: "25" }, 400],
    ["a weight of another name", "weight", { canary: 25, share: 75 }, 400],
    ["a canary without an image", "canary", {}, 400],
    ["a canary by tag", "canary", { image: "ghcr.io/acme/shop:v1" }, 400],
  ])("is refused for %s", async (_, path, body, status) => {
    await world.send("PUT", "/services/shop", { image: await world.push("one") });

    const refused = await world.send("PUT", `/services/shop/${path}`, body);

    expect(refused).toEqual({ status, body: { error: expect.any(String) } });
  });

  it("is refused for a service that was never deployed", async () => {
    const image = await world.push("one");

    const refused = [
      await world.send("PUT", "/services/shop/canary", { image }),
      await world.send("PUT", "/services/shop/weight", { canary: 0 }),
      await world.send("GET", "/services/shop/weight"),
    ];

    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(world.platform.state()).toEqual({});
  });

  it("is moved by whoever has the token, and by nobody else", async () => {
    await placeTwo();

    const refused = [
      await world.send("PUT", "/services/shop/weight", { canary: 100 }, null),
      await world.send("PUT", "/services/shop/weight", { canary: 100 }, "guessed"),
    ];

    expect(refused.map(({ status }) => status)).toEqual([401, 401]);
    expect(await world.words(2)).toEqual(["one", "one"]);
  });
});

describe("the address of a service", () => {
  it("hands on method, path, headers and body, and back status, headers and body", async () => {
    await world.send("PUT", "/services/shop", { image: await world.push("one") });
    const url = await world.platform.urlOf("shop");

    const response = await fetch(`${url}/orders?id=7`, {
      method: "POST",
      headers: { "x-sent": "yes" },
      body: "two eggs",
    });

    expect([response.status, response.headers.get("x-word"), response.headers.get("x-sent")]).toEqual([
      201,
      "one",
      "yes",
    ]);
    expect(await response.text()).toBe("two eggs");
  });

  it("answers 502 when the release breaks off, and 503 when none runs", async () => {
    await world.send("PUT", "/services/shop", { image: await world.push("one") });
    const url = await world.platform.urlOf("shop");

    const broken = await fetch(`${url}/break`);
    await world.send("PUT", "/services/shop", {
      image: await world.push("broken", "process.exit(1);"),
    });
    const gone = await fetch(url);

    expect([broken.status, gone.status]).toEqual([502, 503]);
  });
});

async function placeTwo(then = ""): Promise<{ one: string; two: string }> {
  const ends = then === "" ? undefined : `${serving}\nsetTimeout(() => ${then}, 200);`;
  const [one, two] = [await world.push("one"), await world.push("two", ends)];
  await world.send("PUT", "/services/shop", { image: one });
  await world.send("PUT", "/services/shop/canary", { image: two });
  return { one, two };
}

const serving = `import { createServer } from "node:http";
createServer((_, response) => response.end("two")).listen(process.env.PORT, "127.0.0.1");`;

async function statusesOf(count: number): Promise<number[]> {
  const url = await world.platform.urlOf("shop");
  const statuses: number[] = [];
  while (statuses.length < count) statuses.push((await fetch(url)).status);
  return statuses;
}

function canaryPid(): number {
  return pidOf(world.platform.state()["shop"]?.canary).pid;
}

function pidOf(state: object | undefined): { pid: number } {
  return { pid: state !== undefined && "pid" in state ? Number(state.pid) : Number.NaN };
}

function of(words: readonly string[], word: string): number {
  return words.filter((one) => one === word).length;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
