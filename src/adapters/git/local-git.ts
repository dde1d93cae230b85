import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { devNull } from "node:os";
import { parse } from "node:path";

export type GitAnswer =
  | { readonly kind: "exited"; readonly code: number; readonly out: Buffer; readonly err: string }
  | { readonly kind: "absent" }
  | { readonly kind: "too-much"; readonly megabytes: number }
  | { readonly kind: "timed-out"; readonly seconds: number };

/** Git in somebody's own repository, which is read and never written. */
export interface LocalGit {
  run(args: readonly string[], settings?: readonly Setting[]): Promise<GitAnswer>;
  /** For a conversation; whoever starts it ends it. */
  start(args: readonly string[]): ChildProcessWithoutNullStreams;
}

export type Setting = readonly [key: string, value: string];

// A repository's own settings can name programs (hooks, fsmonitor, remote helpers): none of them is run.
const settings: readonly Setting[] = [
  ["core.hooksPath", devNull],
  ["core.fsmonitor", "false"],
  ["core.pager", "cat"],
  ["core.askPass", ""],
  ["credential.helper", ""],
  ["protocol.allow", "never"],
  ["protocol.ext.allow", "never"],
  // A folder of the work tree that looks like a repository, with settings of its own, is none.
  ["safe.bareRepository", "explicit"],
  ["submodule.recurse", "false"],
];

const environment = {
  LC_ALL: "C",
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
  // GitHub does not know what a clone replaces.
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_LITERAL_PATHSPECS: "0",
};

// What git needs to work at all and to find the user's settings; and where a hook of git says that the repository is.
const kept =
  /^(PATH|PATHEXT|HOME|USERPROFILE|XDG_CONFIG_HOME|SYSTEMROOT|COMSPEC|WINDIR|PROGRAMDATA|TMPDIR|TEMP|TMP|GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|CEILING_DIRECTORIES))$/i;

const deadlineMs = 120_000;
const maxBytes = 512 * 1024 * 1024;

/** Runs git in a folder with no questions asked and nothing of a repository's settings executed. */
export function localGit(folder: string, surroundings: NodeJS.ProcessEnv): LocalGit {
  const base = Object.fromEntries(Object.entries(surroundings).filter(([name]) => kept.test(name)));
  function start(args: readonly string[], more: readonly Setting[] = []): ChildProcessWithoutNullStreams {
    const fixed = settings.flatMap(([key, value]) => ["-c", `${key}=${value}`]);
    return spawn("git", ["--no-pager", ...fixed, "-C", folder, ...args], {
      // Windows looks for a program in the folder where it is started, and this one may hold a `git.exe`.
      cwd: parse(folder).root,
      env: { ...base, ...environment, ...asEnvironment(more) },
      shell: false,
      stdio: "pipe",
      windowsHide: true,
      // A session of its own: no terminal, and a group that can be ended with all that it started.
      detached: process.platform !== "win32",
    });
  }
  return {
    start: (args) => start(args),
    run: (args, more) => collect(start(args, more)),
  };
}

/** Ends a git that was started, with all that it may have started. */
export function endGit(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // The group is gone already.
  }
}

function collect(child: ChildProcessWithoutNullStreams): Promise<GitAnswer> {
  return new Promise((settle) => {
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let size = 0;
    let ended: GitAnswer | undefined;
    const end = (answer: GitAnswer): void => {
      ended ??= answer;
      endGit(child);
    };
    const timer = setTimeout(() => end({ kind: "timed-out", seconds: deadlineMs / 1000 }), deadlineMs);
    const count = (kept: Buffer[]) => (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) end({ kind: "too-much", megabytes: maxBytes / 1024 / 1024 });
      else kept.push(chunk);
    };
    child.stdout.on("data", count(out));
    child.stderr.on("data", count(err));
    child.stdin.on("error", () => {});
    child.stdin.end();
    child.on("error", () => {
      ended ??= { kind: "absent" };
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      const words = Buffer.concat(err).toString("utf8");
      settle(ended ?? { kind: "exited", code: code ?? 1, out: Buffer.concat(out), err: words });
    });
  });
}

// In the environment a key may hold an `=`.
function asEnvironment(pairs: readonly Setting[]): Record<string, string> {
  if (pairs.length === 0) return {};
  const entries = pairs.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(pairs.length) };
}
