import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refineryRust } from "../../../../src/core/migrations/frameworks/refinery-rust.ts";
import { judgeMigrations } from "../../../../src/core/migrations/index.ts";
import { changeOf } from "../../../support/migration-change.ts";
import { patchworkOf, textsOf } from "../../../support/migration-texts.ts";
import { loadParsers } from "../../../support/parsers.ts";

const PATH = "src/migrations/V002__add_orders.rs";

const parsers = await loadParsers(["rust"]);

describe("refinery in Rust", () => {
  it.each([
    [PATH, "2"],
    ["U12__drop.rs", "12"],
    ["V1.1__a.rs", "1"],
    ["V1_a.rs", null],
    ["v1__a.rs", null],
    ["V1__a.sql", null],
    ["mod.rs", null],
  ])("claims %s as version %s", (path, version) => {
    expect(refineryRust.claims(path)).toBe(version !== null);
    expect(refineryRust.versionOf(path)).toBe(version);
  });

  it.each([
    ['"CREATE TABLE a (id int)".to_owned()', "missing"],
    ["SQL.to_string()", "missing"],
    ["let m = Migration::new();\nm.make::<Pg>()", "missing"],
    ['String::from("")', "no-op"],
    ['"SELECT 1".into()', "no-op"],
  ])("judges `%s`: %s", (body, verdict) => {
    const text = `const SQL: &str = "DROP TABLE a";\npub fn migration() -> String {\n${body}\n}\n`;

    expect(judge(text)).toMatchObject([{ verdict, reversal: null }]);
  });

  it("takes `U` for a migration of its own and never for an undo", () => {
    const text = 'pub fn migration() -> String { "DROP TABLE a".into() }';
    const [up, other] = ["m/V1__a.rs", "m/U1__a.rs"];

    const verdicts = judgeMigrations(
      changeOf([{ path: up, status: "added" }], { [up]: text, [other]: text }),
      parsers,
    );

    expect(verdicts).toMatchObject([{ path: up, verdict: "missing" }]);
  });

  it("is not its own without a function `migration`", () => {
    expect(refineryRust.find([PATH], changeOf([], { [PATH]: "pub fn run() {}" }).head, parsers)).toEqual([]);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(patchworkOf(textsOf("refinery-rust", /\.rs$/)), (text) => {
        judge(text);
      }),
      { numRuns: 100 },
    );
  });
});

function judge(text: string) {
  return judgeMigrations(changeOf([{ path: PATH, status: "added" }], { [PATH]: text }), parsers);
}
