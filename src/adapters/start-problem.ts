import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { delimiter, resolve } from "node:path";

/** Why a program could not be started, in a sentence that names it. */
export function startProblem(
  program: string,
  error: NodeJS.ErrnoException,
  cwd: string,
  path: string | undefined,
): string {
  switch (error.code) {
    case "ENOENT":
      return notFound(program, cwd, path);
    case "EACCES":
    case "EPERM":
      return isFolder(resolve(cwd, program))
        ? `\`${program}\` is a folder, not a program`
        : `\`${program}\` is not executable`;
    case "ENOTDIR":
      return `\`${program}\` was not found: a part of its path is no folder`;
    case "E2BIG":
      return `\`${program}\` was not started: its words and its environment are together longer than the system takes`;
    case "ETXTBSY":
      return `\`${program}\` was not started: something is writing to it`;
    case "ENOEXEC":
      return `\`${program}\` is no program for this machine`;
    case "EAGAIN":
    case "ENOMEM":
    case "EMFILE":
      return `\`${program}\` was not started: the machine has no room for another process (${error.code})`;
    case "ERR_INVALID_ARG_VALUE":
      return program === ""
        ? "the command begins with an empty word"
        : `\`${shown(program)}\` was not started: a word or a variable holds a NUL character`;
    default:
      return `\`${program}\` was not started: ${error.message}`;
  }
}

// The system says of a script whose interpreter is missing that the script is.
function notFound(program: string, cwd: string, path: string | undefined): string {
  if (!isFolder(cwd)) return `the workspace \`${cwd}\` is not there`;
  const places = program.includes("/")
    ? [resolve(cwd, program)]
    : (path ?? "").split(delimiter).map((folder) => resolve(cwd, folder, program));
  for (const place of places) {
    const interpreter = interpreterOf(place);
    if (interpreter !== null)
      return `\`${program}\` asks for the interpreter \`${interpreter}\`, which is not there`;
  }
  if (program.includes("/") && readdirSync(cwd).length === 0) {
    return `\`${program}\` was not found, and the workspace is empty: write a step with \`uses: actions/checkout\` before this one`;
  }
  return `\`${program}\` was not found in the workspace or on the PATH`;
}

function interpreterOf(file: string): string | null {
  try {
    const opened = openSync(file, "r");
    try {
      const head = Buffer.alloc(256);
      const text = head.toString("utf8", 0, readSync(opened, head));
      return /^#![ \t]*([^\s\0]+\r?)/.exec(text)?.[1]?.replace("\r", "\\r") ?? null;
    } finally {
      closeSync(opened);
    }
  } catch {
    return null;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function shown(word: string): string {
  return word.replaceAll("\0", "\\0");
}
