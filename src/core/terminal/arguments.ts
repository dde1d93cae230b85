import { nearest } from "../../kernel/nearest.ts";
import { untrusted } from "../text/untrusted.ts";
import { terminalLine } from "./terminal-text.ts";

/** Which files of the author's repository are the head of the change. */
export type HeadChoice =
  | { readonly kind: "commit"; readonly name: string }
  | { readonly kind: "index" }
  | { readonly kind: "work-tree" };

export interface CheckOptions {
  /** Null: the default branch of `origin`. */
  readonly base: string | null;
  readonly head: HeadChoice;
  /** The file with the plan or the description; `-` is the standard input. */
  readonly plan: string | null;
  readonly isJson: boolean;
  readonly isPlain: boolean;
}

export type Command =
  | { readonly kind: "check"; readonly options: CheckOptions }
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "refused"; readonly isJson: boolean; readonly problems: readonly string[] };

const WITH_VALUE = ["--base", "--head", "--plan"] as const;
const SWITCHES = ["--staged", "--worktree", "--json", "--no-color", "--help", "--version"] as const;
const SHORT: Readonly<Record<string, string>> = { "-h": "--help", "-V": "--version" };
const COMMANDS = ["check"] as const;

/** Reads the words of the command line. All that is wrong with them is told at once. */
export function parseArguments(words: readonly string[]): Command {
  const values = new Map<string, string>();
  const switches = new Set<string>();
  const commands: string[] = [];
  const problems: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const isFlag = word.startsWith("-") && word !== "-";
    if (!isFlag) {
      commands.push(word);
      continue;
    }
    const equals = word.startsWith("--") ? word.indexOf("=") : -1;
    const given = equals < 0 ? word : word.slice(0, equals);
    const name = SHORT[given] ?? given;
    if (isOneOf(WITH_VALUE, name)) {
      const value = equals < 0 ? words[at + 1] : word.slice(equals + 1);
      if (values.has(name)) problems.push(`${name} is given twice. Write it once.`);
      if (value === undefined || value === "" || (value.startsWith("-") && value !== "-")) {
        problems.push(`${name} has no value. Write ${name} and ${VALUE_OF[name]}.`);
      } else {
        values.set(name, value);
        if (equals < 0) at += 1;
      }
    } else if (isOneOf(SWITCHES, name)) {
      if (equals >= 0) problems.push(`${name} takes no value. Write ${name} alone.`);
      switches.add(name);
    } else problems.push(unknown("flag", given, [...WITH_VALUE, ...SWITCHES]));
  }
  const isJson = switches.has("--json");
  if (switches.has("--help") && problems.length === 0) return { kind: "help" };
  if (switches.has("--version") && problems.length === 0) return { kind: "version" };
  problems.push(...commandProblems(commands), ...headProblems(values, switches));
  if (problems.length > 0) return { kind: "refused", isJson, problems };
  const head: HeadChoice = switches.has("--staged")
    ? { kind: "index" }
    : switches.has("--worktree")
      ? { kind: "work-tree" }
      : { kind: "commit", name: values.get("--head") ?? "HEAD" };
  return {
    kind: "check",
    options: {
      base: values.get("--base") ?? null,
      head,
      plan: values.get("--plan") ?? null,
      isJson,
      isPlain: switches.has("--no-color"),
    },
  };
}

const VALUE_OF: Readonly<Record<(typeof WITH_VALUE)[number], string>> = {
  "--base": "a branch or commit, such as origin/main",
  "--head": "a branch or commit, such as HEAD",
  "--plan": "a file, or - for the standard input",
};

function commandProblems([command, ...more]: readonly string[]): string[] {
  if (command === undefined) return ["No command is given. Write rollback-ready check."];
  const problems = isOneOf(COMMANDS, command) ? [] : [unknown("command", command, COMMANDS)];
  if (more.length > 0) problems.push(`${shown(more[0] ?? "")} is one word too many. Write flags only.`);
  return problems;
}

function headProblems(values: ReadonlyMap<string, string>, switches: ReadonlySet<string>): string[] {
  const heads = ["--head", "--staged", "--worktree"].filter((one) => values.has(one) || switches.has(one));
  return heads.length < 2 ? [] : [`${heads.join(" and ")} exclude each other. Write one of them.`];
}

function unknown(what: string, seen: string, known: readonly string[]): string {
  const near = nearest(seen, known);
  const write = near === null ? `Write one of ${known.join(", ")}` : `Did you mean ${near}`;
  return `There is no ${what} ${shown(seen)}. ${write}${near === null ? "." : "?"}`;
}

function shown(word: string): string {
  return terminalLine(untrusted(word), 60);
}

function isOneOf<T extends string>(names: readonly T[], name: string): name is T {
  return (names as readonly string[]).includes(name);
}
