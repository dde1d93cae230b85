import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { place } from "./world.ts";

const identity = [
  "-c",
  "user.name=Mona",
  "-c",
  "user.email=mona@example.com",
  "-c",
  "init.defaultBranch=main",
];

describe("the state of the checkout", () => {
  it("is its commit and no change, where there is none", async () => {
    const { git, head } = checkout();

    expect(await git().state()).toEqual({
      kind: "checkout",
      head,
      shallow: false,
      modified: { count: 0, first: [] },
      remote: "none",
    });
  });

  it("names the tracked files that were changed, staged or deleted, and no untracked ones", async () => {
    const { git, write, run } = checkout();
    write("a.txt", "changed");
    write("b.txt", "staged");
    run("add", "b.txt");
    run("rm", "-q", "c.txt");
    write("new.txt", "untracked");

    expect(await git().state()).toMatchObject({
      modified: { count: 3, first: ["a.txt", "b.txt", "c.txt"] },
    });
  });

  it("counts all changed files and names the first 20", async () => {
    const { git, write, run } = checkout();
    const names = Array.from({ length: 30 }, (_, index) => `file ${10 + index}\n.txt`);
    for (const name of names) write(name, "one");
    run("add", ".");

    const state = await git().state();

    expect(state).toMatchObject({ modified: { count: 30, first: names.slice(0, 20) } });
  });

  it("is shallow in a clone of depth 1", async () => {
    const { git, folder, workspace, run } = checkout();
    run("commit", "-q", "--allow-empty", "-m", "Next");
    const shallow = join(folder, "shallow");
    execFileSync("git", ["clone", "-q", "--depth=1", `file://${workspace}`, shallow], { stdio: "pipe" });

    expect(await git({ workspace: shallow }).state()).toMatchObject({ kind: "checkout", shallow: true });
  });

  it("has no commit in a new repository", async () => {
    const { git, workspace } = place();
    execFileSync("git", [...identity, "init", "-q", workspace]);

    expect(await git().state()).toMatchObject({ kind: "checkout", head: null });
  });

  it.each([
    ["https://github.example/acme/shop", "same"],
    ["https://x:secret@GitHub.example/Acme/Shop.git", "same"],
    ["git@github.example:acme/shop.git", "same"],
    ["ssh://git@github.example:22/acme/shop", "same"],
    ["https://github.example/acme/shopping", "other"],
    ["https://github.elsewhere/acme/shop", "other"],
    ["../shop", "other"],
  ])("says of the remote %s: %s", async (url, remote) => {
    const { git, run } = checkout();
    run("remote", "add", "origin", url);

    expect(await git().state()).toMatchObject({ remote });
  });
});

describe("the state is absent", () => {
  it("where the workspace is no work tree, whatever lies above it", async () => {
    const { git, workspace } = checkout();
    mkdirSync(join(workspace, "below"));

    const state = await git({ workspace: join(workspace, "below") }).state();

    expect(state).toEqual({ kind: "absent", reason: "no-work-tree" });
  });

  it("where the workspace itself is not there", async () => {
    const { git, folder } = place();

    const state = await git({ workspace: join(folder, "none") }).state();

    expect(state).toEqual({ kind: "absent", reason: "no-work-tree" });
  });

  it("in a bare repository", async () => {
    const { git, workspace } = place();
    execFileSync("git", ["init", "-q", "--bare", workspace]);

    expect(await git().state()).toEqual({ kind: "absent", reason: "no-work-tree" });
  });

  it("where git is not installed", async () => {
    const { git, folder } = checkout();

    const state = await git({ environment: { PATH: folder } }).state();

    expect(state).toEqual({ kind: "absent", reason: "no-git" });
  });

  it("and unknown where the repository is broken", async () => {
    const { git, workspace } = checkout();
    writeFileSync(join(workspace, ".git/index"), "no index");

    expect(await git().state()).toMatchObject({ kind: "unknown" });
  });
});

describe("a hostile workspace", () => {
  it.each([
    ["core.fsmonitor", "SPY"],
    ["core.pager", "SPY"],
    ["alias.status", "!SPY"],
    ["diff.external", "SPY"],
    ["core.sshCommand", "SPY"],
    ["core.hooksPath", "HOOKS"],
  ])("has no program run by %s", async (name, value) => {
    const { git, spy, hooks, run, write, wasRun } = hostile();
    run("config", name, value.replace("SPY", spy).replace("HOOKS", hooks));
    write("a.txt", "changed");

    const state = await git().state();

    expect(state).toMatchObject({ kind: "checkout", modified: { count: 1 } });
    expect(wasRun()).toBe(false);
  });

  it.each(["clean", "process"])("has no filter run (%s): nobody knows what has changed", async (kind) => {
    const { git, spy, run, write, wasRun } = hostile();
    run("config", `filter.own.${kind}`, spy);
    write(".gitattributes", "* filter=own\n");
    write("a.txt", "changed");

    const state = await git().state();

    expect(state).toMatchObject({ kind: "unknown", problem: expect.stringContaining("`own`") });
    expect(wasRun()).toBe(false);
  });

  it("has no filter run that an included file of settings names", async () => {
    const { git, spy, folder, run, write, wasRun } = hostile();
    writeFileSync(join(folder, "more"), `[filter "own"]\n\tclean = ${spy}\n`);
    run("config", "include.path", join(folder, "more"));
    write(".gitattributes", "* filter=own\n");
    write("a.txt", "changed");

    const state = await git().state();

    expect([state.kind, wasRun()]).toEqual(["unknown", false]);
  });

  it("has no program run to fetch an object that a partial clone lacks", async () => {
    const { git, spy, workspace, run, write, wasRun } = hostile();
    run("config", "remote.origin.url", `ext::${spy}`);
    run("config", "remote.origin.promisor", "true");
    run("config", "extensions.partialClone", "origin");
    run("config", "core.repositoryFormatVersion", "1");
    run("config", "protocol.ext.allow", "always");
    const tree = run("rev-parse", "HEAD^{tree}");
    execFileSync("rm", ["-f", join(workspace, ".git/objects", tree.slice(0, 2), tree.slice(2))]);
    write("a.txt", "changed");

    await git().state();

    expect(wasRun()).toBe(false);
  });
});

it("lets Git LFS keep its own filter, as a clone sets it up", async () => {
  const { git, run } = checkout();
  run("config", "filter.lfs.clean", "git-lfs clean -- %f");
  run("config", "filter.lfs.smudge", "git-lfs smudge -- %f");
  run("config", "filter.lfs.process", "git-lfs filter-process");
  run("config", "filter.lfs.required", "true");

  expect(await git().state()).toMatchObject({ kind: "checkout" });
});

it("writes nothing to the workspace, not even git's index", async () => {
  const { git, workspace, write } = checkout();
  const index = join(workspace, ".git/index");
  const before = [readFileSync(index).toString("hex"), statSync(index).mtimeMs];
  write("a.txt", "a");

  await git().state();

  expect([readFileSync(index).toString("hex"), statSync(index).mtimeMs]).toEqual(before);
});

function checkout() {
  const own = place();
  const run = (...args: string[]): string =>
    execFileSync("git", ["-C", own.workspace, ...identity, ...args], {
      encoding: "utf8",
      stdio: "pipe",
    }).trim();
  const write = (path: string, content: string): void => writeFileSync(join(own.workspace, path), content);
  run("init", "-q");
  for (const name of ["a.txt", "b.txt", "c.txt"]) write(name, name.slice(0, 1));
  run("add", ".");
  run("commit", "-q", "-m", "Start");
  return { ...own, run, write, head: run("rev-parse", "HEAD") };
}

function hostile() {
  const own = checkout();
  const spy = join(own.folder, "spy");
  const mark = join(own.folder, "was-run");
  const hooks = join(own.folder, "hooks");
  writeFileSync(spy, `#!/bin/sh\ntouch ${mark}\ncat\n`, { mode: 0o755 });
  mkdirSync(hooks);
  execFileSync("cp", [spy, join(hooks, "post-index-change")]);
  return { ...own, spy, hooks, wasRun: () => existsSync(mark) };
}
