import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { newFolder, type Ran, run } from "./clone.ts";

/** A team's clone with these files committed; without any, a repository that has no commit yet. */
export interface TeamClone {
  readonly folder: string;
  git(...args: readonly string[]): string;
  write(path: string, text: string): void;
  read(path: string): string;
  init(...flags: readonly string[]): Ran;
  /** Every file outside of `.git`, by its path. */
  files(): Readonly<Record<string, string>>;
}

export function teamClone(files: Readonly<Record<string, string>>): TeamClone {
  const folder = newFolder();
  const git = (...args: readonly string[]): string =>
    execFileSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8", stdio: "pipe" }).trim();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  git("init", "-q");
  for (const [path, text] of Object.entries(files)) write(path, text);
  if (Object.keys(files).length > 0) {
    git("add", "-A");
    git("commit", "-q", "-m", "The shop");
  }
  return {
    folder,
    git,
    write,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    init: (...flags) => run(["init", ...flags], folder),
    files() {
      const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
        one.isFile(),
      );
      const paths = found.map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join("/"));
      return Object.fromEntries(
        paths
          .filter((path) => !path.startsWith(".git/"))
          .sort()
          .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
      );
    },
  };
}

const identity = [
  ...["-c", "user.name=Mona", "-c", "user.email=mona@example.com"],
  ...["-c", "init.defaultBranch=main", "-c", "commit.gpgSign=false", "-c", "core.autocrlf=false"],
];
