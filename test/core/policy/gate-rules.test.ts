import { describe, expect, it } from "vitest";
import { readPolicy } from "../../../src/core/policy/read.ts";

const kinds = "`http`";

describe("a check that cannot be read", () => {
  it.each([
    ["without its name", "{ url: 'https://x.example' }", ["name` is missing. Write a text."]],
    ["without anything to ask", "{ name: a }", ["url` is missing. Write an absolute http or https URL."]],
    [
      "of a kind that there is not",
      "{ kind: htp, name: a, url: 'https://x.example' }",
      [`kind\` is \`htp\`. Write ${kinds}.`],
    ],
    [
      "of a kind whose key is missing",
      "{ kind: prometheus, name: a, url: 'https://x.example' }",
      ["query` is missing. Write a text."],
    ],
    [
      "with a key that is nearly one of its kind",
      "{ kind: prometheus, name: a, url: 'https://x.example', query: up, at-mots: 3 }",
      ["`at-mots` is not a key of `environments.e.gate.checks.0`. Write `at-most`."],
    ],
    [
      "with a value out of range",
      "{ kind: tcp, name: a, host: x.example, port: 99999 }",
      ["port` is `99999`. Write at most 65535."],
    ],
    [
      "with a path that is no JSONPath",
      "{ name: a, url: 'https://x.example', json: [{ path: '$.[', exists: true }] }",
      ["Write a JSONPath such as `$.status`"],
    ],
    [
      "with a pattern that RE2 does not know",
      "{ name: a, url: 'https://x.example', matches: '(?=a)' }",
      ["Write a regular expression of RE2"],
    ],
    [
      "with a rule that there is not",
      "{ name: a, url: 'https://x.example', rule: { kind: cusun } }",
      ["Write `cusum` or `failure-limit` or `consecutive-failures`."],
    ],
    [
      "by a preset that there is not",
      "{ preset: datadgo, name: a, query: x }",
      ["preset` is `datadgo`. Write `datadog`"],
    ],
    [
      "by a preset with a key that is nearly one of its own",
      "{ preset: datadog, name: a, queri: x }",
      [
        "query` is missing. Write a text.",
        "`queri` is not a key of `environments.e.gate.checks.0`. Write `query`.",
      ],
    ],
    ["as text", "hello", ["is `hello`. Write keys and values."]],
    [
      "in a source of a comparison",
      "{ kind: canary, name: a, canary: { kind: prometheus, url: 'https://x.example' }, baseline: { kind: prometheus, url: 'https://x.example', query: up } }",
      ["canary.query` is missing. Write a text."],
    ],
  ])("%s is told with what to write", (_name, check, messages) => {
    const said = problemsOf(`      checks:\n        - ${check}\n`);

    expect(said).toHaveLength(messages.length);
    for (const [index, message] of messages.entries()) expect(said[index]).toContain(message);
  });
});

describe("the rules of a gate", () => {
  it("need no check: the step may name a URL", () => {
    expect(problemsOf("      bake: 2m\n")).toEqual([]);
  });

  it.each([
    ["checks: []", "gate.checks` is empty. Write at least 1 item."],
    ["interval: 0s", "interval` is `0s`"],
    ["interval: -5s", "interval` is `-5s`"],
    ["interval: 10", "interval` is `10`"],
    ["bake: 25h", "bake` is `25h`"],
    ["jitter: 5", "jitter` is `5`"],
    ["extend: 200%", "extend` is `200%`"],
    [
      "private-addresses: [10.0.0.0/33]",
      "private-addresses.0` is `10.0.0.0/33`. Write a network such as `10.0.0.0/8`",
    ],
    ["serving: { check: web }", "serving.version` is missing"],
    ["rule: { kind: cusum, healthy: 0% }", "rule.healthy` is `0%`"],
    ["when-undecidable: ignore", "when-undecidable` is `ignore`. Write `refuse` or `warn`"],
  ])("refuse %s", (written, message) => {
    expect(problemsOf(`      ${written}\n`).join()).toContain(message);
  });

  it("read what a team may write, presets among checks", () => {
    const text = [
      "      checks:",
      "        - { name: web, url: 'https://x.example/', interval: 30s, dry-run: true }",
      "        - { preset: datadog, name: errors, query: 'sum:errors{*}', at-most: 1 }",
      "      control: { name: control, url: 'https://y.example/' }",
      "      rule: { kind: cusum, broken: 5% }",
      "",
    ].join("\n");

    const reading = readPolicy(policyOf(text));

    expect(reading).toMatchObject({
      kind: "policy",
      policy: {
        environments: {
          e: {
            gate: {
              checks: [{ kind: "http", interval: 30_000, "dry-run": true }, { preset: "datadog" }],
              rule: { kind: "cusum", bucket: 30_000, broken: 0.05 },
            },
          },
        },
      },
    });
  });
});

function problemsOf(gate: string): readonly string[] {
  const reading = readPolicy(policyOf(gate));
  return reading.kind === "policy" ? [] : reading.problems.map(({ problem, write }) => `${problem} ${write}`);
}

function policyOf(gate: string): string {
  return `version: 1\nenvironments:\n  e:\n    gate:\n${gate}`;
}
