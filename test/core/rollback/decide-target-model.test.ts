import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markText } from "../../../src/core/gate/mark.ts";
import { barrierText } from "../../../src/core/rollback/barrier.ts";
import {
  decideTarget,
  type TargetDecision,
  type TargetQuestion,
} from "../../../src/core/rollback/decide-target.ts";
import { type DeploymentFacts, environmentHistory } from "../../../src/core/rollback/environment-history.ts";
import type { TargetStanding } from "../../../src/core/rollback/target.ts";
import { naiveExplicit, naiveTarget } from "./naive-target.ts";
import {
  type Environment,
  type Event,
  environments,
  factsOf,
  idOf,
  shaOf,
  standingOf,
  strangers,
  tagOf,
  us,
} from "./random-environment.ts";

type Answer = Exclude<TargetDecision, { kind: "ask" }>;

const thousand = { numRuns: 1_000 };
/** Which deployments are known before anything is asked. */
const known = fc.oneof(fc.constant([]), fc.array(fc.nat(12), { maxLength: 8 }));
const names = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom("v1.1.0", "v1.2.0") },
  fc.nat(4).map((index) => `v1.${index}.0`),
  fc.constantFrom("api-v1.1.0", "v9.9.9", "10".repeat(20), "11".repeat(6)),
);

describe("the target of 1,000 random environments", () => {
  it("is the one that the rule names, with all that was passed over", () => {
    fc.assert(
      fc.property(environments, known, (environment, before) => {
        const { answer } = decide(environment, {}, [], before);

        expect(told(answer)).toEqual(naiveTarget(environment));
      }),
      thousand,
    );
  });

  it("is the one that a person names exactly when the rule lets it be", () => {
    fc.assert(
      fc.property(environments, names, fc.boolean(), (environment, release, override) => {
        const expected = naiveExplicit(environment, release, override);

        const { answer } = decide(environment, { explicit: { release, override } });

        if (expected.kind === "refused") {
          expect(answer).toMatchObject({ kind: "refused", problem: expect.stringMatching(expected.because) });
        } else if (answer.kind === "target") {
          expect({ ...answer, overrode: answer.overrode.length }).toEqual({ ...expected, passedOver: [] });
        } else {
          expect(answer).toEqual(expected);
        }
      }),
      thousand,
    );
  });

  it("is of every kind often enough to mean something", () => {
    const counts = new Map<string, number>();
    for (const environment of fc.sample(environments, { seed: 4, ...thousand })) {
      const { kind } = decide(environment).answer;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }

    for (const kind of ["superseded", "target", "roll-forward", "none"]) {
      expect(counts.get(kind) ?? 0, kind).toBeGreaterThan(50);
    }
  });
});

describe("a target", () => {
  it("passed the gate, is older than what failed, and is not held, rolled back, failed, lost or behind a barrier", () => {
    fc.assert(
      fc.property(environments, (environment) => {
        const { answer } = decide(environment);
        if (answer.kind !== "target") return;
        const index = environment.events.findIndex((_, at) => idOf(at) === answer.deployment);
        const target = environment.events[index] ?? fail();
        const said = saidByUs(target);
        const heldTags = environment.events
          .filter(
            (one) => saidByUs(one).find((word) => /rolled-back|hold-lifted/.test(word)) === "rolled-back",
          )
          .map((one) => tagOf(one) ?? "none");

        expect(index).toBeLessThan(environment.failed);
        expect(said).toContain("known-good");
        expect(said).not.toContain("gate-failed");
        expect(said).not.toContain("rolled-back");
        expect(heldTags).not.toContain(tagOf(target));
        expect(standingOf(environment, index)).toEqual({ kind: "usable" });
        expect(shaOf(environment, target)).not.toBe(
          shaOf(environment, environment.events[environment.failed] ?? fail()),
        );
      }),
    );
  });

  it("is found in a third as many rounds as there are deployments, and one more", () => {
    fc.assert(
      fc.property(environments, (environment) => {
        const { rounds, asked } = decide(environment);

        expect(rounds).toBeLessThanOrEqual(Math.ceil(environment.events.length / 3) + 1);
        expect(new Set(asked).size).toBe(asked.length);
      }),
    );
  });

  it("is the same whatever strangers write on any deployment", () => {
    const more = fc.array(strangers, { minLength: 20, maxLength: 20 });

    fc.assert(
      fc.property(environments, more, fc.boolean(), (environment, written, isFirst) => {
        const events = environment.events.map((one, index) => {
          const theirs = (written[index] ?? []).map((word) => ({ by: "mallory" as const, word }));
          return { ...one, says: isFirst ? [...theirs, ...one.says] : [...one.says, ...theirs] };
        });

        expect(decide({ ...environment, events })).toEqual(decide(environment));
      }),
    );
  });

  it("is the same whatever is deployed of an unrelated package", () => {
    const lives = fc.constantFrom("known-good", "gate-failed", "rolled-back");
    const unrelated = fc.array(fc.record({ at: fc.nat(199), mark: lives }), { maxLength: 5 });
    const tagged = environments.filter(({ events, failed }) => tagOf(events[failed] ?? fail()) !== null);

    fc.assert(
      fc.property(tagged, unrelated, (environment, others) => {
        const added = others
          .filter(({ at }) => at % 10 !== 0)
          .map(({ at, mark }): DeploymentFacts => {
            const release = `docs-v1.${at}.0`;
            const own = { suite: "rollback-ready", kind: "deploy", key: `rb1:${at}`, manifestSha256: null };
            return {
              id: at,
              sha: (1000 + at).toString(16).padStart(40, "d"),
              task: "deploy",
              payload: { ...own, release, undoes: null },
              creator: us,
              createdAt: "2026-11-20T09:00:00Z",
              statuses: [{ creator: us, description: markText(mark, "as it was") }],
            };
          });

        expect(decide(environment, {}, added)).toEqual(decide(environment));
      }),
    );
  });
});

interface Decided {
  readonly answer: Answer;
  readonly rounds: number;
  readonly asked: readonly number[];
}

/** Asks until there is an answer, and answers what it asks from what the environment really is like. */
function decide(
  environment: Environment,
  more: Partial<TargetQuestion> = {},
  added: readonly DeploymentFacts[] = [],
  before: readonly number[] = [],
): Decided {
  const history = environmentHistory([...factsOf(environment), ...added], us);
  const failed = history.find((past) => past.deployment === idOf(environment.failed)) ?? fail();
  const { isComplete } = environment;
  const known = new Map<number, TargetStanding>(
    before
      .filter((index) => index < environment.events.length)
      .map((index) => [idOf(index), standingOf(environment, index)]),
  );
  for (let rounds = 1; rounds <= 100; rounds++) {
    const answer = decideTarget({ history, failed, known, isComplete, explicit: null, ...more });
    if (answer.kind !== "ask") return { answer, rounds, asked: [...known.keys()] };
    expect(answer.about.length).toBeGreaterThan(0);
    expect(answer.about.length).toBeLessThanOrEqual(3);
    for (const id of answer.about) {
      expect(known.has(id)).toBe(false);
      known.set(id, standingOf(environment, id / 10 - 1));
    }
  }
  throw new Error("it asks for ever");
}

function told(answer: Answer): unknown {
  if (answer.kind === "roll-forward") {
    return { ...answer, barrier: answer.barrier === null ? null : barrierText(answer.barrier) };
  }
  if (answer.kind !== "target") return answer;
  const { overrode, ...rest } = answer;
  expect(overrode).toEqual([]);
  return rest;
}

function saidByUs(event: Event): readonly string[] {
  return event.says.filter(({ by }) => by === "us").map(({ word }) => word);
}

function fail(): never {
  throw new Error("no such event");
}
