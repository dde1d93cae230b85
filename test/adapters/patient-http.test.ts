import { describe, expect, it } from "vitest";
import { patientHttp } from "../../src/adapters/patient-http.ts";
import type { HttpAnswer } from "../../src/kernel/ports/index.ts";

const now = Date.parse("2026-11-20T09:00:00Z");
const get = { method: "GET", url: "https://x.example/", timeoutMs: 1, maxBytes: 1 };

describe("a read that is answered in passing", () => {
  it.each<[string, HttpAnswer, readonly number[]]>([
    ["a lost connection", unreachable("reset"), [500, 1500]],
    ["no time named", answer(503), [500, 1500]],
    ["seconds", answer(429, "3"), [3000, 3000]],
    ["a date", answer(503, "Fri, 20 Nov 2026 09:00:04 GMT"), [4000, 4000]],
    ["a date that has passed", answer(503, "Fri, 20 Nov 2026 08:00:00 GMT"), [0, 0]],
    ["words", answer(503, "soon"), [500, 1500]],
  ])("is asked again after %s, three times in all", async (_name, given, waits) => {
    expect(await waitsFor(given)).toEqual(waits);
  });

  it.each<[string, HttpAnswer]>([
    ["a wait over ten seconds", answer(429, "11")],
    ["a deadline that passed", unreachable("timeout")],
    ["a name that nobody has", unreachable("name")],
    ["a refusal", answer(403)],
    ["success", answer(200)],
  ])("is not asked again after %s", async (_name, given) => {
    expect(await waitsFor(given)).toEqual([]);
  });

  it("is not asked again when the job is cancelled", async () => {
    expect(await waitsFor(answer(503), AbortSignal.abort())).toEqual([]);
  });
});

async function waitsFor(given: HttpAnswer, signal?: AbortSignal): Promise<readonly number[]> {
  const waits: number[] = [];
  const clock = { now: () => now, monotonic: () => 0, sleep: async (ms: number) => void waits.push(ms) };
  await patientHttp({ send: async () => given }, clock).send(get, signal);
  return waits;
}

function answer(status: number, retryAfter?: string): HttpAnswer {
  const headers = retryAfter === undefined ? {} : { "retry-after": retryAfter };
  return { kind: "response", status, headers, body: new Uint8Array(), truncated: false, ms: 1 };
}

function unreachable(problem: "reset" | "timeout" | "name"): HttpAnswer {
  return { kind: "unreachable", problem, detail: problem, ms: 1 };
}
