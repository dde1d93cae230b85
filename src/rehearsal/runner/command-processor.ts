import { toAnnotation } from "./annotation.ts";
import { type ParsedCommand, parseCommand } from "./command-line.ts";
import type { Masker } from "./masks.ts";
import type { StepRecord } from "./step-record.ts";

const SILENT = ["add-mask", "debug", "error", "notice", "warning"];
const NAMES = [
  ...SILENT,
  ...["add-matcher", "add-path", "echo", "endgroup", "group", "remove-matcher", "save-state", "set-env"],
  ...["set-output", "stop-commands"],
];

interface Surroundings {
  readonly record: StepRecord;
  readonly masker: Masker;
  readonly workspace: string;
  readonly showDebug: boolean;
}

/** Takes the lines of a step's output: obeys commands, writes the rest to the log. */
export function createCommandProcessor(around: Surroundings): (line: string) => void {
  const { record, masker } = around;
  const registered = new Set(NAMES);
  let stopToken: string | null = null;
  let isEchoing = false;

  function stop(command: ParsedCommand): void {
    const token = command.data.toLowerCase();
    if (token === "" || token === "pause-logging" || registered.has(token)) {
      record.refuse(
        "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.",
      );
      return;
    }
    stopToken = token;
    registered.add(token);
    if (token.length > 6) masker.add(command.data);
    record.write(command.line);
  }

  function resume(token: string): void {
    registered.delete(token);
    stopToken = null;
  }

  return (line) => {
    const command = parseCommand(line, registered);
    if (command === null || stopToken !== null) {
      if (command !== null && command.command === stopToken) resume(stopToken);
      record.write(line);
      return;
    }

    record.commands.push(command);
    if (command.command === "stop-commands") {
      stop(command);
      return;
    }
    if (isEchoing && !SILENT.includes(command.command)) record.write(line);
    if (isEchoing && command.command === "add-mask") record.write("::add-mask::***");
    if (command.command === "echo" && isSwitch(command.data)) isEchoing = /on/i.test(command.data);

    const problem = obey(command, around);
    if (problem !== null) {
      const shown = SILENT.includes(command.command) ? command.command : line;
      record.refuse(`Unable to process command '${shown}' successfully.`);
      record.complain("error", problem);
    }
  };
}

/** Does what a command asks; the answer is what is wrong with it, or null. */
function obey(command: ParsedCommand, { record, masker, workspace, showDebug }: Surroundings): string | null {
  const { data, properties } = command;
  const name = properties["name"];

  switch (command.command) {
    case "error":
    case "warning":
    case "notice":
      record.annotate(toAnnotation(command.command, data, properties, workspace));
      return null;
    case "debug":
      if (showDebug) for (const line of data.split(/\r?\n/)) record.write(`##[debug]${line}`);
      return null;
    case "group":
    case "endgroup":
      record.write(`##[${command.command}]${command.command === "group" ? data : ""}`);
      return null;
    case "add-mask":
      if (data.trim() !== "") masker.add(data);
      else record.complain("warning", "Can't add secret mask for empty string in ##[add-mask] command.");
      return null;
    case "set-output":
    case "save-state":
      record.complain("warning", deprecated(command.command));
      if (name === undefined) return `Required field 'name' is missing in ##[${command.command}] command.`;
      (command.command === "set-output" ? record.outputs : record.state).set(name, data);
      return null;
    case "set-env":
    case "add-path":
      return `The \`${command.command}\` command is disabled. Please upgrade to using Environment Files.`;
    case "echo":
      if (isSwitch(data)) return null;
      return `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`;
    default:
      // Matchers are accepted and not applied: no action of this suite relies on one.
      return null;
  }
}

function isSwitch(data: string): boolean {
  return /^\s*(on|off)\s*$/i.test(data);
}

function deprecated(name: string): string {
  return `The \`${name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files.`;
}
