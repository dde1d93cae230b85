import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { z } from "zod";
import { DeployRules } from "../../../src/core/policy/deploy-rules.ts";
import { explain } from "../../../src/core/policy/explain.ts";

const everyDay = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

describe("rules for a deploy", () => {
  it("ask for nothing by default", () => {
    expect(DeployRules.parse({})).toEqual({ enforcement: "block", freezes: [] });
  });

  it("are read with minutes, milliseconds and defaults", () => {
    const text = `
windows:
  - { from: 09:00, to: 17:30 }
  - { days: [sat], from: 22:00, to: 24:00, time-zone: Europe/Berlin }
freezes:
  - { from: 2026-12-24, to: 2026-12-24, reason: " feast " }
backup:
  max-age: 36h
  verified-restore-max-age: 1w
  enforcement: warn
parity:
  with: staging
  command: [./ops/keys, "{environment}"]
`;

    expect(DeployRules.parse(parseDocument(text).toJS())).toEqual({
      enforcement: "block",
      windows: [
        { days: everyDay, from: 540, to: 1050, "time-zone": "UTC" },
        { days: ["sat"], from: 1320, to: 1440, "time-zone": "Europe/Berlin" },
      ],
      freezes: [
        {
          from: Date.parse("2026-12-24T00:00:00Z"),
          until: Date.parse("2026-12-25T00:00:00Z"),
          zone: "UTC",
          reason: "feast",
        },
      ],
      backup: {
        "max-age": 36 * 3_600_000,
        "verified-restore-max-age": 7 * 86_400_000,
        enforcement: "warn",
      },
      parity: { with: "staging", command: ["./ops/keys", "{environment}"], ignore: [], timeout: 60_000 },
    });
  });
});

describe("rules for a deploy that are refused say what to write", () => {
  it.each([
    ["windows: []", "`windows` is empty. Write at least 1 item."],
    [
      "windows: [{ days: [], from: '09:00', to: '17:00' }]",
      "`windows.0.days` is empty. Write at least 1 item.",
    ],
    [
      "windows: [{ days: [monday], from: '09:00', to: '17:00' }]",
      "`windows.0.days.0` is `monday`. Write `mon` or `tue` or `wed` or `thu` or `fri` or `sat` or `sun`.",
    ],
    [
      "windows: [{ from: '9:00', to: '17:00' }]",
      "`windows.0.from` is `9:00`. Write a time of day such as `09:00`.",
    ],
    [
      "windows: [{ from: '24:00', to: '17:00' }]",
      "`windows.0.from` is `24:00`. Write a time of day such as `09:00`.",
    ],
    ["windows: [{ from: 9, to: '17:00' }]", "`windows.0.from` is `9`. Write a time of day such as `09:00`."],
    [
      "windows: [{ from: '09:00', to: '24:01' }]",
      "`windows.0.to` is `24:01`. Write a time of day such as `17:00`, or `24:00` for the end of the day.",
    ],
    [
      "windows: [{ from: '09:00', to: '09:00' }]",
      "`windows.0.to` is `09:00`. Write another time than `from`; the whole day is `00:00` to `24:00`.",
    ],
    [
      "windows: [{ from: '09:00', to: '17:00', timezone: UTC }]",
      "`timezone` is not a key of `windows.0`. Write `time-zone`.",
    ],
    [
      "windows: [{ from: '09:00', to: '17:00', time-zone: Berlin }]",
      "`windows.0.time-zone` is `Berlin`. Write `Europe/Berlin`.",
    ],
    [
      "windows: [{ from: '09:00', to: '17:00', time-zone: America/New York }]",
      "`windows.0.time-zone` is `America/New York`. Write `America/New_York`.",
    ],
    [
      "windows: [{ from: '09:00', to: '17:00', time-zone: '+01:00' }]",
      "`windows.0.time-zone` is `+01:00`. Write the IANA name of a time zone, such as `Europe/Berlin`.",
    ],
    [
      "freezes: [{ from: 2026-02-29, to: 2026-03-01, reason: x }]",
      "`freezes.0.from` is `2026-02-29`. Write a date such as `2026-12-24`, or an instant with its zone such as `2026-12-24T18:00+01:00`.",
    ],
    [
      "freezes: [{ from: 2026-12-24T18:00, to: 2027-01-01, reason: x }]",
      "`freezes.0.from` is `2026-12-24T18:00`. Write a date such as `2026-12-24`, or an instant with its zone such as `2026-12-24T18:00+01:00`.",
    ],
    [
      "freezes: [{ from: 2026-12-26, to: 2026-12-24, reason: x }]",
      "`freezes.0.to` is `2026-12-24`. Write a day or an instant after `from`, which is `2026-12-26`.",
    ],
    ["freezes: [{ from: 2026-12-26, to: 2026-12-27 }]", "`freezes.0.reason` is missing. Write a text."],
    [
      "freezes: [{ from: 2026-12-26, to: 2026-12-27, reason: ' ' }]",
      "`freezes.0.reason` is ` `. Write at least 1 character.",
    ],
    [
      "backup: {}",
      "`backup.verified-restore-max-age` is missing. Write a number and a unit, such as `36h`, `7d` or `2w`.",
    ],
    [
      "backup: { verified-restore-max-age: 367d }",
      "`backup.verified-restore-max-age` is `367d`. Write a duration above 0 and at most `366d`.",
    ],
    [
      "backup: { max_age: 1d, verified-restore-max-age: 7d }",
      "`max_age` is not a key of `backup`. Write `max-age`.",
    ],
    ["enforcement: warning", "`enforcement` is `warning`. Write `block` or `warn`."],
    [
      "parity: { with: staging, command: [./ops/keys, staging] }",
      "`parity.command` does not fit. Write `{environment}` in one of its arguments, or it prints the same keys for both environments.",
    ],
    [
      "parity: { with: staging, command: [./ops/keys, '{environment}'], ignore: ['!DEBUG'] }",
      "`parity.ignore.0` is `!DEBUG`. Write a configuration key such as `DEBUG_PORT`, or a glob such as `DEBUG_*`.",
    ],
    [
      "parity: { wiht: staging, with: staging, command: [./ops/keys, '{environment}'] }",
      "`wiht` is not a key of `parity`. Write `with`.",
    ],
  ])("%s", (text, message) => {
    const document = parseDocument(text);

    const issues = DeployRules.safeParse(document.toJS()).error?.issues ?? [];

    const told = issues.flatMap((issue) => explain(issue, document, DeployRules));
    expect(told.map(({ problem, write }) => `${problem} ${write}`)).toEqual([message]);
  });
});

describe("the JSON Schema of the rules for a deploy", () => {
  const schema = z.toJSONSchema(DeployRules, { io: "input", unrepresentable: "any" });

  it("describes each of its keys, for editors", () => {
    const keys = keysIn(schema, "");

    expect(keys.map(({ path }) => path)).toEqual([
      "enforcement",
      "windows",
      "windows.days",
      "windows.from",
      "windows.to",
      "windows.time-zone",
      "freezes",
      "freezes.from",
      "freezes.to",
      "freezes.time-zone",
      "freezes.reason",
      "backup",
      "backup.max-age",
      "backup.verified-restore-max-age",
      "backup.enforcement",
      "parity",
      "parity.with",
      "parity.command",
      "parity.ignore",
      "parity.timeout",
      "parity.enforcement",
    ]);
    expect(keys.filter(({ isDescribed }) => !isDescribed)).toEqual([]);
  });

  it("demands what has no default, and no more", () => {
    expect(schema).toMatchObject({
      additionalProperties: false,
      properties: {
        windows: { items: { required: ["from", "to"], additionalProperties: false } },
        freezes: { items: { required: ["from", "to", "reason"], additionalProperties: false } },
        backup: { required: ["verified-restore-max-age"], additionalProperties: false },
      },
    });
    expect(schema.required).toBeUndefined();
  });
});

interface Described {
  readonly path: string;
  readonly isDescribed: boolean;
}

function keysIn(schema: z.core.JSONSchema.JSONSchema, path: string): readonly Described[] {
  const { items, properties = {} } = schema;
  const below = typeof items === "object" && !Array.isArray(items) ? keysIn(items, path) : [];
  return Object.entries(properties)
    .flatMap(([key, value]) => {
      if (typeof value === "boolean") return [];
      const inner = `${path}${key}`;
      return [{ path: inner, isDescribed: (value.description ?? "") !== "" }, ...keysIn(value, `${inner}.`)];
    })
    .concat(below);
}
