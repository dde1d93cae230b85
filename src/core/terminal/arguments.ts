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

export interface InitOptions {
  /** Written without a question. */
  readonly isAccepted: boolean;
  readonly isJson: boolean;
  readonly isPlain: boolean;
}

export interface DoctorOptions {
  /** As `owner/name`; null: the one that `origin` is. */
  readonly repository: string | null;
  readonly isJson: boolean;
  readonly isPlain: boolean;
}

const COMMANDS = ["check", "init", "doctor"] as const;
export type CommandName = (typeof COMMANDS)[number];

export type Command =
  | { readonly kind: "check"; readonly options: CheckOptions }
  | { readonly kind: "init"; readonly options: InitOptions }
  | { readonly kind: "doctor"; readonly options: DoctorOptions }
  | { readonly kind: "help"; readonly about: CommandName | null }
  | { readonly kind: "version" }
  | {
      readonly kind: "refused";
      readonly isJson: boolean;
      /** What could not be done. */
      readonly what: string;
      readonly problems: readonly string[];
    };

const WITH_VALUE = ["--base", "--head", "--plan", "--repo"] as const;
const OF_ALL = ["--json", "--no-color", "--help", "--version"] as const;
const SWITCHES = ["--staged", "--worktree", "--yes", ...OF_ALL] as const;
const SHORT: Readonly<Record<string, string>> = { "-h": "--help", "-V": "--version", "-y": "--yes" };
const FLAGS: Readonly<Record<CommandName, readonly string[]>> = {
  check: ["--base", "--head", "--plan", "--staged", "--worktree", ...OF_ALL],
  init: ["--yes", ...OF_ALL],
  doctor: ["--repo", ...OF_ALL],
};
const COULD_NOT: Readonly<Record<CommandName, string>> = {
  check: "could not check",
  init: "could not look",
  doctor: "could not look",
};

/** Reads the words of the command line. All that is wrong with them is told at once. */
export function parseArguments(words: readonly string[]): Command {
  const { values, switches, commands, problems } = sorted(words);
  const isJson = switches.has("--json");
  const [first, ...more] = commands;
  const command = COMMANDS.find((one) => one === first) ?? null;
  if (switches.has("--help") && problems.length === 0) return { kind: "help", about: command };
  if (switches.has("--version") && problems.length === 0) return { kind: "version" };
  problems.push(...commandProblems(first, more));
  const given = [...values.keys(), ...switches];
  problems.push(...(command === null ? [] : strangers(command, given)), ...headProblems(given));
  const repository = values.get("--repo") ?? null;
  if (repository !== null && !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    problems.push(`--repo is ${shown(repository)}. Write --repo and ${VALUE_OF["--repo"]}.`);
  }
  if (command === null || problems.length > 0) {
    return { kind: "refused", isJson, what: COULD_NOT[command ?? "check"], problems };
  }
  const how = { isJson, isPlain: switches.has("--no-color") };
  switch (command) {
    case "check":
      return { kind: command, options: { ...checkOptions(values, switches), ...how } };
    case "init":
      return { kind: command, options: { isAccepted: switches.has("--yes"), ...how } };
    case "doctor":
      return { kind: command, options: { repository, ...how } };
    default:
      return command satisfies never;
  }
}

interface Sorted {
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
  readonly commands: readonly string[];
  readonly problems: string[];
}

function sorted(words: readonly string[]): Sorted {
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
  return { values, switches, commands, problems };
}

function checkOptions(
  values: Sorted["values"],
  switches: Sorted["switches"],
): Pick<CheckOptions, "base" | "head" | "plan"> {
  const head: HeadChoice = switches.has("--staged")
    ? { kind: "index" }
    : switches.has("--worktree")
      ? { kind: "work-tree" }
      : { kind: "commit", name: values.get("--head") ?? "HEAD" };
  return { base: values.get("--base") ?? null, head, plan: values.get("--plan") ?? null };
}

const VALUE_OF: Readonly<Record<(typeof WITH_VALUE)[number], string>> = {
  "--base": "a branch or commit, such as origin/main",
  "--head": "a branch or commit, such as HEAD",
  "--plan": "a file, or - for the standard input",
  "--repo": "owner/name, such as rollback-ready/suite",
};

function commandProblems(command: string | undefined, more: readonly string[]): string[] {
  if (command === undefined) {
    return ["No command is given. Write rollback-ready check, rollback-ready init or rollback-ready doctor."];
  }
  const problems = isOneOf(COMMANDS, command) ? [] : [unknown("command", command, COMMANDS)];
  if (more.length > 0) problems.push(`${shown(more[0] ?? "")} is one word too many. Write flags only.`);
  return problems;
}

function strangers(command: CommandName, given: readonly string[]): string[] {
  return given
    .filter((name) => !FLAGS[command].includes(name))
    .map((name) => {
      const of = COMMANDS.filter((one) => FLAGS[one].includes(name)).join(", ");
      return `${name} is a flag of ${of}, not of ${command}. Leave it out.`;
    });
}

function headProblems(given: readonly string[]): string[] {
  const heads = ["--head", "--staged", "--worktree"].filter((one) => given.includes(one));
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
