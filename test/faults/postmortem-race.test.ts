import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { parseMarker } from "../../src/core/text/marker.ts";
import { type BadNight, badNight, failedAgain } from "../support/bad-night.ts";
import { keptFiles } from "../support/kept-files.ts";
import { type PostmortemFacts, type PostmortemRun, startPostmortem } from "../support/postmortem-step.ts";
import { type ActionWorld, startActionWorld } from "../support/world.ts";
import { snapshotOf } from "../support/world-snapshot.ts";
import { type Hold, type SetHold, startTurnstile, type Turnstile } from "./turnstile.ts";

let world: ActionWorld;
let night: BadNight;
let failed: readonly number[];
let restore: () => void;

beforeAll(async () => {
  world = await startActionWorld();
  night = await badNight(world);
  failed = [night.failed, await failedAgain(world, night)];
  restore = snapshotOf(world);
});
beforeEach(() => restore());
afterEach(() => expect(world.github.violations).toEqual([]));
afterAll(() => world.close());

interface Racer {
  readonly turnstile: Turnstile;
  readonly done: Promise<PostmortemRun>;
  isOver(): boolean;
}

/** Starts a postmortem of the run `runId`, which is in progress, on a way of its own to GitHub. */
async function racer(runId: number, facts: PostmortemFacts = {}): Promise<Racer> {
  const runner = `machine of ${runId}`;
  world.github.repository.startRun({ id: runId, attempt: 1, jobs: [{ name: "postmortem", runner }] });
  const turnstile = await startTurnstile(world.github.url);
  const started = await startPostmortem(world, {
    deployment: night.failed,
    runId,
    runner,
    apiUrl: turnstile.url,
    speed: 8,
    ...facts,
  });
  let isOver = false;
  const done = started.done.finally(() => {
    isOver = true;
    return turnstile.close();
  });
  return { turnstile, done, isOver: () => isOver };
}

function ours(): readonly { readonly number: number; readonly body: string | null }[] {
  return world.github.repository.issues.filter(({ body }) => parseMarker(body ?? "")?.kind === "postmortem");
}

function numbers(...runs: readonly PostmortemRun[]): readonly (string | undefined)[] {
  return runs.map(({ outputs }) => outputs["issue-number"]);
}

// A postmortem makes some thirty requests; before the tenth it only reads.
const holds = Array.from({ length: 30 }, (_, index) => index + 1).flatMap((nth): readonly Hold[] => [
  { nth, at: "request" },
  ...(nth < 10 ? [] : [{ nth, at: "answer" } as const]),
]);

test.each(holds)(
  "of two jobs, one of which is stopped at request $nth ($at) until the other is through or waits, exactly one opens the issue",
  async (hold) => {
    const first = await racer(101);
    const stopped = first.turnstile.hold(hold);
    await Promise.race([stopped.reached, first.done]);
    const second = await racer(102);
    await Promise.race([second.done, waitsFor(second)]);
    stopped.open();
    const runs = await Promise.all([first.done, second.done]);

    const [issue, ...more] = ours();
    expect(more).toEqual([]);
    expect(runs.map(({ error }) => error)).toEqual([null, null]);
    expect(numbers(...runs)).toEqual([String(issue?.number), String(issue?.number)]);
    expect(runs.filter(({ outputs }) => outputs["created"] === "true")).toHaveLength(1);
    expect(world.github.repository.comments).toEqual([]);
  },
);

test.each([11, 12, 13, 14, 15, 16, 17, 18, 19, 20])(
  "of three jobs at once exactly one opens the issue, and no comment comes of it (each stopped for a while near request %i)",
  async (nth) => {
    const racers = await Promise.all([201, 202, 203].map((runId) => racer(runId)));
    const stops = racers.map(({ turnstile }, index) => turnstile.hold({ nth: nth + index, at: "answer" }));
    openInTurn(stops, racers);
    const runs = await Promise.all(racers.map(({ done }) => done));

    const [issue, ...more] = ours();
    expect(more).toEqual([]);
    expect(runs.map(({ error }) => error)).toEqual([null, null, null]);
    expect(new Set(numbers(...runs))).toEqual(new Set([String(issue?.number)]));
    expect(world.github.repository.comments).toEqual([]);
  },
);

test.each([18, 20, 22, 24, 26, 28])(
  "two incidents at the same time both get into the index (the first stopped near request %i)",
  async (nth) => {
    const first = await racer(301, { deployment: failed[0] ?? 0 });
    const stopped = first.turnstile.hold({ nth, at: "request" });
    await Promise.race([stopped.reached, first.done]);
    const second = await racer(302, { deployment: failed[1] ?? 0 });
    await second.done;
    stopped.open();
    const runs = await Promise.all([first.done, second.done]);

    const index = keptFiles(world, "refs/rollback-ready/incident-index")["index.json"];
    expect(ours()).toHaveLength(2);
    expect(runs.flatMap(({ warnings }) => warnings)).toEqual([]);
    expect(index).toMatchObject({
      incidents: [{ deployment: failed[1] }, { deployment: failed[0] }],
    });
  },
);

/** Settles once a job has looked twice whether the run that holds the claim is over, and so waits for it. */
async function waitsFor({ turnstile, isOver }: Racer): Promise<void> {
  const looks = () => turnstile.passages.filter(({ path }) => /\/actions\/runs\/\d+$/.test(path)).length;
  while (!isOver() && looks() < 2) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Opens each once it is reached or its job is over, the last one first. */
function openInTurn(stops: readonly SetHold[], racers: readonly Racer[]): void {
  const reached = stops.map((stop, index) => Promise.race([stop.reached, racers[index]?.done]));
  void Promise.race(reached).then(() => {
    for (const stop of stops.toReversed()) stop.open();
  });
}
