import { describe, expect, it } from "vitest";
import { IncidentRules } from "../../../src/core/policy/incident-rules.ts";
import { defaultPolicy } from "../../../src/core/policy/policy.ts";
import { readPolicy } from "../../../src/core/policy/read.ts";

const planDefaults = {
  enforcement: "block",
  files: ["rollback/*.md", "rollback/*.json", "rollback-plan.json"],
  risk: { high: { paths: [], labels: [] }, low: { paths: [], labels: [] } },
  require: { low: [], normal: [], high: [] },
  "minimum-layers": 1,
  "store-binaries": { paths: [], labels: [] },
  "api-report": { paths: [], labels: [] },
  approvers: [],
  exempt: [],
  comment: false,
  migrations: { custom: [], ignore: [] },
};

// Its own test has the defaults.
const doctor = { enforcement: "warn", "known-good-max-age": 2_592_000_000, "plan-max-age": 7_776_000_000 };
const incidents = IncidentRules.parse({});

const full = `version: 1
identity: deploy-bot[bot]
plan:
  enforcement: warn
environments:
  production:
    gate:
      checks:
        - name: web
          url: https://shop.example/health
          status: [200, 204]
          contains: ready
          latency: 800ms
      interval: 2s
      bake: 1m
      allowed-bad: 0
    rollback:
      redeploy:
        command: ["./deploy", "{artifact.app}"]
      migrations:
        command: ["./migrate", "{schema.version}"]
        timeout: 5m
      recovery: 10s
`;

describe("a policy", () => {
  it("is read with its durations in milliseconds and its defaults filled in", () => {
    const reading = readPolicy(full);

    expect(reading).toEqual({
      kind: "policy",
      policy: {
        version: 1,
        identity: "deploy-bot[bot]",
        plan: { ...planDefaults, enforcement: "warn" },
        incidents,
        doctor,
        environments: {
          production: {
            gate: {
              checks: [
                {
                  kind: "http",
                  name: "web",
                  url: "https://shop.example/health",
                  status: [200, 204],
                  contains: "ready",
                  latency: 800,
                  timeout: 5000,
                  "dry-run": false,
                  method: "GET",
                  headers: {},
                  redirects: 0,
                  "redirect-hosts": [],
                  fresh: false,
                  "max-body": 1_048_576,
                },
              ],
              interval: 2000,
              jitter: 0,
              bake: 60_000,
              extend: 0.5,
              "allowed-bad": 0,
              "on-inconclusive": "fail",
              "when-undecidable": "refuse",
              "private-addresses": [],
              shadow: false,
            },
            rollback: {
              redeploy: { command: ["./deploy", "{artifact.app}"], timeout: 60_000 },
              migrations: { command: ["./migrate", "{schema.version}"], timeout: 300_000 },
              before: [],
              after: [],
              recovery: 10_000,
              objective: 60_000,
              deadline: 1_800_000,
              "on-failure": "stop",
              "point-of-no-return": "stop",
            },
          },
        },
      },
    });
  });

  it("needs only its version", () => {
    expect(readPolicy("version: 1\n")).toEqual({ kind: "policy", policy: defaultPolicy() });
    expect(defaultPolicy()).toEqual({
      version: 1,
      identity: "github-actions[bot]",
      plan: planDefaults,
      incidents,
      doctor,
      environments: {},
    });
  });

  it("takes words that older YAML took for something else as they are written", () => {
    const reading = readPolicy("version: 1\nidentity: no\nenvironments:\n  on: {}\n");

    expect(reading).toMatchObject({ kind: "policy", policy: { identity: "no", environments: { on: {} } } });
  });
});

describe("a policy that is refused says line, column and what to write", () => {
  it.each<[string, string, string]>([
    [
      "a misspelt key",
      "version: 1\nplan:\n  enforcment: warn\n",
      "Line 3, column 3: `enforcment` is not a key of `plan`. Write `enforcement`.",
    ],
    [
      "an age of the doctor without its unit",
      "version: 1\ndoctor:\n  plan-max-age: 30\n",
      "Line 3, column 17: `doctor.plan-max-age` is `30`. Write a number and a unit, such as `36h`, `7d` or `2w`.",
    ],
    [
      "a key that is like no other",
      "version: 1\nwebhooks: []\n",
      "Line 2, column 1: `webhooks` is not a key of the file. Known here: version, identity, plan, incidents, doctor, signing, environments.",
    ],
    [
      "a key of a check",
      "version: 1\nenvironments:\n  e:\n    gate:\n      checks:\n        - name: a\n          url: http://x\n          timeot: 5s\n",
      "Line 8, column 11: `timeot` is not a key of `environments.e.gate.checks.0`. Write `timeout`.",
    ],
    [
      "a key of a layer",
      "version: 1\nenvironments:\n  e:\n    rollback:\n      redeploy: { comand: [a], command: [a] }\n",
      "Line 5, column 19: `comand` is not a key of `environments.e.rollback.redeploy`. Write `command`.",
    ],
    [
      "a key of an environment whose name is a number",
      "version: 1\nenvironments:\n  2024:\n    gat: {}\n",
      "Line 4, column 5: `gat` is not a key of `environments.2024`. Write `gate`.",
    ],
    ["no version", "plan: {}\n", "Line 1, column 1: `version` is missing. Write `1`."],
    ["another version", "version: 2\n", "Line 1, column 10: `version` is `2`. Write `1`."],
    [
      "a word that is not one of the words",
      "version: 1\nplan:\n  enforcement: maybe\n",
      "Line 3, column 16: `plan.enforcement` is `maybe`. Write `block` or `warn`.",
    ],
    [
      "a number for a text",
      "version: 1\nidentity: 5\n",
      "Line 2, column 11: `identity` is `5`. Write a text.",
    ],
    [
      "a text for a list",
      "version: 1\nenvironments:\n  e:\n    rollback:\n      redeploy:\n        command: ./deploy now\n",
      "Line 6, column 18: `environments.e.rollback.redeploy.command` is `./deploy now`. Write a list.",
    ],
    [
      "a duration without its unit",
      "version: 1\nenvironments:\n  e:\n    rollback:\n      recovery: 15\n",
      "Line 5, column 17: `environments.e.rollback.recovery` is `15`. Write a number and a unit, such as `500ms`, `5s` or `2m`.",
    ],
    [
      "a duration with a blank",
      "version: 1\nenvironments:\n  e:\n    rollback:\n      recovery: 15 s\n",
      "Line 5, column 17: `environments.e.rollback.recovery` is `15 s`. Write a number and a unit, such as `500ms`, `5s` or `2m`.",
    ],
    [
      "a duration over a day",
      "version: 1\nenvironments:\n  e:\n    rollback:\n      recovery: 25h\n",
      "Line 5, column 17: `environments.e.rollback.recovery` is `25h`. Write a duration above 0 and at most `24h`.",
    ],
    [
      "an empty list of checks",
      "version: 1\nenvironments:\n  e:\n    gate: { checks: [] }\n",
      "Line 4, column 21: `environments.e.gate.checks` is empty. Write at least 1 item.",
    ],
    [
      "an environment without anything",
      "version: 1\nenvironments:\n  e:\n",
      "Line 3, column 5: `environments.e` is `null`. Write keys and values.",
    ],
    [
      "a command without a program",
      'version: 1\nenvironments:\n  e:\n    rollback: { redeploy: { command: [""] } }\n',
      "Line 4, column 39: `environments.e.rollback.redeploy.command.0` is ``. Write at least 1 character.",
    ],
    [
      "a status that is none",
      "version: 1\nenvironments:\n  e:\n    gate: { checks: [{ name: a, url: 'http://x', status: [99] }] }\n",
      "Line 4, column 59: `environments.e.gate.checks.0.status.0` is `99`. Write at least 100.",
    ],
    [
      "a check without its name",
      "version: 1\nenvironments:\n  e:\n    gate:\n      checks:\n        - url: http://x\n",
      "Line 6, column 11: `environments.e.gate.checks.0.name` is missing. Write a text.",
    ],
    [
      "half a bad sample",
      "version: 1\nenvironments:\n  e:\n    gate: { checks: [{ name: a, url: 'http://x' }], allowed-bad: 1.5 }\n",
      "Line 4, column 66: `environments.e.gate.allowed-bad` is `1.5`. Write a whole number.",
    ],
    ["an empty file", "", "Line 1, column 1: The file is empty. Write keys and values."],
    ["a list", "- 1\n", "Line 1, column 1: The file is a list. Write keys and values."],
    [
      "a key twice",
      "version: 1\nidentity: a\nidentity: b\n",
      "Line 3, column 1: `identity` is there twice: here, and in line 2. Write it once.",
    ],
    [
      "a key twice, further in",
      "version: 1\nplan:\n  comment: true\n  files: [a]\n  comment: false\n",
      "Line 5, column 3: `comment` is there twice: here, and in line 3. Write it once.",
    ],
    [
      "a key of the plan at the top",
      "version: 1\nminimum-layers: 2\n",
      "Line 2, column 1: `minimum-layers` is not a key of the file. Write it below `plan`.",
    ],
    [
      "a key of many places at the top",
      "version: 1\nenforcement: warn\n",
      "Line 2, column 1: `enforcement` is not a key of the file. Known here: version, identity, plan, incidents, doctor, signing, environments.",
    ],
    [
      "a key of an environment at the top",
      "version: 1\nrecovery: 15s\n",
      "Line 2, column 1: `recovery` is not a key of the file. Write it below `environments.<name>.rollback`.",
    ],
    [
      "a number in quotes",
      'version: "1"\n',
      "Line 1, column 10: `version` is the text `1`. Write it without quotes.",
    ],
    [
      "a count in quotes",
      "version: 1\nplan:\n  minimum-layers: '2'\n",
      "Line 3, column 19: `plan.minimum-layers` is the text `2`. Write it without quotes.",
    ],
    [
      "a yes in quotes",
      "version: 1\nplan:\n  comment: 'true'\n",
      "Line 3, column 12: `plan.comment` is the text `true`. Write it without quotes.",
    ],
    [
      "a glob that YAML takes for an alias",
      "version: 1\nplan:\n  files: [*.md]\n",
      "Line 3, column 11: `*.md` begins with `*`, which YAML keeps for aliases. Put it in quotes: `'*.md'`.",
    ],
    [
      "a glob over folders, in a list of lines",
      "version: 1\nplan:\n  files:\n    - **/*.md\n",
      "Line 4, column 7: `**/*.md` begins with `*`, which YAML keeps for aliases. Put it in quotes: `'**/*.md'`.",
    ],
    [
      "a login with its sign",
      "version: 1\nplan:\n  approvers:\n    - @grace\n",
      "Line 4, column 7: `@grace` begins with `@`, which YAML keeps for itself. Write `grace`.",
    ],
    [
      "a team with its sign",
      "version: 1\nplan:\n  approvers: [@acme/dba]\n",
      "Line 3, column 15: `@acme/dba` begins with `@`, which YAML keeps for itself. Put it in quotes: `'@acme/dba'`.",
    ],
    [
      "a value in backticks",
      "version: 1\nidentity: `a`\n",
      "Line 2, column 11: ``a`` begins with a backtick, which YAML keeps for itself. Put it in quotes: `'`a`'`.",
    ],
    [
      "a bot in a list",
      "version: 1\nplan:\n  exempt:\n    - reason: a\n      authors: [dependabot[bot]]\n",
      "Line 5, column 17: `dependabot[bot]` has brackets, which begin a list. Put it in quotes: `'dependabot[bot]'`.",
    ],
    [
      "a key that is indented too deep",
      "version: 1\n plan:\n  comment: true\n",
      "Line 2, column 2: is indented below a line that has a value already. Begin it in column 1.",
    ],
    [
      "a key that is indented too little",
      "version: 1\nplan:\n   comment: true\n  enforcement: warn\n",
      "Line 4, column 1: is indented as no other key is. Begin it in the same column as the keys beside it.",
    ],
    [
      "a tab",
      "version: 1\nplan:\n\tcomment: true\n",
      "Line 3, column 1: is indented by a tab. Write spaces in its place.",
    ],
    [
      "a colon that is missing",
      "version: 1\nplan\n  comment: true\n",
      "Line 2, column 1: `plan` has no colon behind it, and keys below it. Write `plan:`.",
    ],
    [
      "a second colon",
      "version: 1\nplan:\n  exempt:\n    - reason: a: b\n",
      "Line 4, column 15: has a second colon. Put the value in quotes.",
    ],
    [
      "a list that does not end",
      "version: 1\nplan:\n  files: [a, b\n  comment: true\n",
      "Line 4, column 3: comes before the list above has ended. Close it with `]`.",
    ],
    [
      "an alias",
      "version: 1\nidentity: &x a\nplan: *x\n",
      "Line 3, column 7: is an alias. Write the value out; aliases are not read.",
    ],
    [
      "a prototype key",
      "version: 1\n__proto__:\n  a: 1\n",
      "Line 2, column 1: has the key `__proto__`. Remove it.",
    ],
    [
      "a prototype key further in",
      "version: 1\nenvironments:\n  constructor: {}\n",
      "Line 3, column 3: has the key `constructor`. Remove it.",
    ],
    [
      "a tag that is not known",
      "version: 1\nidentity: !secret x\n",
      "Line 2, column 11: Unresolved tag: !secret. Write plain YAML 1.2.",
    ],
    [
      "a key that is not a word",
      "version: 1\n? {a: b}\n: c\n",
      "Line 2, column 3: has a key that is not one word. Write a word before the colon.",
    ],
    [
      "several documents",
      "version: 1\n---\nversion: 1\n",
      "Line 2, column 1: holds several documents. Write one document without `---` in it.",
    ],
  ])("%s", (_name, text, message) => {
    expect(messagesOf(text)).toEqual([message]);
  });

  it("all at once", () => {
    const text = `version: 1
plan: { enforcement: no }
environments:
  production:
    gate:
      interval: 5 sec
      checks:
        - name: Web
          url: ftp://shop.example
`;

    expect(messagesOf(text)).toEqual([
      "Line 2, column 22: `plan.enforcement` is `no`. Write `block` or `warn`.",
      "Line 6, column 17: `environments.production.gate.interval` is `5 sec`. Write a number and a unit, such as `500ms`, `5s` or `2m`.",
      "Line 8, column 17: `environments.production.gate.checks.0.name` is `Web`. Write lower-case letters, digits and hyphens, 40 at most.",
      "Line 9, column 16: `environments.production.gate.checks.0.url` is `ftp://shop.example`. Write an absolute http or https URL.",
    ]);
  });

  it("and names a syntax error once for each place", () => {
    expect(messagesOf("version: 1\nplan: [\n")).toEqual([
      "Line 3, column 1: comes before the list above has ended. Close it with `]`.",
    ]);
  });

  it("and names a syntax error that it has no words for by YAML's own", () => {
    expect(messagesOf("version: 1\nidentity: 'a\n")).toEqual([
      "Line 3, column 1: Missing closing 'quote. Write plain YAML 1.2.",
    ]);
  });
});

function messagesOf(text: string): readonly string[] {
  const reading = readPolicy(text);
  return reading.kind === "policy"
    ? []
    : reading.problems.map(({ subject, problem, write }) => `${subject} ${problem} ${write}`);
}
