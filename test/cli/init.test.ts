import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readPolicy } from "../../src/core/policy/read.ts";
import { teams } from "../flows/init/teams.ts";
import { foundTool, sayMissing } from "../support/found-tool.ts";
import { entry, newFolder, run, unbroken } from "./clone.ts";
import { teamClone } from "./team-clone.ts";

const script = foundTool("script");
sayMissing(script, "script of util-linux is not installed, so nothing is asked on a terminal");

describe("rollback-ready init", () => {
  it("shows what it would write, and writes nothing where nobody can be asked", () => {
    const clone = teamClone(teams["go-flyway-kubectl"]);

    const { code, out, err } = clone.init();

    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toContain("\n+        - name: health\n+          url: https://shop.acme.example/healthz\n");
    expect(out).toContain("\n.github/workflows/ship.yml  (new)\n@@ -0,0 +1,");
    expect(out).toContain("\n  migrations  Flyway in db/migration, newest 2\n");
    expect(out).toContain("\n  deploys     Kubernetes with kubectl to production, release.yml:");
    expect(unbroken(out)).toMatch(
      /\n\nnot written: 6 files, because nobody can be asked here\. Write them with --yes\.\n$/,
    );
    expect(clone.files()).toEqual(teams["go-flyway-kubectl"]);
  });

  it.each(Object.keys(teams) as (keyof typeof teams)[])(
    "sets up %s with --yes, and has nothing to do then",
    (team) => {
      const clone = teamClone(teams[team]);

      const [first, second] = [clone.init("--yes"), clone.init("--yes")];

      expect([first.code, second.code]).toEqual([0, 0]);
      expect(unbroken(first.out)).toMatch(
        /\n\nwritten: [67] files\. Look at them, answer what only you know, commit/,
      );
      expect(readPolicy(clone.read(".github/rollback.yml"))).toMatchObject({ kind: "policy" });
      expect(second.out).toMatch(/\n\nset up: nothing is left to write\.\n$/);
      expect(second.out).not.toContain("\n@@ ");
    },
  );

  it("sets up a repository that has no file and no commit yet", () => {
    const clone = teamClone({});

    const { code, out } = clone.init("--yes");

    expect(code).toBe(0);
    expect(out).toContain("\n  branch      main (checked out; origin names none)\n");
    expect(Object.keys(clone.files())).toEqual([
      ".github/pull_request_template.md",
      ".github/rollback.yml",
      ".github/workflows/incidents.yml",
      ".github/workflows/rollback-plan.yml",
      ".github/workflows/rollback.yml",
      ".github/workflows/ship.yml",
    ]);
  });

  it("writes a policy by which the check on this machine then judges", () => {
    const clone = teamClone(teams["go-flyway-kubectl"]);
    clone.init("--yes");
    clone.git("add", "-A");
    clone.git("commit", "-q", "-m", "Set up");
    clone.git("update-ref", "refs/remotes/origin/main", "HEAD");
    clone.write("db/migration/V3__sum.sql", "ALTER TABLE orders ADD COLUMN total int;\n");

    const { code, out } = run(["check", "--worktree"], clone.folder);

    expect(code).toBe(1);
    expect(unbroken(out)).toContain(", by the policy of the base");
    expect(out).toContain("db/migration/V3__sum.sql:1  missing  ");
  });

  it("adds to a template behind what a team has there, and writes scripts that can be run", () => {
    const clone = teamClone(teams["rails-heroku"]);

    const { out } = clone.init("--yes");

    const template = clone.read(".github/pull_request_template.md");
    expect(
      template.startsWith("## What\n\n## How was it tested?\n\n<!-- rollback-ready: the plan begins -->\n"),
    ).toBe(true);
    expect(out).toContain("\n.github/pull_request_template.md  (added to)\n@@ -1,3 +1,");
    expect(out).toContain("\n ## How was it tested?\n+\n+<!-- rollback-ready: the plan begins -->\n");
    expect(out).not.toMatch(/^-/m);
    expect(statSync(join(clone.folder, "ops/heroku-return.sh")).mode & 0o777).toBe(0o755);
  });

  it("is finished by running again when it was cut off between two files", () => {
    const [whole, cut] = [teamClone(teams["rails-heroku"]), teamClone(teams["rails-heroku"])];
    whole.init("--yes");
    const written = whole.files();
    for (const path of ["ops/heroku-return.sh", ".github/rollback.yml"]) cut.write(path, written[path] ?? "");
    // What a run that was killed in the middle of a file leaves beside it.
    cut.write(".github/workflows/.ship.yml.rollback-ready", "name: sh");

    const { code } = cut.init("--yes");

    expect(code).toBe(0);
    expect(cut.files()).toEqual(written);
  });

  it("works from a folder inside, and knows the default branch as origin has it", () => {
    const clone = teamClone(teams.monorepo);
    clone.git("update-ref", "refs/remotes/origin/trunk", "HEAD");
    clone.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk");

    const { code, out } = run(["init", "--yes"], join(clone.folder, "services/api"));

    expect(code).toBe(0);
    expect(out).toContain("\n  branch      trunk\n");
    expect(Object.keys(clone.files())).toContain(".github/rollback.yml");
  });

  it("leaves what is there already, by what it does, and says so", () => {
    const clone = teamClone({
      ".github/rollback.yml": "version: 1\n",
      ".github/workflows/pr.yml":
        "on: pull_request\njobs: { a: { steps: [{ uses: rollback-ready/suite/actions/plan-check@v1 }] } }\n",
    });

    const { code, out } = clone.init("--yes");

    expect(code).toBe(0);
    expect(out).toContain(
      "\nLeft as it is\n  .github/rollback.yml: the policy is there.\n  .github/workflows/pr.yml: pull requests are checked for a rollback plan.\n",
    );
    expect(clone.read(".github/rollback.yml")).toBe("version: 1\n");
    expect(Object.keys(clone.files())).not.toContain(".github/workflows/rollback-plan.yml");
  });

  it("does not write over a file that git ignores", () => {
    const clone = teamClone({ ".gitignore": "rollback.yml\n" });
    clone.write(".github/rollback.yml", "mine\n");

    const { code, out } = clone.init("--yes");

    expect(code).toBe(1);
    expect(out).toContain("\n  .github/rollback.yml: it is there, and git ignores it.\n");
    expect(clone.read(".github/rollback.yml")).toBe("mine\n");
  });

  it("says the same to tools, and writes only with --yes", () => {
    const clone = teamClone(teams["go-flyway-kubectl"]);

    const [shown, written, again] = [
      clone.init("--json"),
      clone.init("--json", "--yes"),
      clone.init("--json"),
    ];

    const [first, second, third] = [shown, written, again].map(({ out }) => Told.parse(JSON.parse(out)));
    expect([shown.code, written.code, again.code]).toEqual([1, 0, 0]);
    expect([first?.written, second?.written]).toEqual([false, true]);
    expect(first?.files).toEqual(second?.files);
    expect(first?.files.every(({ path, text }) => clone.read(path) === text)).toBe(true);
    expect(third).toMatchObject({ files: [], questions: [] });
  });

  it("cannot look outside of a repository", () => {
    expect(run(["init"], newFolder())).toEqual({
      code: 2,
      out: "",
      err: "could not look: This folder is not inside the work tree of a git repository.\n  Run it in your clone of the repository.\n",
    });
  });

  it("has no line wider than the terminal, but for files as they are and addresses", () => {
    for (const files of Object.values(teams)) {
      const { out } = teamClone(files).init();

      const own = out.slice(out.indexOf("\nFound in "));
      expect(own.split("\n").filter((line) => line.length > 80)).toEqual([]);
    }
  });
});

describe.skipIf(script === null)("on a terminal, rollback-ready init", () => {
  it.each([
    ["y\n", 0, "written: 6 files."],
    ["YES\n", 0, "written: 6 files."],
    ["n\n", 1, "not written: as you said."],
    ["\n", 1, "not written: as you said."],
    ["maybe\n", 1, "not written: as you said."],
  ])("asks before it writes: %j", (answer, code, said) => {
    const clone = teamClone({});

    const ended = onTerminal(clone.folder, answer);

    expect([ended.code, Object.keys(clone.files()).length]).toEqual([code, code === 0 ? 6 : 0]);
    expect(ended.out).toContain("Write these 6 files? [y/N]");
    expect(stripVTControlCharacters(ended.out)).toContain(said);
  });

  it("shows colours, and none with NO_COLOR", () => {
    const { folder } = teamClone({});

    expect(onTerminal(folder, "n\n").out).toContain("\u001b[32m+version: 1\u001b[39m");
    expect(onTerminal(folder, "n\n", { NO_COLOR: "1" }).out).not.toContain("\u001b[32m");
  });
});

function onTerminal(folder: string, input: string, env: Readonly<Record<string, string>> = {}) {
  const command = `"${process.execPath}" "${entry}" init`;
  const ended = spawnSync(script ?? "", ["-qec", command, "/dev/null"], {
    cwd: folder,
    input,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: newFolder(), TERM: "xterm", ...env },
  });
  return { code: ended.status, out: ended.stdout };
}

const Told = z.object({
  written: z.boolean(),
  files: z.array(z.object({ path: z.string(), text: z.string() })),
  questions: z.array(z.object({ path: z.string(), text: z.string() })),
});
