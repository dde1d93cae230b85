import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A bare repository on this disk, with one branch, that others push to as well. */
export interface GitopsRepository {
  readonly folder: string;
  readonly name: string;
  readonly fileUrl: string;
  /** Runs git in it. */
  git(...args: readonly string[]): string;
  /** Somebody else pushes these files (null: removes them) to a branch and tells the commit. */
  push(files: Readonly<Record<string, string | null>>, message?: string, branch?: string): string;
  /** What a file holds at the tip. */
  file(path: string, branch?: string): string;
  paths(): readonly string[];
  /** First lines of the messages, newest first. */
  subjects(): readonly string[];
  /** A program that git runs in the repository when it receives a push. */
  hook(name: string, script: string): void;
}

/** Makes one below a folder, which whoever made it removes. */
export function gitopsRepository(
  below: string,
  files: Readonly<Record<string, string>>,
  allowsFilter = true,
): GitopsRepository {
  const name = "gitops.git";
  const folder = join(below, name);
  // Of the machine's git settings none has a part in this.
  const env = {
    PATH: process.env["PATH"],
    HOME: below,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
  };
  const run = (cwd: string, args: readonly string[]): string =>
    execFileSync("git", args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  run(below, ["init", "--quiet", "--bare", "--initial-branch=main", folder]);
  const git: GitopsRepository["git"] = (...args) => run(folder, args);
  git("config", "uploadpack.allowFilter", String(allowsFilter));
  git("config", "http.receivepack", "true");
  const repository: GitopsRepository = {
    folder,
    name,
    fileUrl: `file://${folder}`,
    git,
    push(changed, message = "By somebody else", branch = "main") {
      const clone = mkdtempSync(join(below, "clone-"));
      run(clone, ["clone", "--quiet", folder, "."]);
      run(clone, ["checkout", "--quiet", "-B", branch, ...(hasBranch(branch) ? [`origin/${branch}`] : [])]);
      for (const [path, text] of Object.entries(changed)) {
        const file = join(clone, path);
        if (text === null) rmSync(file);
        else {
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
      }
      run(clone, ["add", "--all"]);
      const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
      run(clone, [...who, "commit", "--quiet", "--message", message]);
      run(clone, ["push", "--quiet", "origin", `HEAD:refs/heads/${branch}`]);
      const commit = run(clone, ["rev-parse", "HEAD"]).trim();
      rmSync(clone, { recursive: true, force: true });
      return commit;
    },
    file: (path, branch = "main") => git("show", `${branch}:${path}`),
    paths: () => git("ls-tree", "-r", "--name-only", "main").trim().split("\n"),
    subjects: () => git("log", "--format=%s", "main").trim().split("\n"),
    hook(hook, script) {
      const file = join(folder, "hooks", hook);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `#!/bin/sh\n${script}\n`);
      chmodSync(file, 0o755);
    },
  };
  const hasBranch = (branch: string): boolean => git("branch", "--list", branch).trim() !== "";
  repository.push(files, "Begin");
  return repository;
}
