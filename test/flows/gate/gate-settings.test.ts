import { describe, expect, it } from "vitest";
import { readPolicy } from "../../../src/core/policy/read.ts";
import { checksHash, gateSettings } from "../../../src/flows/gate/gate-settings.ts";
import { SuiteError } from "../../../src/kernel/errors.ts";

const web = "{ name: web, url: https://web.example/ }";

describe("the settings of a gate", () => {
  it.each([
    [
      "an interval longer than the bake",
      `checks: [${web}]\nbake: 1s`,
      "The interval is 5000 ms, longer than the bake of 1000 ms.",
    ],
    [
      "a check's own interval longer than the bake",
      "checks: [{ name: web, url: https://web.example/, interval: 2m }]",
      "The interval is 120000 ms",
    ],
    [
      "an interval of a millisecond",
      `checks: [${web}]\ninterval: 1ms`,
      "The interval is 1 ms. Write at least `100ms`.",
    ],
    [
      "a billion samples",
      `checks: [${Array.from({ length: 1000 }, (_, at) => `{ name: c${at}, url: "https://web.example/" }`)}]\ninterval: 100ms\nbake: 24h`,
      "The gate plans 864001000 samples, and 5000000 can be kept.",
    ],
    ["no check", "bake: 2m", "The gate has nothing to ask."],
    [
      "no check beside a control",
      "control: { name: control, url: https://other.example/ }",
      "The gate has nothing to ask.",
    ],
    [
      "checks that all only observe",
      "checks: [{ name: web, url: https://web.example/, dry-run: true }, { name: b, url: https://b.example/, dry-run: true }]",
      "The gate only observes: every check has `dry-run: true`.",
    ],
    [
      "a value that settles longer than the bake",
      "checks: [{ kind: prometheus, name: p, url: https://p.example, query: up, at-least: 1, settle: 2m }]",
      "The check `p` settles for 120000 ms",
    ],
    [
      "a control that is the service itself",
      `checks: [${web}]\ncontrol: { name: control, url: https://web.example/other }`,
      "`gate.control` asks what the check `web` asks",
    ],
    [
      "a control with a check's name",
      `checks: [${web}]\ncontrol: { name: web, url: https://other.example/ }`,
      "`gate.control` asks what the check `web` asks",
    ],
    [
      "a version that no check tells",
      `checks: [${web}]\nserving: { check: web, version: "1" }`,
      "does not say how the version is read",
    ],
    [
      "a version of a check that there is not",
      `checks: [${web}]\nserving: { check: wbe, version: "1" }`,
      "names the check `wbe`, which there is not. Write one of `web`.",
    ],
    [
      "a version that a check tells which only observes",
      'checks: [{ name: web, url: https://web.example/, version: { header: v }, dry-run: true }, { name: b, url: https://b.example/ }]\nserving: { check: web, version: "1" }',
      "which only observes",
    ],
    [
      "a rule that is right where the service is broken",
      `checks: [${web}]\nbake: 10m\nrule: { kind: cusum, healthy: 20%, broken: 10% }`,
      "is not below the broken one",
    ],
    [
      "a rule that fails every other healthy deploy",
      `checks: [${web}]\nbake: 10m\nrule: { kind: failure-limit, limit: 0 }`,
      "it rolls a healthy service back in 70 %",
    ],
    [
      "a rule that misses what is broken",
      `checks: [${web}]\nrule: { kind: consecutive-failures, limit: 8 }`,
      "passes in",
    ],
    [
      "a rule beside a comparison",
      "checks: [{ kind: burn-rate, name: b, source: { kind: prometheus, url: https://p.example, query: 'rate(e[{window}])' }, objective: 99.9%, rule: { kind: cusum } }]",
      "is judged by its comparison",
    ],
  ])("refuse %s", (_what, gate, said) => {
    expect(refusalOf(gate)).toContain(said);
  });

  it("refuse nothing of that for a return, which no bake may keep from going back", () => {
    for (const gate of [
      `checks: [${web}]\nbake: 1s`,
      "checks: [{ name: web, url: https://web.example/, interval: 2m }]",
      `checks: [${web}]\nrule: { kind: consecutive-failures, limit: 8 }`,
    ]) {
      expect(refusalOf(gate, "return")).toBe("");
    }
    expect(refusalOf("checks: [{ name: web, url: http://10.0.0.1/ }]", "return")).toContain(
      "no public address",
    );
  });

  it("warn of a gate that misses what is broken where the policy says so", () => {
    const gate = `checks: [${web}]\nrule: { kind: consecutive-failures, limit: 8 }\nwhen-undecidable: warn`;

    expect(refusalOf(gate)).toBe("");
  });

  it("let private addresses be asked that the policy opens", () => {
    const gate = "checks: [{ name: web, url: http://10.1.2.3/ }]";

    expect(refusalOf(gate)).toContain("asks `10.1.2.3`");
    expect(refusalOf(`${gate}\nprivate-addresses: [10.0.0.0/8]`)).toBe("");
  });

  it("have another hash for everything that decides, so that a lenient gate does not pass for a strict one", () => {
    const gates = [
      `checks: [${web}]`,
      `checks: [${web}]\nbake: 10m`,
      `checks: [${web}]\nallowed-bad: 0`,
      `checks: [${web}]\ninterval: 1s`,
      `checks: [${web}]\ncontrol: { name: control, url: https://other.example/ }`,
    ];

    const hashes = gates.map((gate) => checksHash({ digest: { sha256: String } }, settingsOf(gate, "judge")));

    expect(new Set(hashes).size).toBe(gates.length);
  });
});

function refusalOf(gate: string, use: "judge" | "return" = "judge"): string {
  try {
    settingsOf(gate, use);
    return "";
  } catch (error) {
    if (error instanceof SuiteError) return error.message;
    throw error;
  }
}

function settingsOf(gate: string, use: "judge" | "return") {
  const indented = gate
    .split("\n")
    .map((line) => `      ${line}`)
    .join("\n");
  const reading = readPolicy(`version: 1\nenvironments:\n  e:\n    gate:\n${indented}\n`);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  const inputs = {
    "health-url": undefined,
    interval: undefined,
    bake: undefined,
    "allowed-bad": undefined,
    secrets: new Map<string, string>(),
  };
  return gateSettings(reading.policy, "e", inputs, use);
}
