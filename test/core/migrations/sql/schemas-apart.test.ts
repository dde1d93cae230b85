import { describe, expect, it } from "vitest";
import type { Operation } from "../../../../src/core/migrations/operation.ts";
import { plainNamesOf } from "../../../../src/core/migrations/sql/schemas-apart.ts";

describe("the names of a migration", () => {
  it.each<[up: string[], down: string[], names: string[]]>([
    [["public.a"], ["a"], ["a", "a"]],
    [["app.a"], ["a"], ["app.a", "a"]],
    [["public.a"], ["app.b"], ["a", "app.b"]],
    [["dbo.a"], ["public.a"], ["a", "a"]],
    [["db.dbo.a"], ["[dbo].[a]"], ["db.dbo.a", "a"]],
    [["public.a"], ["app.a"], ["public/a", "app.app/a"]],
    [["public.a", "app.a"], ['"A"'], ["public/a", "app.app/a", "public/a"]],
    [["one.a", "two.a"], ["a"], ["one.one/a", "two.two/a", "a"]],
    [["a", "app.a"], ["app.a"], ["a", "app.app/a", "app.app/a"]],
    [["a", "public.a"], [], ["a", "a"]],
    [["a"], ["app.a"], ["a", "app.a"]],
  ])("of %j and %j are told apart where two schemas have them", (up, down, names) => {
    const plain = plainNamesOf(up.map(table), down.map(table));

    expect([...up, ...down].map((name) => nameOf(plain(table(name))))).toEqual(names);
  });

  it("are told apart within what they hold too, and in rows", () => {
    const up: Operation[] = [
      { kind: "create", what: "column", name: "one.a.x", isGuarded: false, line: 1 },
      {
        kind: "create",
        what: "index",
        name: "two.a.i",
        on: "two.a",
        columns: ["X"],
        isGuarded: false,
        line: 1,
      },
      { kind: "rows", how: "update", table: "a", columns: ["a.x"], source: "two.a", line: 1 },
      { kind: "drop", what: "index", name: "two.i", isGuarded: false, cascades: false, line: 1 },
    ];

    expect(up.map(plainNamesOf(up, []))).toEqual([
      { ...up[0], name: "one.one/a.x" },
      { ...up[1], name: "two.two/a.i", on: "two.two/a", columns: ["x"] },
      { ...up[2], columns: ["x"], source: "two.two/a" },
      up[3],
    ]);
  });
});

function table(name: string): Operation {
  return { kind: "create", what: "table", name, isGuarded: false, line: 1 };
}

function nameOf(operation: Operation): string | null {
  return operation.kind === "create" ? operation.name : null;
}
