import { nearest } from "../../../kernel/nearest.ts";
import { ackCommand } from "./ack.ts";
import { actionCommand } from "./action.ts";
import {
  type Command,
  type CommandContext,
  type CommandName,
  type CommandText,
  commandNames,
} from "./command.ts";
import { commandTexts } from "./command-texts.ts";
import { nearMissCommand } from "./near-miss.ts";
import { resolvedCommand } from "./resolved.ts";
import { severityCommand } from "./severity.ts";
import { statusCommand } from "./status.ts";
import { toldUsersCommand } from "./told-users.ts";

export interface ReadComment {
  readonly commands: readonly Command[];
  /** Names that are nearly one of ours, with it. What is near to none may be a path, or a word for another bot. */
  readonly mistyped: readonly { readonly seen: string; readonly meant: CommandName }[];
  /** Whether there were more than are read. */
  readonly isCut: boolean;
}

const mostCommands = 20;

/** Reads the commands of a comment. Nothing in it is executed: what comes out is data. */
export function readCommands(comment: string, context: CommandContext): ReadComment {
  const texts = commandTexts(comment);
  const [commands, mistyped]: [Command[], { seen: string; meant: CommandName }[]] = [[], []];
  for (const text of texts.slice(0, mostCommands)) {
    const name = knownName(text.name);
    if (name !== null) commands.push(parsers[name](text, context));
    else {
      const near = nearest(text.name, commandNames);
      const meant = commandNames.find((one) => one === near);
      if (meant !== undefined) mistyped.push({ seen: text.name, meant });
    }
  }
  return { commands, mistyped, isCut: texts.length > mostCommands };
}

const parsers: Readonly<Record<CommandName, (text: CommandText, context: CommandContext) => Command>> = {
  ack: ackCommand,
  severity: severityCommand,
  action: actionCommand,
  "near-miss": nearMissCommand,
  status: statusCommand,
  resolved: resolvedCommand,
  notice: toldUsersCommand("notice"),
  "all-clear": toldUsersCommand("all-clear"),
};

function knownName(name: string): CommandName | null {
  return commandNames.find((one) => one === name) ?? synonyms.get(name) ?? null;
}

const synonyms: ReadonlyMap<string, CommandName> = new Map([
  ["sev", "severity"],
  ["acknowledge", "ack"],
  ["nearmiss", "near-miss"],
  ["resolve", "resolved"],
  ["allclear", "all-clear"],
]);
