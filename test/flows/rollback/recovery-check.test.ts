import { expect, test } from "vitest";
import { HttpCheck } from "../../../src/core/gate/probes/http.ts";
import { recoveryCheck } from "../../../src/flows/rollback/recovery-check.ts";
import type { HttpRequest } from "../../../src/kernel/ports/index.ts";

const check = HttpCheck.parse({ name: "health", url: "https://shop.example/health" });

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
    http: {
      send: async (request: HttpRequest) => {
        const took = Math.min(ms, request.timeoutMs);
        now += took;
        const status = statuses[Math.min(asked, statuses.length - 1)] ?? 200;
        asked += 1;
        return took < ms
          ? ({ kind: "unreachable", problem: "timeout", detail: "late", ms: took } as const)
          : ({
              kind: "response",
              status,
              headers: {},
              body: new Uint8Array(),
              truncated: false,
              ms,
            } as const);
      },
    },
    log: { info: () => {}, warning: () => {}, error: () => {}, mask: () => {} },
    signal: new AbortController().signal,
  };
  return { ports, elapsed: () => now };
}

test("a service that is well is verified after 21 rounds", async () => {
  const { ports, elapsed } = world(5, [200]);

  const recovery = await recoveryCheck(ports, [check], 15_000);

  expect(recovery).toMatchObject({ verified: true, good: 21, asked: 21 });
  expect(elapsed()).toBeLessThan(6_000);
});

test.each([750, 1000, 2000])(
  "a service that is well and answers after %i ms is verified within the window",
  async (ms) => {
    const { ports, elapsed } = world(ms, [200]);

    const recovery = await recoveryCheck(ports, [check], 15_000);

    expect(recovery.verified).toBe(true);
    expect(recovery.detail).toContain("0 of");
    expect(elapsed()).toBeLessThanOrEqual(15_000);
  },
);

test("a service that answers too seldom to be judged is not verified", async () => {
  const { ports } = world(4_000, [200]);

  const recovery = await recoveryCheck(ports, [check], 15_000);

  expect(recovery).toMatchObject({ verified: false });
  expect(recovery.detail).toContain("only 3 rounds could be asked within 15 s");
});

test("a service that is still starting is waited for, and not blamed for it", async () => {
  const { ports } = world(5, [...Array<number>(20).fill(503), 200]);

  const recovery = await recoveryCheck(ports, [check], 15_000);

  expect(recovery).toMatchObject({ verified: true, good: 21, asked: 41 });
});

test("a service that never answers well is not verified, and its last answer is named", async () => {
  const { ports, elapsed } = world(5, [503]);

  const recovery = await recoveryCheck(ports, [check], 15_000);

  expect(recovery.verified).toBe(false);
  expect(recovery.detail).toBe("no good answer within 15 s (last: health: status 503, wanted 200)");
  expect(elapsed()).toBeLessThanOrEqual(15_000);
});

test("a service that fails a third of its requests is not verified, whatever luck it has at first", async () => {
  const { ports } = world(5, [200, 200, 200, 200, 200, 503, 200, 200, 503, 200, 200, 503, 200]);

  const recovery = await recoveryCheck(ports, [check], 15_000);

  expect(recovery).toMatchObject({ verified: false, asked: 12 });
});
