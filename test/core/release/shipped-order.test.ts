import { expect, it } from "vitest";
import { shippedOrder } from "../../../src/core/release/shipped-order.ts";

const numbered = (version: string) => ({
  tool: "golang-migrate",
  path: `db/${version}_a.up.sql`,
  version,
});
const revision = (version: string, ...follows: readonly string[]) => ({
  tool: "alembic",
  path: `versions/${version}.py`,
  version,
  follows,
});

it("numbered migrations are shipped by number, those of several schemas among each other", () => {
  const other = { tool: "golang-migrate", path: "billing/9_b.up.sql", version: "9" };

  const order = shippedOrder([numbered("11"), other, numbered("2")], [numbered("11"), other]);

  expect(order.map(({ path }) => path)).toEqual(["db/2_a.up.sql", "billing/9_b.up.sql", "db/11_a.up.sql"]);
});

it("a chain keeps its order, also over links that were shipped before, and leaves other schemas alone", () => {
  const chain = [revision("c"), revision("a", "c"), revision("b", "a")];
  const shipped = [numbered("1"), ...chain.filter(({ version }) => version !== "a")];

  expect(shippedOrder(shipped, [...chain, numbered("1")]).map(({ version }) => version)).toEqual([
    "1",
    "c",
    "b",
  ]);
});

it("change sets of a file that nobody had to look at keep their place in it", () => {
  const set = (path: string, version: string) => ({ tool: "liquibase-sql", path, version });
  const known = [{ ...set("db/2.sql", "ada:5"), knownAs: "db/2.sql" }];

  const order = shippedOrder(
    [set("db/1.sql", "zoe:1"), set("db/1.sql", "bob:1"), set("db/2.sql", "ada:5")],
    known,
  );

  expect(order.map(({ version }) => version)).toEqual(["zoe:1", "bob:1", "ada:5"]);
});
