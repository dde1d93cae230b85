import { expect, test } from "vitest";
import { Check } from "../../../src/core/gate/check.ts";
import { recoveryCheck } from "../../../src/flows/rollback/recovery-check.ts";
import type { Answer, Question } from "../../../src/kernel/question.ts";

const check = Check.parse({ name: "health", url: "https://shop.example/health" });
const aim = { checks: [{ name: "health", check, target: "" }], control: null, serving: null };

/** A clock that only moves when somebody waits, and a service that answers after `ms` with the next status. */
function world(ms: number, statuses: readonly number[]) {
  let now = 0;
  let asked = 0;
  const ports = {
    clock: {
      now: () => now,
      monotonic: () => now,
      sleep: async (wait: number) => {
        now += wait;
      },
    },
    probes: {
      ask: async (question: Question): Promise<Answer> => {
        if (!("timeoutMs" in question)) throw new Error("only questions with a deadline are asked here");
        const took = Math.min(ms, question.timeoutMs);
        now += took;
        const status = statuses[Math.min(asked, statuses.length - 1)] ?? 200;
        asked += 1;
        if (took < ms) {
          return { kind: "unreachable", problem: "timeout", detail: "late", ms: took, stalledMs: 0 };
        }
        return {
          kind: "http",
          status,
          headers: {},
          body: new Uint8Array(),
          truncated: false,
          address: null,
          certificateUntil: null,
          redirected: 0,
          ms,
          stalledMs: 0,
        };
      },
    },
    secrets: { redact: (text: string) => text },
    log: { info: () => {}, group: () => {}, warning: () => {}, error: () => {}, mask: () => {} },
    signal: new AbortController().signal,
  };
  return { ports, elapsed: () => now };
}

test("a service that is well is verified after 21 rounds", async () => {
  const { ports, elapsed } = world(5, [200]);

  const recovery = await recoveryCheck(ports, aim, [], 15_000);

  expect(recovery).toMatchObject({ verified: true, good: 21, asked: 21 });
  expect(elapsed()).toBeLessThan(6_000);
});

test.each([750, 1000, 2000])(
  "a service that is well and answers after %i ms is verified within the window",
  async (ms) => {
    const { ports, elapsed } = world(ms, [200]);

    const recovery = await recoveryCheck(ports, aim, [], 15_000);

    expect(recovery.verified).toBe(true);
    expect(recovery.detail).toContain("0 of");
    expect(elapsed()).toBeLessThanOrEqual(15_000);
  },
);

test("a service that answers too seldom to be judged is not verified", async () => {
  const { ports } = world(4_000, [200]);

  const recovery = await recoveryCheck(ports, aim, [], 15_000);

  expect(recovery).toMatchObject({ verified: false });
  expect(recovery.detail).toContain("only 3 rounds could be asked within 15 s");
});

test("a service that is still starting is waited for, and not blamed for it", async () => {
  const { ports } = world(5, [...Array<number>(20).fill(503), 200]);

  const recovery = await recoveryCheck(ports, aim, [], 15_000);

  expect(recovery).toMatchObject({ verified: true, good: 21, asked: 41 });
});

test("a service that never answers well is not verified, and its last answer is named", async () => {
  const { ports, elapsed } = world(5, [503]);

  const recovery = await recoveryCheck(ports, aim, [], 15_000);

  expect(recovery.verified).toBe(false);
  expect(recovery.detail).toBe("no good answer within 15 s (last: health: status 503, wanted 200)");
  expect(elapsed()).toBeLessThanOrEqual(15_000);
});

test("a service that fails a third of its requests is not verified, whatever luck it has at first", async () => {
  const { ports } = world(5, [200, 200, 200, 200, 200, 503, 200, 200, 503, 200, 200, 503, 200]);

  const recovery = await recoveryCheck(ports, aim, [], 15_000);

  expect(recovery).toMatchObject({ verified: false, asked: 12 });
});
