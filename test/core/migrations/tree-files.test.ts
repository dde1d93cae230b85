import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basePaths, pathsBefore, touchedPaths } from "../../../src/core/migrations/change.ts";
import { type ListedFile, treeFiles } from "../../../src/core/migrations/tree-files.ts";

const tree = (files: Readonly<Record<string, string>>): ListedFile[] =>
  Object.entries(files).map(([path, sha]) => ({ path, sha, mode: "100644" }));

describe("the files that differ between two trees", () => {
  it.each([
    ["nothing", { a: "1" }, { a: "1" }, []],
    ["a new file", {}, { a: "1" }, [{ path: "a", status: "added" }]],
    ["a file that is gone", { a: "1" }, {}, [{ path: "a", status: "removed" }]],
    ["another content", { a: "1" }, { a: "2" }, [{ path: "a", status: "modified" }]],
    ["a move", { "x/a": "1" }, { "y/a": "1" }, [{ path: "y/a", status: "renamed", previousPath: "x/a" }]],
    [
      "a move with an edit",
      { "x/a": "1" },
      { "y/a": "2" },
      [
        { path: "x/a", status: "removed" },
        { path: "y/a", status: "added" },
      ],
    ],
    ["a copy", { a: "1" }, { a: "1", b: "1" }, [{ path: "b", status: "added" }]],
    [
      "two that change places",
      { a: "1", b: "2" },
      { a: "2", b: "1" },
      [
        { path: "a", status: "modified" },
        { path: "b", status: "modified" },
      ],
    ],
    [
      "a move onto a path that was there",
      { a: "1", b: "2" },
      { b: "1" },
      [
        { path: "a", status: "removed" },
        { path: "b", status: "modified" },
      ],
    ],
    [
      "one that went and two that came alike: the one of its name, though the other comes first",
      { "x/same": "1" },
      { "y/another": "1", "y/same": "1" },
      [
        { path: "y/another", status: "added" },
        { path: "y/same", status: "renamed", previousPath: "x/same" },
      ],
    ],
    [
      "two that went and one that came alike: the first",
      { a: "1", b: "1" },
      { c: "1" },
      [
        { path: "b", status: "removed" },
        { path: "c", status: "renamed", previousPath: "a" },
      ],
    ],
    [
      "a path that an object has by itself",
      {},
      { constructor: "1" },
      [{ path: "constructor", status: "added" }],
    ],
  ])("are for %s", (_, before, after, expected) => {
    expect(treeFiles(tree(before), tree(after))).toEqual(expected);
  });

  it("have one that became a link with the same bytes", () => {
    const files = [{ path: "1.down.sql", sha: "1", mode: "100644" }];

    expect(treeFiles(files, [{ path: "1.down.sql", sha: "1", mode: "120000" }])).toEqual([
      { path: "1.down.sql", status: "changed" },
    ]);
    expect(treeFiles(files, files)).toEqual([]);
  });

  const sides = fc.tuple(listing(), listing());

  it("give the newer listing when they are applied to the older one", () => {
    fc.assert(
      fc.property(sides, ([before, after]) => {
        const contents = new Map(after.map((file) => [file.path, file]));
        const applied = new Map(before.map((file) => [file.path, file]));
        const moved = new Map(applied);
        for (const { path, status, previousPath } of treeFiles(before, after)) {
          if (status === "removed") applied.delete(path);
          else if (status === "renamed") {
            applied.delete(previousPath ?? "");
            applied.set(path, { ...(moved.get(previousPath ?? "") as ListedFile), path });
          } else applied.set(path, contents.get(path) as ListedFile);
        }

        const withoutMode = (files: Iterable<ListedFile>) =>
          [...files].map(({ path, sha }) => `${path} ${sha}`).sort();
        expect(withoutMode(applied.values())).toEqual(withoutMode(after));
      }),
    );
  });

  it("name each path once, and none that is the same on both sides", () => {
    fc.assert(
      fc.property(sides, ([before, after]) => {
        const files = treeFiles(before, after);
        const { present, gone } = touchedPaths(files);
        const same = before.filter((old) =>
          after.some((now) => now.path === old.path && now.sha === old.sha && now.mode === old.mode),
        );

        const touched = [...present, ...gone];
        expect(new Set(touched).size).toBe(touched.length);
        expect(touched.filter((path) => same.some((file) => file.path === path))).toEqual([]);
        expect(touched.length).toBe(
          new Set([...before, ...after].map(({ path }) => path)).size - same.length,
        );
      }),
    );
  });

  it("lead back to the paths of the older listing", () => {
    fc.assert(
      fc.property(sides, ([before, after]) => {
        const files = treeFiles(before, after);
        const older = before.map(({ path }) => path);

        expect([...basePaths(files, new Set(after.map(({ path }) => path)))].sort()).toEqual(older.sort());
        expect(pathsBefore(files).filter((path) => !older.includes(path))).toEqual([]);
      }),
    );
  });

  it("are found where thousands of files are alike", () => {
    const alike = (folder: string): ListedFile[] =>
      Array.from({ length: 40_000 }, (_, index) => ({ path: `${folder}/${index}`, sha: "1" }));

    const files = treeFiles(alike("a"), alike("b").toReversed());

    expect(files.length).toBe(40_000);
    expect(files.filter(({ path, previousPath }) => previousPath !== path.replace("b/", "a/"))).toEqual([]);
  });
});

function listing(): fc.Arbitrary<ListedFile[]> {
  const file = fc.record({
    path: fc.constantFrom("a", "b", "x/a", "x/b", "y/a", "y/b", "z/c"),
    sha: fc.constantFrom("1", "2", "3"),
    mode: fc.constantFrom("100644", "100644", "120000"),
  });
  return fc.uniqueArray(file, { selector: ({ path }) => path });
}
