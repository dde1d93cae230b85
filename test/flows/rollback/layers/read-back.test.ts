import { expect, test } from "vitest";
import { Check } from "../../../../src/core/gate/check.ts";
import { readBack } from "../../../../src/flows/rollback/layers/read-back.ts";
import type { Answer } from "../../../../src/kernel/question.ts";
import { virtualClock } from "../../../support/virtual-clock.ts";

const check = Check.parse({
  name: "read",
  url: "https://flags.example/f",
  json: [{ path: "$.on", equals: false }],
});
const read = { name: "read", check, target: "https://flags.example/f" };

function asked(bodies: readonly string[]) {
  const clock = virtualClock();
  let times = 0;
  const lines: string[] = [];
  const ports = {
    clock,
    signal: new AbortController().signal,
    secrets: { redact: (text: string) => text },
    log: { info: (line: string) => lines.push(line), group() {}, warning() {}, error() {}, mask() {} },
    probes: {
      async ask(): Promise<Answer> {
        const body = bodies[Math.min(times++, bodies.length - 1)] ?? "";
        return {
          kind: "http",
          status: 200,
          headers: {},
          body: new TextEncoder().encode(body),
          truncated: false,
          address: null,
          certificateUntil: null,
          redirected: 0,
          ms: 1,
          stalledMs: 0,
        };
      },
    },
  };
  return { seen: clock.run(readBack(ports, read, [], 5_000)), times: () => times, lines, clock };
}

test("it asks until the state is seen", async () => {
  const world = asked(['{"on":true}', '{"on":true}', '{"on":false}']);

  expect(await world.seen).toEqual({ isSeen: true, detail: "seen at https://flags.example/f" });
  expect(world.times()).toBe(3);
  expect(world.clock.elapsed).toBe(1_000);
});

test("what is not seen by the deadline is told with the last answer", async () => {
  const world = asked(['{"on":true}']);

  const { isSeen, detail } = await world.seen;

  expect(isSeen).toBe(false);
  expect(detail).toContain("not seen at https://flags.example/f (last: ");
  expect(world.clock.elapsed).toBeLessThan(5_000);
  expect(world.times()).toBe(10);
});
