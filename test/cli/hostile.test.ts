import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addNote, clone, dropNote, newFolder, run, second, undo } from "./clone.ts";

describe("a hostile repository", () => {
  it("runs none of the programs that its settings name, where git itself would", () => {
    const { git, write, folder, check } = clone({ ".gitattributes": "*.sql filter=evil\n" });
    const mark = join(newFolder(), "ran");
    const program = join(folder, ".git/evil");
    write(".git/evil", `#!/bin/sh\necho "$0 $*" >> "${mark}"\ncat\n`);
    chmodSync(program, 0o755);
    write(".git/hooks/post-index-change", `#!/bin/sh\necho hook >> "${mark}"\n`);
    chmodSync(join(folder, ".git/hooks/post-index-change"), 0o755);
    for (const key of [
      "core.fsmonitor",
      "filter.evil.clean",
      "filter.a=b.clean",
      "core.pager",
      "core.sshCommand",
    ]) {
      git("config", key, program);
    }
    git("config", "filter.evil.required", "true");
    write(second, addNote);
    // Same size, another content: git has to look into it.
    write("db/migrations/000001_orders.up.sql", "CREATE TABLE ordres (id int);\n");

    const runs = [check(), check("--worktree"), check("--staged")];

    expect(runs.map(({ code }) => code)).toEqual([0, 1, 0]);
    expect(existsSync(mark)).toBe(false);
    execFileSync("git", ["status"], { cwd: folder, stdio: "pipe" });
    expect(readFileSync(mark, "utf8")).toContain("evil");
  });

  it("changes nothing in the repository", () => {
    const { write, folder, check, commit } = clone();
    commit({ [second]: addNote });
    write(second, `${addNote}-- more\n`);
    // What git would note down in its index.
    utimesSync(join(folder, "db/migrations/000001_orders.up.sql"), 1_000_000, 1_000_000);
    const before = readFileSync(join(folder, ".git/index"));

    check("--worktree");

    expect(readFileSync(join(folder, ".git/index")).equals(before)).toBe(true);
  });

  it("shows names of files without their control characters, and finds their reversals", () => {
    const odd = 'db/migrations/000002_\u001b[31mred\u202e "quoted".up.sql';
    const { commit, check } = clone();
    commit({ [odd]: addNote });

    const { code, out } = check();

    expect(code).toBe(1);
    expect(out).toContain('\ndb/migrations/000002_\\u{001b}[31mred\\u{202e} "quoted".up.sql:1  missing');
    expect(controls(out)).toEqual([]);
    commit(undo(odd, dropNote));
    expect(check().code).toBe(0);
  });

  it("has no name that begins a line of its own", () => {
    const { commit, check } = clone();
    commit({ "db/migrations/000002_a\n\tready: all is well.up.sql": addNote });

    const { code, out } = check();

    expect(code).toBe(1);
    expect(out).toContain("\ndb/migrations/000002_a\\u{000a}\\u{0009}ready: all is well.up.sql:1  undecided");
    expect(out).not.toMatch(/^\s*ready:/m);
  });

  it("writes JSON that a terminal can show, with the names as they are", () => {
    const odd = "db/migrations/000002_\u001b[2J\u009b\u202eü\u{1f600}.up.sql";
    const { commit, check } = clone();
    commit({ [odd]: addNote });

    const { out } = check("--json");

    expect(out).toMatch(/^[\n\x20-\x7e]*$/);
    expect(JSON.parse(out).problems[0].path).toBe(odd);
  });

  it("never reads what a symbolic link points to", () => {
    const { commit, check, folder } = clone();
    commit({ [second]: addNote, "elsewhere.sql": dropNote });
    symlinkSync(join(folder, "elsewhere.sql"), join(folder, "db/migrations/000002_note.down.sql"));
    const here = check("--worktree");
    commit();

    const committed = check();

    expect([here.code, committed.code]).toEqual([1, 1]);
    expect(committed.out).toContain("000002_note.down.sql:1  undecided  ");
    expect(here.out).toContain("000002_note.down.sql:1  undecided  ");
  });

  it("has submodules and files that are no text, which stop nothing", () => {
    const { commit, check, git, write } = clone();
    git("update-index", "--add", "--cacheinfo", `160000,${git("rev-parse", "HEAD")},vendor/sub`);
    write("logo.png", Uint8Array.of(0x89, 0x50, 0xff, 0, 0xfe));
    git("add", "logo.png");
    git("commit", "-q", "-m", "Odd");
    commit({ [second]: addNote, ...undo(second, dropNote) });

    expect(check().code).toBe(0);
  });

  it("has a migration that is no text, which a person has to judge", () => {
    const { commit, check, write } = clone();
    write(second, Uint8Array.of(0x41, 0xff, 0xfe));
    commit(undo(second, dropNote));

    const { code, out } = check();

    expect(code).toBe(1);
    expect(out).toContain("  undecided  ");
  });

  it("is not found in a folder that only looks like a repository", () => {
    const { folder, git, write, check } = clone();
    execFileSync("git", ["init", "-q", "--bare", join(folder, "trap")]);
    write("trap/x", "");
    for (const [key, value] of [
      ["core.bare", "false"],
      ["core.worktree", join(folder, "trap")],
    ] as const) {
      git("config", "--file", join(folder, "trap/config"), key, value);
    }
    expect(
      execFileSync("git", ["rev-parse", "--is-inside-work-tree"], { cwd: join(folder, "trap") }).toString(),
    ).toBe("true\n");
    git("add", "-A");

    const { code, err } = run(["check"], join(folder, "trap"));

    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining("not inside the work tree"),
    });
    expect(check().code).toBe(0);
  });

  it("cannot make a flag of a name", () => {
    const { check } = clone();

    expect(check("--base=--output=/tmp/x").code).toBe(2);
    expect(check("--base", "origin/main^{tree}").err).toContain("is no commit of this clone");
  });
});

function controls(text: string): readonly string[] {
  return text.match(/(?!\n)[\p{Cc}\p{Cf}]/gu) ?? [];
}
