import { describe, expect, it } from "vitest";
import { refinery } from "../../../../src/core/migrations/frameworks/refinery.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { loadParsers } from "../../../support/parsers.ts";

const parsers = await loadParsers([]);
const CREATE = "CREATE TABLE a (x int);\n";
describe("refinery", () => {
  it.each<[string, string | null, boolean]>([
    ["migrations/V1__a.sql", "1", true],
    ["migrations/U002__a.sql", "2", true],
    ["migrations/V1__a.rs", null, false],
    ["migrations/V1_a.sql", null, false],
    ["migrations/R__a.sql", null, false],
    ["migrations/V1__a-b.sql", null, false],
  ])("claims %s as version %s: %s", (path, version, expected) => {
    expect(refinery.claims(path)).toBe(expected);
    expect(refinery.versionOf(path)).toBe(version);
  });

  it("never takes a U file for what undoes a V file", () => {
    const head = {
      "Cargo.toml": '[dependencies]\nrefinery = "0.8"\n',
      "m/V1__a.sql": CREATE,
      "m/U1__a.sql": "DROP TABLE a;",
    };

    expect(judge("m/V1__a.sql", head)).toMatchObject([
      {
        tool: "refinery",
        version: "1",
        verdict: "missing",
        reversal: null,
        write: expect.stringContaining("refinery_schema_history"),
      },
    ]);
  });

  it("leaves files outside of a Rust package alone", () => {
    const { head } = changeOf([], { "m/V1__a.sql": CREATE, "pom.xml": "" });

    expect(refinery.find(["m/V1__a.sql"], head, parsers)).toEqual([]);
  });
});

function judge(path: string, head: Readonly<Record<string, string | null>>) {
  return judgeMigrations(changeOf([{ path, status: "added" }], head), parsers);
}
