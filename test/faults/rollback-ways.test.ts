import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawnModes } from "./drawn-modes.ts";
import { stepModes } from "./rollback-modes.ts";
import { spoilt, sweepCalls, tableOf } from "./rollback-sweep.ts";
import { sampled } from "./sampled.ts";
import { dyingAt, whenSaid } from "./spoilings.ts";
import { closeWaysShop, openWaysShop, type WaysShop } from "./ways-shop.ts";

// What is drawn is always the same; FAULTS=all strikes all calls in all ways, and dies at all moments.
// A share of the old release that falls stands in the ledger, where none is wanted.

describe("flag, traffic in steps, redeploy, config and migrations", () => {
  const shops = open("requests");

  test.each(drawnModes(stepModes, 9, "ways back"))(
    "end as without faults, once they are run again, whichever call meets: $name",
    { timeout: 600_000 },
    async (mode) => {
      const struck = struckBy(shops, mode);

      const results = await sweepCalls(shops, mode, sampled(struck, 1, mode.name));

      expect(results.length).toBeGreaterThan(0);
      expect(tableOf(results)).toBe("");
    },
  );

  const writes = ["flag false", "traffic 10", "traffic 50", "traffic 100"];
  const within = writes.flatMap((line) => [[line, "before"] as const, [line, "after"] as const]);

  test.each(sampled(within, 5, "dying within"))(
    "a step that dies while the service takes `%s`, %s it is done, is finished by the next run",
    async (line, moment) => {
      const [shop] = shops;
      if (shop === undefined) throw new Error("no shop");

      const result = await spoilt(shop, dyingAt(shop.service, line, moment));

      expect(tableOf([result])).toBe("");
      expect(result.runs).toBe(2);
    },
  );

  const moments = [
    "flag: begins",
    "flag: done",
    "traffic: begins",
    "traffic to 10 %: begins",
    "traffic to 10 %: done",
    "after traffic to 10 %",
    "traffic to 50 %: done",
    "after traffic to 50 %",
    "traffic to 100 %: begins",
    "traffic to 100 %: done",
    "traffic: done",
    "redeploy: begins",
    "config: done",
    "migrations: done",
    "recovery check: passed",
  ];

  test.each(sampled(moments, 4, "killed"))("killed once `%s` is said, they are finished", async (words) => {
    const [shop] = shops;
    if (shop === undefined) throw new Error("no shop");

    const result = await spoilt(shop, { ...whenSaid(words, (step) => step?.kill()), isDeath: true });

    expect(tableOf([result])).toBe("");
    expect(result.runs).toBe(2);
  });

  test.each(sampled(moments, 4, "cancelled"))(
    "cancelled once `%s` is said, they repeat nothing that is done",
    async (words) => {
      const [shop] = shops;
      if (shop === undefined) throw new Error("no shop");

      const result = await spoilt(shop, { ...whenSaid(words, (step) => step?.cancel()), isCancelled: true });

      expect(tableOf([result])).toBe("");
    },
  );
});

describe("traffic that runs of a workflow move in steps", () => {
  const shops = open("workflow");
  const about = stepModes.filter(({ strikes }) =>
    strikes({ method: "POST", route: "/x/dispatches", write: true }),
  );

  test.each(drawnModes(about, 4, "runs of the steps"))(
    "is moved by one run for each step, whichever call about them meets: $name",
    { timeout: 600_000 },
    async (mode) => {
      const struck = struckBy(shops, mode).filter((call) => isAboutRuns(shops, call));

      const results = await sweepCalls(shops, mode, sampled(struck, 1, mode.name));

      expect(results.length).toBeGreaterThan(0);
      expect(tableOf(results)).toBe("");
    },
  );

  const moments = [10, 50, 100].flatMap((share) => [
    `traffic to ${share} %: begins`,
    `traffic to ${share} %: done`,
  ]);

  test.each(sampled(moments, 3, "runs killed"))(
    "is moved by one run for each step when the step that awaits them is killed once `%s` is said",
    async (words) => {
      const [shop] = shops;
      if (shop === undefined) throw new Error("no shop");

      // What a run did is done: nothing may be done twice.
      const result = await spoilt(
        shop,
        whenSaid(words, (step) => step?.kill()),
      );

      expect(tableOf([result])).toBe("");
      expect(result.runs).toBe(2);
    },
  );
});

/** Two shops for the tests of a group, each with a GitHub of its own. */
function open(movedBy: Parameters<typeof openWaysShop>[0]): readonly WaysShop[] {
  const shops: WaysShop[] = [];
  beforeAll(async () => {
    for (let opened = 0; opened < 2; opened++) shops.push(await openWaysShop(movedBy));
  }, 120_000);
  afterAll(() => Promise.all(shops.map(closeWaysShop)));
  return shops;
}

function struckBy([shop]: readonly WaysShop[], mode: (typeof stepModes)[number]): readonly number[] {
  return (shop?.calls ?? []).flatMap((call, index) => (mode.strikes(call) ? [index + 1] : []));
}

/** From the request before the first run is started to the note that the last has ended. */
function isAboutRuns([shop]: readonly WaysShop[], call: number): boolean {
  const about = (shop?.calls ?? []).flatMap(({ route }, at) =>
    /\/(dispatches|runs|runs\/\{run_id\})$/.test(route) ? [at + 1] : [],
  );
  return call >= (about[0] ?? 0) - 1 && call <= (about.at(-1) ?? 0) + 1;
}
