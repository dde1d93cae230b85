import fc from "fast-check";
import { expect, test } from "vitest";
import { httpProbe } from "../../../../src/core/gate/probes/http.ts";
import { HttpCheck } from "../../../../src/core/gate/probes/http-check.ts";
import type { HttpResponse } from "../../../../src/kernel/question.ts";

const asking = {
  nowMs: 1_764_000_000_000,
  startedAtMs: 1_764_000_000_000,
  open: [],
  fresh: false,
  redact: String,
};

test("what is read on the short way is what the long way reads", () => {
  const anyAnswer = fc.record({
    status: fc.constantFrom(200, 204, 301, 403, 429, 503),
    ms: fc.integer({ min: 0, max: 2000 }),
    stalledMs: fc.constantFrom(0, 20, 80),
    address: fc.constantFrom(null, "203.0.114.7"),
  });
  const anyLatency = fc.constantFrom(undefined, "500ms");

  fc.assert(
    fc.property(anyAnswer, anyLatency, (facts, latency) => {
      const short = HttpCheck.parse({
        name: "web",
        url: "https://shop.example/",
        status: [200, 204],
        latency,
      });
      // A wish that every answer grants keeps the check from being read the short way.
      const long = { ...short, lacks: "never there" };
      const answer: HttpResponse = {
        kind: "http",
        headers: {},
        body: new Uint8Array(),
        truncated: false,
        certificateUntil: null,
        redirected: 0,
        ...facts,
      };

      const read = (check: HttpCheck) =>
        httpProbe.read(check, httpProbe.begin(check, asking), answer, asking);
      expect(read(short)).toEqual(read(long));
    }),
  );
});
