import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addNote, clone, dropNote, entry, first, newFolder, run, second, unbroken, undo } from "./clone.ts";

const planLine =
  /^not checked: the rollback plan, because the description of the pull request is not known yet\. At normal risk it needs “Strategy”, .+ Judge it with --plan FILE\.$/;

describe("rollback-ready check", () => {
  it("is ready where each migration has its reversal, and says that the plan was not judged", () => {
    const { commit, check, git } = clone();
    commit({ [second]: addNote, ...undo(second, dropNote) });

    const { code, out, err } = check("--base", "origin/main");

    const [head, base] = [git("rev-parse", "HEAD"), git("rev-parse", "origin/main")];
    const lines = unbroken(out).split("\n");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(lines[0]).toBe(
      `HEAD (${head.slice(0, 12)}) against origin/main (${base.slice(0, 12)}): 2 changed files, 1 migration`,
    );
    expect(lines[2]).toMatch(planLine);
    expect(lines.at(-2)).toBe("ready: 1 migration with a way back, the plan not judged.");
  });

  it("names a migration without a reversal, why it is needed and what to write", () => {
    const { commit, check } = clone();
    commit({ [second]: addNote });

    const { code, out } = check();

    expect(code).toBe(1);
    expect(out).toContain(`\n${second}:1  missing  `);
    expect(out).toContain("\n    Write:");
    expect(out).toMatch(/\nnot ready: 1 problem to mend\.\n$/);
  });

  it("names an empty reversal", () => {
    const { commit, check } = clone();
    commit({ [second]: addNote, ...undo(second, "-- nothing\n") });

    const { code, out } = check();

    expect(code).toBe(1);
    expect(out).toContain("000002_note.down.sql:1  empty  ");
  });

  it("names an edit of a merged migration as an error", () => {
    const { commit, check } = clone();
    commit({ [first]: "CREATE TABLE bills (id int);\n", ...undo(first, "DROP TABLE bills;\n") });

    const { code, out } = check();

    expect(code).toBe(1);
    expect(unbroken(out)).toContain(`\n${first}:1  edited-after-merge  Edited: databases that ran this`);
  });

  it("says once that a merged migration is gone", () => {
    const { commit, check, git } = clone();
    git("rm", "-q", "-r", "db");
    commit({ "README.md": "Gone\n" });

    const { code, out } = check();

    expect(code).toBe(1);
    expect(out).toContain(`${first}:1  deleted-after-merge  `);
    expect(out).toContain("not ready: 1 problem to mend.");
  });

  it("has nothing to check on the base itself", () => {
    const { check } = clone();

    const { code, out } = check();

    expect(code).toBe(0);
    expect(out).toMatch(/\nready: nothing to check, no file differs from the base\.\n$/);
  });

  it("compares with the commit where the branch left the base, whatever was merged meanwhile", () => {
    const { commit, check, git } = clone();
    commit({ [second]: addNote, ...undo(second, dropNote) });
    git("checkout", "-q", "main");
    commit({ "db/migrations/000003_later.up.sql": "CREATE TABLE later (id int);\n" });
    git("update-ref", "refs/remotes/origin/main", "HEAD");
    git("checkout", "-q", "feature");

    const { code, out } = check();

    expect(code).toBe(0);
    expect(unbroken(out)).toMatch(
      / against origin\/main \(from [0-9a-f]{12} on\): 2 changed files, 1 migration\n/,
    );
  });

  it("reads the policy of the base, so that a change cannot weaken its own check", () => {
    const weak = { ".github/rollback.yml": "version: 1\nplan:\n  enforcement: warn\n" };
    const [own, merged] = [clone(), clone(weak)];
    own.commit({ [second]: addNote, ...weak });
    merged.commit({ [second]: addNote });

    expect(own.check().code).toBe(1);
    const { code, out } = merged.check();
    expect(code).toBe(0);
    expect(unbroken(out)).toContain("not ready: 1 problem to mend. The policy only warns for now");
  });

  it("says where a policy that does not parse stands", () => {
    const { commit, check } = clone({ ".github/rollback.yml": "version: 1\nplann: {}\n" });
    commit({ [second]: addNote });

    const { code, out, err } = check();

    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^could not check: `\.github\/rollback\.yml` at [0-9a-f]{12} has 1 problem\./);
  });

  it("names what is not committed and would change the result", () => {
    const { check, write } = clone();
    write(second, addNote);
    write("README.md", "Not of interest\n");

    const { code, out } = check();

    expect(code).toBe(0);
    expect(unbroken(out)).toContain(`not checked: 1 file is not committed (${second}). Commit it, or check`);
  });

  it("judges the files as they are with --worktree, and the index with --staged", () => {
    const { check, write, git } = clone();
    write(second, addNote);
    git("add", "-A");
    write("db/migrations/000002_note.down.sql", dropNote);

    const [staged, here] = [check("--staged"), check("--worktree")];

    expect([staged.code, here.code]).toEqual([1, 0]);
    expect(staged.out).toContain(`${second}:1  missing  `);
    expect(unbroken(here.out)).toMatch(
      /^the work tree against origin\/main \([0-9a-f]{12}\): 2 changed files, 1 migration\n/,
    );
  });

  it("sees in --worktree that a file is gone", () => {
    const { check, folder } = clone();
    execFileSync("rm", ["-r", join(folder, "db")]);

    expect(check("--worktree").out).toContain(`${first}:1  deleted-after-merge  `);
  });

  it("works from a folder inside, through a link such as npm makes", () => {
    const { commit, folder } = clone();
    commit({ [second]: addNote, "deep/down/x": "" });
    const bin = join(newFolder(), "rollback-ready");
    symlinkSync(entry, bin);

    const ran = execFileSync("sh", ["-c", `"${process.execPath}" "${bin}" check; echo "code $?"`], {
      cwd: join(folder, "deep/down"),
      encoding: "utf8",
    });

    expect(ran).toContain(`${second}:1  missing  `);
    expect(ran).toContain("code 1");
  });

  it("can be run by itself", () => {
    expect(readFileSync(entry, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(execFileSync(entry, ["--help"], { encoding: "utf8" })).toMatch(
      /^rollback-ready check \[flags\]\n/,
    );
  });

  it("asks for the base where the clone does not know it", () => {
    const { check, git } = clone();
    git("update-ref", "-d", "refs/remotes/origin/main");

    expect(check()).toEqual({
      code: 2,
      out: "",
      err: "could not check: This clone does not know the default branch of `origin`.\n  Name the base: --base REF.\n",
    });
  });

  it("takes origin/HEAD for the base before origin/main", () => {
    const { check, git } = clone();
    git("update-ref", "refs/remotes/origin/trunk", "HEAD");
    git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk");

    expect(check().out).toContain(" against origin/HEAD (");
  });

  it("cannot check outside of a repository, nor in a new one without a commit", () => {
    const [outside, fresh] = [newFolder(), newFolder()];
    execFileSync("git", ["init", "-q", fresh]);

    const [one, other] = [run(["check"], outside), run(["check", "--base", "HEAD"], fresh)];

    expect(one).toEqual({
      code: 2,
      out: "",
      err: "could not check: This folder is not inside the work tree of a git repository.\n  Run it in your clone of the repository.\n",
    });
    expect(other).toMatchObject({ code: 2, out: "", err: expect.stringContaining("`HEAD` is no commit") });
  });

  it("says what to run in a shallow clone that does not know where the branch began", () => {
    const { commit, folder, git } = clone();
    commit({ [second]: addNote });
    git("checkout", "-q", "main");
    commit({ "README.md": "Later\n" });
    const shallow = join(newFolder(), "shallow");
    mkdirSync(shallow);
    execFileSync("git", ["clone", "-q", "--depth=1", "--no-single-branch", `file://${folder}`, shallow], {
      stdio: "pipe",
    });

    const { code, err } = run(["check", "--base", "origin/main", "--head", "origin/feature"], shallow);

    expect(code).toBe(2);
    expect(err).toContain("does not know where `origin/feature` left `origin/main`");
    expect(err).toContain("run `git fetch --unshallow`");
  });
});
