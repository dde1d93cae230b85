import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { z } from "zod";
import { explain } from "../../../src/core/policy/explain.ts";

const Timeout = z
  .string()
  .regex(/^\d+s$/, "a duration")
  .prefault("60s");
const Layer = z.union([
  z.strictObject({ command: z.tuple([z.string().min(1)], z.string()), timeout: Timeout }),
  z.strictObject({
    workflow: z.string().regex(/\.yml$/, "the name of a workflow file"),
    ref: z.string().optional(),
    inputs: z.record(z.string(), z.string()).default({}),
    correlation: z.enum(["input", "name"]).optional(),
    timeout: Timeout,
  }),
  z.strictObject({
    event: z.string().min(1),
    payload: z.record(z.string(), z.string()).default({}),
    timeout: Timeout,
  }),
]);
const Check = z.union([
  z.strictObject({
    kind: z.literal("http").default("http"),
    name: z.string(),
    url: z.url({ error: "a URL" }),
  }),
  z.strictObject({ kind: z.literal("tcp"), name: z.string(), port: z.number().int() }),
  z.strictObject({ kind: z.literal("dns"), name: z.string(), host: z.string() }),
]);
const Channel = z.discriminatedUnion("via", [
  z.strictObject({ via: z.literal("chat"), room: z.string() }),
  z.strictObject({ via: z.literal("mail"), to: z.string() }),
]);
const Amount = z.union([z.number().min(1), z.enum(["all", "none"]), z.array(z.number()).min(1)]);
const Everything = z.strictObject({
  layer: Layer.optional(),
  checks: z.array(Check).optional(),
  channel: Channel.optional(),
  amount: Amount.optional(),
  named: z.record(z.string().min(2).max(8), z.strictObject({ deep: z.boolean().default(true) })).prefault({}),
  pair: z.tuple([z.strictObject({ first: z.string() })], z.strictObject({ rest: z.string() })).optional(),
  piped: z
    .strictObject({ inner: z.string() })
    .transform(({ inner }) => inner)
    .optional(),
});

describe("a key that is not known", () => {
  it.each([
    ["at the top", "layr: {}", "`layr` is not a key of the file. Write `layer`."],
    [
      "that is like no other",
      "xyz: 1",
      "`xyz` is not a key of the file. Known here: layer, checks, channel, amount, named, pair, piped.",
    ],
    ["below a record", "named: { one: { dep: true } }", "`dep` is not a key of `named.one`. Write `deep`."],
    [
      "in the first place of a list",
      "pair: [{ first: a, frst: b }]",
      "`frst` is not a key of `pair.0`. Write `first`.",
    ],
    [
      "in the rest of a list",
      "pair: [{ first: a }, { rest: a, rst: b }]",
      "`rst` is not a key of `pair.1`. Write `rest`.",
    ],
    [
      "of what is read into something else",
      "piped: { inner: a, iner: b }",
      "`iner` is not a key of `piped`. Write `inner`.",
    ],
    [
      "in one form of several, by the keys of that form",
      "layer: { command: [a], xyz: 1 }",
      "`xyz` is not a key of `layer`. Known here: command, timeout.",
    ],
    [
      "in another form",
      "layer: { workflow: a.yml, inptus: {} }",
      "`inptus` is not a key of `layer`. Write `inputs`.",
    ],
    [
      "in the form of its kind",
      "checks: [{ kind: dns, name: a, host: b, prt: 1 }]",
      "`prt` is not a key of `checks.0`. Known here: kind, name, host.",
    ],
    [
      "in a form that its first key chooses",
      "channel: { via: mail, to: a, room: b }",
      "`channel` has `room` beside `to`, and these do not go together. Remove `room`, or `to`.",
    ],
  ])("%s is told with what it should be", (_name, text, message) => {
    expect(messagesOf(text)).toEqual([message]);
  });

  it("that makes the form itself unclear is told by the form that is nearest", () => {
    expect(messagesOf("layer: { comand: [a], timeout: 5s }")).toEqual([
      "`layer.command` is missing. Write a list.",
      "`comand` is not a key of `layer`. Write `command`.",
    ]);
  });
});

describe("a value that may have several forms", () => {
  it.each([
    [
      "a wrong value in the first form",
      "layer: { command: deploy, timeout: 5s }",
      "`layer.command` is `deploy`. Write a list.",
    ],
    [
      "a wrong value in the second form",
      "layer: { workflow: deploy }",
      "`layer.workflow` is `deploy`. Write the name of a workflow file.",
    ],
    [
      "a wrong value deep in the second form",
      "layer: { workflow: a.yml, inputs: { a: 1 } }",
      "`layer.inputs.a` is `1`. Write a text.",
    ],
    [
      "a wrong word in the second form",
      "layer: { workflow: a.yml, correlation: x }",
      "`layer.correlation` is `x`. Write `input` or `name`.",
    ],
    [
      "a wrong value in the third form",
      "layer: { event: a, timeout: 5 }",
      "`layer.timeout` is `5`. Write a text.",
    ],
    [
      "only a key that each form has",
      "layer: { timeout: 5s }",
      "`layer` has none of `command`, `workflow`, `event`. Write one of them.",
    ],
    ["no key", "layer: {}", "`layer` has none of `command`, `workflow`, `event`. Write one of them."],
    [
      "a key that is like no other",
      "layer: { x: 1 }",
      "`layer` has none of `command`, `workflow`, `event`. Write one of them.",
    ],
    ["text instead of keys", "layer: ./deploy", "`layer` is `./deploy`. Write keys and values."],
    ["nothing", "layer:", "`layer` is `null`. Write keys and values."],
    ["a list instead of keys", "layer: [a]", "`layer` does not fit. Write keys and values."],
    [
      "keys of two forms",
      "layer: { command: [a], timeout: 5s, workflow: a.yml }",
      "`layer` has `workflow` beside `command`, and these do not go together. Remove `workflow`, or `command`.",
    ],
    [
      "keys of two forms with a wrong value in one",
      "layer: { command: [a], workflow: 5 }",
      "`layer` has `workflow` beside `command`, and these do not go together. Remove `workflow`, or `command`.",
    ],
    [
      "a form by its kind",
      "checks: [{ kind: tcp, name: a, port: x }]",
      "`checks.0.port` is `x`. Write a number.",
    ],
    ["a form by its default kind", "checks: [{ name: a, url: x }]", "`checks.0.url` is `x`. Write a URL."],
    [
      "a kind that there is not",
      "checks: [{ kind: htp, name: a, url: 'http://x' }]",
      "`checks.0.kind` is `htp`. Write `http` or `tcp` or `dns`.",
    ],
    [
      "a form that its first key chooses, and there is none",
      "channel: { via: pigeon, to: a }",
      "`channel.via` is `pigeon`. Write `chat` or `mail`.",
    ],
    ["plain values", "amount: some", "`amount` is `some`. Write a number or `all` or `none` or a list."],
    ["plain values, one list", "amount: [1, a]", "`amount.1` is `a`. Write a number."],
    [
      "plain values with keys",
      "amount: { a: 1 }",
      "`amount` does not fit. Write a number or `all` or `none` or a list.",
    ],
  ])("is explained by the form that was meant: %s", (_name, text, message) => {
    expect(messagesOf(text)).toEqual([message]);
  });
});

describe("a name of an entry", () => {
  it("that is refused is told at its place", () => {
    expect(messagesOf("named: { x: {} }")).toEqual(["`named` has the key `x`. Write at least 2 characters."]);
  });
});

it("a complaint points to the key or the value in the file", () => {
  const text = "layer:\n  event: a\n  pyload: {}\n";

  const [complaint] = complaintsOf(text);

  expect(complaint?.offset).toBe(text.indexOf("pyload"));
});

function messagesOf(text: string): readonly string[] {
  return complaintsOf(text).map(({ problem, write }) => `${problem} ${write}`);
}

function complaintsOf(text: string) {
  const document = parseDocument(text);
  const issues = Everything.safeParse(document.toJS()).error?.issues ?? [];
  return issues.flatMap((issue) => explain(issue, document, Everything));
}
