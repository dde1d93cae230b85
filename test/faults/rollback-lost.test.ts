import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRollbackShop, type RollbackShop } from "./rollback-shop.ts";
import { type Spoiling, spoilt, tableOf } from "./rollback-sweep.ts";
import { scenes } from "./scenes.ts";
import { dyingWithin } from "./spoilings.ts";
import type { StartedStep } from "./start-step.ts";

let shop: RollbackShop;

beforeAll(async () => {
  shop = await openRollbackShop(scenes.command);
});

afterAll(() => shop.world.close());

const effects = ["redeploy", "config", "current", "step"];

test.each(effects.flatMap((effect) => [`${effect} before`, `${effect} after`]))(
  "a rollback whose step dies at `%s` its effect is finished by the next run, and no migration runs twice",
  async (point) => {
    const result = await spoilt(shop, dyingWithin(shop.world, point, "step"));

    expect(tableOf([result])).toBe("");
    expect(result.runs).toBe(2);
  },
);

test.each(effects.flatMap((effect) => [`${effect} before`, `${effect} after`]))(
  "a rollback whose machine is lost at `%s` its effect is finished by the next run, and repeats what nobody could know of",
  async (point) => {
    const result = await spoilt(shop, dyingWithin(shop.world, point, "machine"));

    expect(tableOf([result])).toBe("");
    expect(result.runs).toBe(2);
  },
);

const moments = [
  "redeploy: begins",
  "redeploy: done",
  "config: done",
  "undoing 2",
  "migrations: done",
  "recovery check: first good answer",
  "recovery check: passed",
  "bake: v1.0.0 is back",
  "health 6 of 11",
  "health 11 of 11",
  "bake: pass",
];

test.each(moments)(
  "a rollback that is killed once it has said `%s` is finished by the next run",
  async (words) => {
    const result = await spoilt(shop, { ...when(words, (step) => step?.kill()), isDeath: true });

    expect(tableOf([result])).toBe("");
    expect(result.runs).toBe(2);
  },
);

test.each(moments)(
  "a rollback that is cancelled once it has said `%s` repeats nothing that is done",
  async (words) => {
    const result = await spoilt(shop, { ...when(words, (step) => step?.cancel()), isCancelled: true });

    expect(tableOf([result])).toBe("");
  },
);

test("a command that ends within the time of a cancelled job is noted, and the next run does not repeat it", async () => {
  const spoiling = slow(2, { ...when("redeploy: begins", (step) => step?.cancel()), isCancelled: true });

  const result = await spoilt(shop, spoiling);

  expect(tableOf([result])).toBe("");
});

test("a command that outlasts the time of a cancelled job is run again, once", async () => {
  const spoiling = slow(30, { ...when("redeploy: begins", (step) => step?.cancel()), isCancelled: true });

  const result = await spoilt(shop, { ...spoiling, isDeath: true });

  expect(tableOf([result])).toBe("");
});

test.each([
  ["outputs", { GITHUB_OUTPUT: "/dev/full" }],
  ["summary", { GITHUB_STEP_SUMMARY: "/dev/full" }],
  ["temporary folder", { RUNNER_TEMP: "/dev/full" }],
])(
  "a rollback whose disk is full for its %s has done all of it, and says so when it is run again",
  async (_, env) => {
    const result = await spoilt(shop, plain({ env }));

    expect(tableOf([result])).toBe("");
  },
);

test.each([-600_000, 600_000])(
  "a clock that is wrong by %i ms changes nothing of what is done",
  async (skewMs) => {
    const result = await spoilt(shop, plain({ env: { CLOCK_SKEW_MS: String(skewMs) } }));

    expect(tableOf([result])).toBe("");
  },
);

test.each([-600_000, 600_000])(
  "a rollback whose clock was wrong by %i ms, and whose runner was lost, is finished by a runner with the right time",
  async (skewMs) => {
    const lost = when("config: begins", (step) => step?.kill());
    const facts = { ...lost.facts, env: { CLOCK_SKEW_MS: String(skewMs) } };

    const result = await spoilt(shop, { ...lost, facts, isDeath: true });

    expect(tableOf([result])).toBe("");
  },
);

function plain(facts: Spoiling["facts"] = {}): Spoiling {
  return {
    name: JSON.stringify(facts),
    facts,
    arrange: () => () => null,
  };
}

/** Does something to the step the moment that it has printed these words. */
function when(words: string, act: (step: StartedStep | undefined) => void): Spoiling {
  let stepNow: () => StartedStep | undefined = () => undefined;
  let isDone = false;
  const onText = (printed: string) => {
    if (isDone || !printed.includes(words)) return;
    isDone = true;
    act(stepNow());
  };
  return {
    ...plain(),
    name: words,
    facts: { onText },
    arrange(_label, step) {
      stepNow = step;
      return () => (isDone ? null : `it never said ${words}`);
    },
  };
}

/** The tool takes so many seconds in the first run; what is left of it ends with the job, as on a runner. */
function slow(seconds: number, spoiling: Spoiling): Spoiling {
  return {
    ...spoiling,
    async arrange(label, step) {
      await shop.world.write({ slow: String(seconds) });
      const unstruck = await spoiling.arrange(label, step);
      return () => {
        endTool();
        return unstruck();
      };
    },
  };
}

function endTool(): void {
  try {
    process.kill(-Number(readFileSync(join(shop.world.workspace, "pid"), "utf8")), "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
