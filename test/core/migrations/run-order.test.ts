import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runOrder } from "../../../src/core/migrations/run-order.ts";

interface One {
  readonly path: string;
  readonly version: string;
  readonly follows?: readonly string[];
  readonly knownAs?: string;
}

function versionsOf(migrations: readonly One[]): readonly string[] {
  return runOrder(migrations).map(({ version }) => version);
}

describe("the order in which a tool runs its migrations", () => {
  it("is that of their versions, as people read numbers", () => {
    expect(versionsOf(["10", "9", "1.10", "1.9"].map((version) => ({ path: version, version })))).toEqual([
      "1.9",
      "1.10",
      "9",
      "10",
    ]);
  });

  it("is that of a chain, whatever its names sort like", () => {
    const chain: One[] = [
      { path: "a", version: "a", follows: ["m"] },
      { path: "m", version: "m", follows: ["z"] },
      { path: "z", version: "z", follows: [] },
    ];

    expect(versionsOf(chain)).toEqual(["z", "m", "a"]);
  });

  it("ends at the highest of several heads", () => {
    const heads: One[] = [
      { path: "b", version: "b", follows: ["y"] },
      { path: "x", version: "x", follows: [] },
      { path: "y", version: "y", follows: ["x"] },
      { path: "a", version: "a", follows: ["x"] },
    ];

    expect(versionsOf(heads)).toEqual(["x", "a", "y", "b"]);
  });

  it("holds all of a ring, which no tool would run", () => {
    const ring: One[] = [
      { path: "b", version: "b", follows: ["a"] },
      { path: "a", version: "a", follows: ["b"] },
    ];

    expect(versionsOf(ring)).toEqual(["b", "a"]);
  });

  it("is by file and then by place where a file holds several, as Liquibase's do", () => {
    const changeSets: One[] = [
      { path: "db/10.sql", version: "ada:2", knownAs: "db/10.sql" },
      { path: "db/10.sql", version: "ada:1", knownAs: "db/10.sql" },
      { path: "db/9.sql", version: "zoe:1", knownAs: "db/9.sql" },
    ];

    expect(versionsOf(changeSets)).toEqual(["zoe:1", "ada:2", "ada:1"]);
  });

  it("does not overflow on a chain of a hundred thousand", () => {
    const count = 100_000;
    const chain = Array.from({ length: count }, (_, at): One => {
      const version = String(count - at);
      return { path: version, version, follows: at === 0 ? [] : [String(count - at + 1)] };
    });

    expect(versionsOf(chain).slice(0, 2)).toEqual(["100000", "99999"]);
  });

  it("puts each one behind those that it follows, and loses none", () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,4}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(names, fc.infiniteStream(fc.nat()), (versions, numbers) => {
        const migrations = versions.map((version, at): One => {
          const parents = versions.slice(0, at).filter(() => (numbers.next().value ?? 0) % 3 === 0);
          return { path: version, version, follows: parents };
        });
        const found = versionsOf(migrations.toReversed());

        expect(found.toSorted()).toEqual(versions.toSorted());
        for (const { version, follows = [] } of migrations) {
          expect(follows.filter((one) => found.indexOf(one) > found.indexOf(version))).toEqual([]);
        }
      }),
    );
  });
});
