import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type AnyCheck, PROBES } from "../../src/core/gate/probes/index.ts";
import type { Asking, Probe } from "../../src/core/gate/probes/probe.ts";
import { Reading } from "../../src/core/gate/sample.ts";
import type { Answer, NoAnswer } from "../../src/kernel/question.ts";
import { answersWith, anyAnswer } from "./any-answer.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures/probes");
const DEMANDED = ["good", "bad", "broken"] as const;
const noon = Date.parse("2026-03-01T12:00:00Z");
const asking: Asking = { nowMs: noon, startedAtMs: noon - 60_000, open: [], fresh: false, redact: String };

const Case = z.strictObject({
  check: z.looseObject({ kind: z.string(), name: z.string() }),
  /** In the order of the questions. What is left out of one is as in `defaults`; a body is text or base64. */
  answers: z.array(z.looseObject({ kind: z.string() })).min(1),
  reading: z.looseObject({ outcome: z.string(), reason: z.string() }),
});

describe.each(PROBES.map((probe) => probe.kind))("the probe %s", (kind) => {
  const probe = probeOfKind(kind);
  const cases = existsSync(join(FIXTURES, kind))
    ? readdirSync(join(FIXTURES, kind))
        .filter((name) => name.endsWith(".json"))
        .map((name) => name.slice(0, -5))
    : [];

  // What both sides or all windows of these say together is judged by their rule.
  const isComparing = kind === "canary" || kind === "burn-rate";

  it.each(DEMANDED.filter((name) => !isComparing || name !== "bad"))(
    "has a fixture for the case %s",
    (name) => {
      const outcome = name === "broken" ? "error" : name;

      expect(cases).toContain(name);
      expect(load(kind, name).reading.outcome).toBe(outcome);
    },
  );

  it.each(cases)("reads the case %s as the fixture says", (name) => {
    const { check, answers, reading } = load(kind, name);

    const seen = follow(probe, check, answers);

    expect(seen).toMatchObject(reading);
    const unsaid = Object.keys(seen).filter((key) => !(key in reading));
    expect(["ms", "status", "address", "stalledMs"]).toEqual(expect.arrayContaining(unsaid));
    expect(Reading.parse(seen)).toEqual(seen);
    expect(probe.problems(check)).toEqual([]);
  });

  it.each(cases)("gives in the case %s a valid reading for whatever comes back, and never throws", (name) => {
    const { check } = load(kind, name);

    fc.assert(
      fc.property(fc.array(anyAnswer, { minLength: 1, maxLength: 8 }), (answers) => {
        const reading = follow(probe, check, answers);

        expect(Reading.parse(reading)).toEqual(reading);
        expect(reading.reason === "").toBe(reading.outcome === "good");
      }),
      { numRuns: 60 },
    );
  });

  it.each(cases)("in the case %s calls nothing good that could not be asked", (name) => {
    const { check } = load(kind, name);
    const nobodysFault: readonly NoAnswer[] = ["name", "address", "credentials", "unroutable", "other"];

    for (const problem of nobodysFault) {
      expect(follow(probe, check, [unreachable(problem)]).outcome).toBe("error");
    }
    for (const problem of ["timed-out", "not-started", "cancelled"] as const) {
      const unfinished = { kind: "command-unfinished", problem, detail: "why", ms: 1, stalledMs: 0 } as const;
      expect(follow(probe, check, [unfinished]).outcome).toBe("error");
    }
    // A comparison counts the refusals of both sides; the rule decides.
    if (isComparing) return;
    for (const problem of ["refused", "reset", "timeout", "tls", "protocol", "redirect"] as const) {
      expect(follow(probe, check, [unreachable(problem)]).outcome).not.toBe("good");
    }
  });

  it.each(cases)("in the case %s shows nothing that the check sends in confidence", (name) => {
    const marker = "S3CR3T-MARKER";
    const { written, answers } = load(kind, name);
    const marked = probe.config.parse(withMarker(written, marker));

    const shown = [probe.target(marked)];
    for (const echo of [...answers.map((one) => [one]), ...answersWith(marker)]) {
      const reading = follow(probe, marked, [...echo, ...answers, ...answers]);
      shown.push(reading.reason, reading.version ?? "");
    }

    expect(shown.filter((text) => text.includes(marker))).toEqual([]);
  });

  it("puts nothing into JSON that JSON cannot hold, so that a question can be kept and compared", () => {
    for (const name of cases) {
      const { check } = load(kind, name);
      const { question } = probe.begin(check, asking);

      expect(JSON.parse(JSON.stringify(question))).toEqual(question);
    }
  });
});

function probeOfKind(kind: string): Probe<AnyCheck> {
  const found = PROBES.find((probe) => probe.kind === kind);
  if (found === undefined) throw new Error(`no probe ${kind}`);
  return found;
}

function load(kind: string, name: string) {
  const text = readFileSync(join(FIXTURES, kind, `${name}.json`), "utf8");
  const { check, answers, reading } = Case.parse(JSON.parse(text));
  return {
    written: check,
    check: probeOfKind(kind).config.parse(check),
    answers: answers.map(answerOf),
    reading,
  };
}

const defaults: Readonly<Record<string, object>> = {
  http: {
    headers: {},
    body: new Uint8Array(),
    truncated: false,
    address: null,
    certificateUntil: null,
    redirected: 0,
  },
  tcp: { received: new Uint8Array(), address: null, certificateUntil: null },
  file: { truncated: false },
  command: { truncated: false },
};

const bytesKey: Readonly<Record<string, string>> = { http: "body", tcp: "received", file: "content" };

function answerOf({ bodyText, bodyBase64, ...given }: z.infer<typeof Case>["answers"][number]): Answer {
  const bytes =
    typeof bodyText === "string"
      ? new TextEncoder().encode(bodyText)
      : typeof bodyBase64 === "string"
        ? new Uint8Array(Buffer.from(bodyBase64, "base64"))
        : null;
  const key = bytesKey[given.kind];
  const body = bytes === null || key === undefined ? {} : { [key]: bytes };
  // The fixture's shape is what is tested here.
  return { ms: 12, stalledMs: 0, ...defaults[given.kind], ...given, ...body } as unknown as Answer;
}

/** Asks as a gate does; when the answers run out, the last one is given again. */
function follow(probe: Probe<AnyCheck>, check: AnyCheck, answers: readonly Answer[]): Reading {
  let turn = probe.begin(check, asking);
  for (let asked = 0; asked < 200; asked += 1) {
    const answer = answers[Math.min(asked, answers.length - 1)];
    if (answer === undefined) throw new Error("no answer to give");
    const step = probe.read(check, turn, answer, asking);
    if (step.kind === "reading") return step.reading;
    turn = step;
  }
  throw new Error("the probe asks for ever");
}

function unreachable(problem: NoAnswer): Answer {
  return { kind: "unreachable", problem, detail: "why", ms: 1, stalledMs: 0 };
}

/** Puts the marker wherever a check as it is written may hold something confidential. */
function withMarker(value: unknown, marker: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withMarker(one, marker));
  if (typeof value !== "object" || value === null) return value;
  const changed: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withMarker(one, marker)]),
  );
  const { kind, url } = changed;
  if (typeof url === "string") {
    changed["headers"] = { ...Object(changed["headers"]), "x-api-key": marker };
    // The base address of a Prometheus takes no query.
    if (kind !== "prometheus") changed["url"] = `${url}${url.includes("?") ? "&" : "?"}key=${marker}`;
  }
  if (kind === "http") Object.assign(changed, { method: "POST", body: `{"password":"${marker}"}` });
  if (kind === "grpc") changed["metadata"] = { authorization: `Bearer ${marker}` };
  if (kind === "command") changed["env"] = { TOKEN: marker };
  return changed;
}
