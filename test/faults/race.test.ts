import { setImmediate as nextTurn } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isUpload } from "./modes.ts";
import { openShop, type Shop, wrongOutputs, wrongState } from "./shop.ts";

let shop: Shop;

beforeAll(async () => {
  shop = await openShop({ assets: 6 });
});

afterAll(() => shop.world.close());

const delaysMs = Array.from({ length: 20 }, (_, index) => 10 + index * 2);
// GitHub takes so long for an answer: waits pass as much faster than in truth as answers do.
const trueDelayMs = 300;

test.each(delaysMs)(
  "of two runs that release the same version at once, one publishes it and both end well (answers take %i ms)",
  async (latencyMs) => {
    const { github } = shop.world;
    shop.restore();
    github.enforceLimits({ primary: 1_000_000, latencyMs });
    const before = github.requests.length;
    const facts = { speed: trueDelayMs / latencyMs };

    const started = await Promise.all([shop.start(facts), shop.start(facts)]);
    const runs = await Promise.all(started.map(({ done }) => done));

    const uploads = github.requests.slice(before).filter((one) => one.write && isUpload(one));
    expect(runs.flatMap(({ errors }) => errors)).toEqual([]);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(wrongState(shop)).toEqual([]);
    expect(runs.flatMap((run) => wrongOutputs(shop, run))).toEqual([]);
    expect(runs.map(({ outputs }) => outputs["is-new"]).sort()).toEqual(["false", "true"]);
    expect(uploads).toHaveLength(7);
  },
);

test("a run that made the tag, and whose manifest a rival uploaded, leaves the publication to the rival", async () => {
  const { github } = shop.world;
  shop.restore();
  const before = github.requests.length;
  const nth = shop.calls.findLastIndex(isUpload) + 1;
  github.failNth({ nth, token: "late", rival: true });
  const looks = () =>
    github.requests.slice(before + nth).filter(({ route }) => route.endsWith("/releases/{release_id}"))
      .length;

  const started = await shop.start({ label: "late" });
  let isOver = false;
  const done = started.done.finally(() => {
    isOver = true;
  });
  // The rival publishes between the late run's second look at the draft and whatever that run does next.
  while (!isOver && looks() < 2) await nextTurn();
  const draft = github.repository.releases.find((release) => release.draft);
  if (draft !== undefined) Object.assign(draft, { draft: false, publishedAt: github.repository.timestamp() });
  const run = await done;

  expect(run.errors).toEqual([]);
  expect(run.outputs["is-new"]).toBe("false");
  expect(run.writes.filter((write) => write.startsWith("PATCH"))).toEqual([]);
  expect(wrongState(shop)).toEqual([]);
});
