import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { CALLED } from "../../../src/core/doctor/called-workflows.ts";
import { DECLARED } from "../../../src/core/doctor/declared-permissions.ts";
import { suiteUse } from "../../../src/core/doctor/suite-use.ts";
import { registry } from "../../../src/registry.ts";

test.each([
  ["rollback-ready/suite@v1", "guard"],
  ["rollback-ready/suite/actions/plan-check@v1", "plan-check"],
  [`acme/suite/actions/gate@${"a".repeat(40)}`, "gate"],
  ["acme/rollback-ready-mirror/actions/deploy@main", "deploy"],
])("%s is %s", (uses, action) => {
  expect(suiteUse(uses)).toEqual({ kind: "action", action });
});

test.each([
  "actions/checkout@v4",
  "acme/tools/actions/deploy@v1",
  "rollback-ready/suite/actions/unheard@v1",
  "rollback-ready/suite/.github/workflows/unheard.yml@v1",
  "./actions/deploy",
  "docker://rollback-ready/suite",
  "",
])("%j is nothing of the suite", (uses) => {
  expect(suiteUse(uses)).toBeNull();
});

describe("what the doctor knows of the suite", () => {
  test("are the permissions that each action declares", async () => {
    const declared = await Promise.all(
      Object.entries(registry).map(async ([name, open]) => [name, (await open()).permissions] as const),
    );

    expect(DECLARED).toEqual(Object.fromEntries(declared));
  });

  test.each(Object.keys(CALLED))("are what the jobs of %s ask for", (file) => {
    const text = readFileSync(join(import.meta.dirname, "../../../.github/workflows", file), "utf8");
    const asked: Record<string, string> = {};
    for (const { permissions } of Object.values<{ permissions: Record<string, string> }>(parse(text).jobs)) {
      for (const [name, level] of Object.entries(permissions)) {
        asked[name] = asked[name] === "write" ? "write" : level;
      }
    }

    expect(CALLED[file]?.permissions).toEqual(asked);
  });
});
