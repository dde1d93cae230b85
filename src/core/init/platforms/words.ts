import type { ShellCommand } from "../shell-commands.ts";

/** The command of these that begins with one of the given starts, such as `kubectl set image`; flags between are passed over. */
export function commandThat(
  commands: readonly ShellCommand[],
  ...starts: readonly string[]
): ShellCommand | undefined {
  return commands.find((command) => starts.some((start) => beginsWith(command, start.split(" "))));
}

/** The value of the first of these flags, as `--flag value`, `--flag=value`, or `-f value`. */
export function flag(command: ShellCommand, ...flags: readonly string[]): string | null {
  for (const [at, word] of command.entries()) {
    if (flags.includes(word)) return command[at + 1] ?? null;
    const given = flags.find((one) => word.startsWith(`${one}=`));
    if (given !== undefined) return word.slice(given.length + 1);
  }
  return null;
}

/** The words behind this one in a command, without flags and the values of these flags. */
export function operandsAfter(
  command: ShellCommand,
  word: string,
  withValue: readonly string[] = [],
): readonly string[] {
  return operands(command.slice(command.indexOf(word) + 1), 0, withValue);
}

/** The words of a command that are no flags and no values of these flags, without the first `from`. */
export function operands(
  command: ShellCommand,
  from: number,
  withValue: readonly string[] = [],
): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < command.length; at += 1) {
    const word = command[at] ?? "";
    if (withValue.includes(word)) at += 1;
    else if (!word.startsWith("-")) found.push(word);
  }
  return found.slice(from);
}

// `kubectl --namespace shop set image` begins with `kubectl set image`, too.
function beginsWith(command: ShellCommand, [program = "", ...words]: readonly string[]): boolean {
  if (nameOfProgram(command[0] ?? "") !== program) return false;
  let at = 1;
  for (const word of words) {
    while (at < command.length && command[at] !== word && isFlagOrValue(command, at)) at += 1;
    if (command[at] !== word) return false;
    at += 1;
  }
  return true;
}

function isFlagOrValue(command: ShellCommand, at: number): boolean {
  const [word, before] = [command[at] ?? "", command[at - 1] ?? ""];
  return word.startsWith("-") || (before.startsWith("-") && !before.includes("="));
}

function nameOfProgram(word: string): string {
  return word.slice(word.lastIndexOf("/") + 1);
}
