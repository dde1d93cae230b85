import { describe, expect, it } from "vitest";
import { lockfilesToRead } from "../../../../src/core/incident/changes/lockfiles-to-read.ts";

function tree(files: Readonly<Record<string, string>>, mode = "100644") {
  return Object.entries(files).map(([path, sha]) => ({ path, mode, sha }));
}

describe("the lockfiles to read", () => {
  it("are those that differ, came or went, the nearest to the root first", () => {
    const before = tree({ "a/yarn.lock": "1", "package-lock.json": "1", "b/go.mod": "1", "src/a.ts": "1" });
    const after = tree({ "a/yarn.lock": "2", "package-lock.json": "1", "Cargo.lock": "1", "src/a.ts": "2" });

    expect(lockfilesToRead(before, after)).toEqual({
      read: [
        { path: "Cargo.lock", before: null, after: "1" },
        { path: "a/yarn.lock", before: "1", after: "2" },
        { path: "b/go.mod", before: "1", after: null },
      ],
      problems: [],
    });
  });

  it("leave go.sum out where go.mod tells more", () => {
    const before = tree({ "go.mod": "1", "go.sum": "1", "b/go.mod": "1", "b/go.sum": "1" });
    const after = tree({ "go.mod": "2", "go.sum": "2", "b/go.mod": "1", "b/go.sum": "2" });

    expect(lockfilesToRead(before, after).read.map(({ path }) => path)).toEqual(["go.mod", "b/go.sum"]);
  });

  it("are none of what others wrote, of what tests feed on, and of what is no file", () => {
    const paths = {
      "vendor/x/go.mod": "1",
      "test/fixtures/yarn.lock": "1",
      "a/node_modules/b/yarn.lock": "1",
    };

    expect(lockfilesToRead([], tree(paths)).read).toEqual([]);
    expect(lockfilesToRead([], tree({ "yarn.lock": "1" }, "120000")).read).toEqual([]);
    expect(lockfilesToRead([], tree({ "yarn.lock": "1" }, "100755")).read).toHaveLength(1);
  });

  it("are ten at most, and it says so", () => {
    const after = tree(
      Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`p${index}/go.mod`, "1"])),
    );

    const { read, problems } = lockfilesToRead([], after);

    expect(read).toHaveLength(10);
    expect(problems).toEqual(["12 lockfiles changed; the 10 nearest to the root were read."]);
  });
});
