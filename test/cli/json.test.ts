import { describe, expect, it } from "vitest";
import { addNote, clone, newFolder, run, second } from "./clone.ts";

describe("--json", () => {
  it("has the same findings, with where each stands", () => {
    const { commit, check, git } = clone();
    commit({ [second]: addNote });

    const { code, out } = check("--json");

    const [head, base] = [git("rev-parse", "HEAD"), git("rev-parse", "origin/main")];
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      kind: "checked",
      ready: false,
      enforcement: "block",
      base: { name: "origin/main", commit: base },
      head: { name: "HEAD", commit: head },
      mergeBase: base,
      files: 1,
      problems: [{ about: "migration", path: second, line: 1, verdict: "missing", level: "error" }],
      migrations: [{ tool: "golang-migrate", path: second, verdict: "missing" }],
      plan: { kind: "unknown", risk: "normal" },
      uncommitted: [],
    });
  });

  it("says what keeps it from checking", () => {
    const { code, out, err } = run(["check", "--json"], newFolder());

    expect({ code, err }).toEqual({ code: 2, err: "" });
    expect(JSON.parse(out)).toEqual({
      version: 1,
      kind: "cannot-check",
      problems: [
        "This folder is not inside the work tree of a git repository.",
        "Run it in your clone of the repository.",
      ],
    });
  });

  it("is asked for with other words that are wrong", () => {
    const { out } = run(["check", "--json", "--bsae", "x"], newFolder());

    expect(JSON.parse(out).problems[0]).toBe("There is no flag --bsae. Did you mean --base?");
  });
});
