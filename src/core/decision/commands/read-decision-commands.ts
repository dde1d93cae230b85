import type { CommandText } from "../../incident/commands/command.ts";
import { commandTexts } from "../../incident/commands/command-texts.ts";
import { givenReason } from "../../incident/commands/given-reason.ts";
import { codeSpan } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";
import {
  type CommandPlace,
  type DecisionCommand,
  type DecisionCommandName,
  decisionCommandNames,
} from "./decision-command.ts";

const mostCommands = 5;

/**
 * Reads the commands of a comment that are for the environment of the step, in order. On its incident that environment
 * is meant when none is named; anywhere else it has to be named. Nothing in the text is executed: what comes out is data.
 */
export function readDecisionCommands(comment: string, place: CommandPlace): readonly DecisionCommand[] {
  return commandTexts(comment)
    .flatMap((text) => {
      const name = decisionCommandNames.find((one) => one === text.name);
      return name === undefined ? [] : [{ name, text }];
    })
    .slice(0, mostCommands)
    .flatMap(({ name, text }) => {
      const said = saidHere(text, place);
      return said === null ? [] : [readCommand(name, said, place)];
    });
}

/** What is said beside the environment: words, and after `--` a reason. Null when another environment is meant. */
interface SaidHere {
  readonly words: readonly string[];
  /** Null where there is no `--`. */
  readonly after: string | null;
}

function saidHere(
  { rest }: CommandText,
  { environment, isIncident, environments }: CommandPlace,
): SaidHere | null {
  // What phones make of two hyphens is the same to whoever wrote it.
  const [, before = rest, after = null] = /^(.*?)(?:^|\s)(?:--|—|–)(?:\s+(.*))?$/.exec(rest) ?? [];
  const isParted = before !== rest || after !== null;
  const named = isNamed(before, environment);
  if (named !== null) return { words: wordsOf(named), after: isParted ? (after ?? "") : null };
  const isOther = environments.some((other) => other !== environment && isNamed(before, other) !== null);
  if (!isIncident || isOther) return null;
  return { words: wordsOf(before), after: isParted ? (after ?? "") : null };
}

// Names of environments may hold spaces.
function isNamed(text: string, environment: string): string | null {
  if (text === environment) return "";
  return text.startsWith(`${environment} `) ? text.slice(environment.length) : null;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function readCommand(name: DecisionCommandName, said: SaidHere, place: CommandPlace): DecisionCommand {
  const [first, ...more] = said.words;
  const all = givenReason([...said.words, said.after ?? ""].join(" "));
  const shown = (words: string): string => {
    const named = place.isIncident ? "" : ` ${place.environment}`;
    return codeSpan(untrusted(`/${name}${named}${words}`));
  };
  const refused = (why: string, write: string): DecisionCommand => ({ kind: "refused", name, why, write });
  switch (name) {
    case "rollback": {
      const write = `${shown(" v1.2.3 -- why")} or ${shown(" -- why")}`;
      if (more.length > 0) return refused("A reason comes after `--`.", write);
      if (first !== undefined && !isRelease(first)) return refused("That is no name of a release.", write);
      return { kind: "rollback", release: first ?? null, reason: givenReason(said.after ?? "") };
    }
    case "stay":
      return all === null
        ? refused("A reason is missing; it is kept on record.", shown(" why"))
        : { kind: "stay", reason: all };
    case "hold":
    case "lift":
      return ofRelease(name, said, shown(" v1.2.3 why"));
    case "pause":
      return all === null
        ? refused("A reason is missing; whoever is refused reads it.", shown(" why"))
        : { kind: "pause", reason: all };
    case "resume":
      return { kind: "resume", reason: all };
    default:
      return name satisfies never;
  }
}

function ofRelease(name: "hold" | "lift", { words, after }: SaidHere, write: string): DecisionCommand {
  const [first, ...more] = words;
  const isFirstRelease = first !== undefined && (after === null ? looksLikeRelease(first) : isRelease(first));
  const release = isFirstRelease ? first : null;
  const reason = givenReason([...(isFirstRelease ? more : words), after ?? ""].join(" "));
  if (reason === null)
    return { kind: "refused", name, why: "A reason is missing; it is kept on record.", write };
  if (name === "hold") return { kind: "hold", release, reason };
  if (release === null) return { kind: "refused", name, why: "It does not say whose hold is lifted.", write };
  return { kind: "lift", release, reason };
}

function isRelease(word: string): boolean {
  return /^[\w.@/+-]{1,200}$/.test(word);
}

// A word of a sentence is none: a release has a version or is a commit.
function looksLikeRelease(word: string): boolean {
  return isRelease(word) && /^(?:[\w.@/+-]*[@/-])?v?\d+\.\d+[\w.+-]*$|^v\d+$|^[0-9a-f]{12,40}$/.test(word);
}
