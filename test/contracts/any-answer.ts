import fc from "fast-check";
import type { Answer } from "../../src/kernel/question.ts";

const facts = {
  ms: fc.oneof(fc.double(), fc.nat(10_000)),
  stalledMs: fc.oneof(fc.constant(0), fc.double()),
};
const headers = fc.dictionary(
  fc.oneof(fc.constantFrom("content-type", "retry-after", "x-csrf", "__proto__", "constructor"), fc.string()),
  fc.string(),
  { noNullPrototype: true },
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.json({ maxDepth: 5 }).map((text) => new TextEncoder().encode(text)),
  fc
    .constantFrom("<!doctype html>", "[".repeat(5_000), "\ufeff{}", "NaN", "1e999", "")
    .map((text) => Buffer.from(text)),
);
const time = fc.oneof(fc.constant(null), fc.constantFrom("2026-03-20T00:00:00Z", "soon", ""), fc.string());
const address = fc.oneof(
  fc.constant(null),
  fc.constantFrom("198.51.100.7", "::1", "fe80::1%eth0"),
  fc.string(),
);

/** Every kind of answer, with numbers, texts and bytes that nobody would send on purpose. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    kind: fc.constant("unreachable" as const),
    problem: fc.constantFrom(
      ...([
        "refused",
        "reset",
        "timeout",
        "name",
        "tls",
        "protocol",
        "address",
        "redirect",
        "credentials",
        "unroutable",
        "other",
      ] as const),
    ),
    detail: fc.string({ minLength: 1 }),
    ...facts,
  }),
  fc.record({
    kind: fc.constant("http" as const),
    status: fc.oneof(fc.constantFrom(200, 204, 400, 401, 422, 429, 500, 503), fc.integer(), fc.double()),
    headers,
    body: bytes,
    truncated: fc.boolean(),
    address,
    certificateUntil: time,
    redirected: fc.nat(),
    ...facts,
  }),
  fc.record({
    kind: fc.constant("tcp" as const),
    received: bytes,
    address,
    certificateUntil: time,
    ...facts,
  }),
  fc.record({ kind: fc.constant("dns" as const), records: fc.array(fc.string()), ...facts }),
  fc.record({
    kind: fc.constant("grpc" as const),
    status: fc.oneof(fc.nat(20), fc.integer(), fc.double()),
    message: fc.string(),
    serving: fc.constantFrom("UNKNOWN", "SERVING", "NOT_SERVING", "SERVICE_UNKNOWN", null),
    ...facts,
  }),
  fc.record({
    kind: fc.constant("command" as const),
    code: fc.oneof(fc.nat(255), fc.integer()),
    output: fc.oneof(fc.string(), fc.json()),
    truncated: fc.boolean(),
    lastLine: fc.string(),
    ...facts,
  }),
  fc.record({
    kind: fc.constant("command-unfinished" as const),
    problem: fc.constantFrom("timed-out" as const, "not-started" as const, "cancelled" as const),
    detail: fc.string(),
    ...facts,
  }),
  fc.record({
    kind: fc.constant("file" as const),
    content: fc.oneof(fc.constant(null), bytes),
    truncated: fc.boolean(),
    changedAt: time,
    ...facts,
  }),
);

/** Answers of a service that echoes what it was sent, each as the only one of its probe. */
export function answersWith(echo: string): readonly (readonly Answer[])[] {
  const common = { ms: 1, stalledMs: 0 };
  const bodies = [
    echo,
    `{"status":"${echo}","error":"${echo}","errorType":"bad_data","token":"${echo}","version":"${echo}"}`,
    `{"status":"success","warnings":["${echo}"],"data":{"resultType":"vector","result":[{"metric":{"a":"${echo}"},"value":[1,"${echo}"]},{"metric":{"a":"b"},"value":[1,"1"]}]}}`,
    `["${echo}"]`,
    `<html>${echo}`,
  ];
  const responses = [200, 201, 400, 401, 422, 500].flatMap((status) =>
    bodies.map((text) => [
      {
        kind: "http" as const,
        status,
        headers: { "content-type": echo, "retry-after": echo, "x-csrf": echo },
        body: new TextEncoder().encode(text),
        truncated: false,
        address: null,
        certificateUntil: null,
        redirected: 0,
        ...common,
      },
    ]),
  );
  return [
    ...responses,
    [{ kind: "grpc", status: 13, message: `no ${echo}`, serving: null, ...common }],
    [{ kind: "command", code: 1, output: echo, truncated: false, lastLine: `bad ${echo}`, ...common }],
    [
      {
        kind: "command",
        code: 0,
        output: `{"status":"${echo}"}`,
        truncated: false,
        lastLine: echo,
        ...common,
      },
    ],
  ];
}
