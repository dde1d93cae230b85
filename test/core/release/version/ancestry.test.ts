import { describe, expect, it } from "vitest";
import { ancestorsOf, broughtBy, withMerges } from "../../../../src/core/release/version/ancestry.ts";

// a – b – m – n on the first-parent line; x – y beside it, merged by m; z from y, merged by n.
const graph = [
  node("a", "outside"),
  node("x", "outside"),
  node("b", "a"),
  node("y", "x"),
  node("m", "b", "y"),
  node("z", "y"),
  node("n", "m", "z"),
];

describe("the ancestors of a commit", () => {
  it("are itself and what it descends from within the range, whatever the order of the list", () => {
    expect([...ancestorsOf("m", graph)].sort()).toEqual(["a", "b", "m", "x", "y"]);
    expect([...ancestorsOf("y", graph.toReversed())].sort()).toEqual(["x", "y"]);
    expect(ancestorsOf("elsewhere", graph).size).toBe(0);
  });

  it("are found in a long history without running out of stack", () => {
    const long = Array.from({ length: 100_000 }, (_, n) => node(String(n), String(n - 1)));

    expect(ancestorsOf("99999", long).size).toBe(100_000);
  });
});

describe("the merge that brought a commit", () => {
  it("is the first on the first-parent line that has it", () => {
    expect(Object.fromEntries(broughtBy(graph))).toEqual({ x: "m", y: "m", z: "n" });
    expect(broughtBy([]).size).toBe(0);
  });

  it("touches what its commits touch, and the other way round", () => {
    const owners = broughtBy(graph);

    expect([...withMerges(new Set(["z"]), owners)].sort()).toEqual(["n", "z"]);
    expect([...withMerges(new Set(["m"]), owners)].sort()).toEqual(["m", "x", "y"]);
  });
});

function node(sha: string, ...parents: readonly string[]) {
  return { sha, parents };
}
