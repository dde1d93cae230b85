import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { ElixirCall } from "../../elixir/call.ts";
import type { ElixirFunction } from "../../elixir/module.ts";
import { readValue } from "../../elixir/read-value.ts";
import type { ElixirValue } from "../../elixir/value.ts";
import { type Flow, GOES_ON } from "../../recorded/outcome.ts";
import { textOf } from "../../syntax/nodes.ts";
import { runBranches } from "./branches.ts";
import type { ColumnChange, Command } from "./command.ts";
import { runExecute } from "./execute.ts";
import type { Frame, Walk } from "./frame.ts";
import { runHandedOn } from "./handed-on.ts";
import { inverseOf } from "./inverse.ts";
import { runEach } from "./loops.ts";
import { operationsOf } from "./operations.ts";
import { readChange, readCommand, tableNamed } from "./read-command.ts";
import { runRepo } from "./repo-calls.ts";

// They look, write to the log, or wait.
const QUIET =
  /^(?:IO|Logger|Process|Enum|List|Map|String|Keyword|Application|System|DateTime|NaiveDateTime|Date|Atom|Integer|Kernel|Module|Code|File|Path|Ecto\.UUID|Ecto\.Query)\b/;
const QUIET_NAMES =
  /^(?:require|import|alias|use|from|table|index|unique_index|constraint|references|fragment|repo|prefix|direction|inspect|dbg|is_[a-z]+|to_string|length|where|select|join|order_by|limit|def|defp|sigil_[a-z])$/i;
const BRANCHING = new Set(["if", "unless", "case", "cond", "with", "try", "receive"]);
const RAISING = new Set(["raise", "reraise", "throw", "exit"]);
const MAX_FOLLOWED = 8;

/** Runs a call. `piped` is what a pipe puts before its arguments. */
export function runCall(call: ElixirCall, piped: readonly SyntaxNode[], frame: Frame, walk: Walk): Flow {
  const given: ElixirCall = { ...call, args: [...piped, ...call.args] };
  const { name, line } = given;
  const { text } = walk.script;
  if (given.receiver !== null) return runRemote(given, given.receiver, frame, walk);
  if (RAISING.has(name)) return { kind: "raises", line };
  if (BRANCHING.has(name)) return runBranches(given, frame, walk);
  if (name === "for") return runEach(given, frame, walk);
  const own = walk.script.module.functions.get(`${name}/${allArguments(given).length}`);
  if (own !== undefined) return follow(own, given, frame, walk);
  if (frame.changes !== null) {
    const changes = readChange(given, text, frame.scope);
    if (changes !== null) {
      frame.changes.push(...changes);
      return GOES_ON;
    }
  }
  switch (name) {
    case "alter": {
      const changes: ColumnChange[] = [];
      walk.run(given.body ?? [], { ...frame, changes });
      const [first] = given.args;
      const table = first === undefined ? null : tableNamed(readValue(first, text, frame.scope));
      runCommand({ kind: "alter", table, changes, line }, frame, walk);
      return GOES_ON;
    }
    case "execute":
    case "execute_file":
      return runExecute(given, frame, walk);
    case "flush": {
      const reason = "On rollback Ecto raises at `flush()`: it is not supported inside a `change`.";
      if (frame.backward) walk.add({ kind: "stays", reason, line });
      return GOES_ON;
    }
    default:
      break;
  }
  const command = readCommand(given, text, frame.scope);
  if (command !== null) runCommand(command, frame, walk);
  else if (!QUIET_NAMES.test(name) && !frame.isValue) unknown(given, frame, walk);
  return GOES_ON;
}

function runCommand(command: Command, frame: Frame, walk: Walk): void {
  const inverse = frame.backward ? inverseOf(command) : ({ kind: "command", command } as const);
  if (inverse.kind === "irreversible") {
    walk.add({ kind: "stays", reason: inverse.reason, line: inverse.line });
    return;
  }
  const operations = operationsOf(inverse.command, walk.script.generated);
  walk.add(...operations.map((operation) => ({ kind: "does", operation }) as const));
}

function runRemote(call: ElixirCall, receiver: SyntaxNode, frame: Frame, walk: Walk): Flow {
  const module = textOf(receiver, walk.script.text);
  if (module === "Enum" && call.name === "each") return runEach(call, frame, walk);
  // `Ecto.Migration.execute` and its like are the commands by their full name.
  if (module === "Ecto.Migration") return runCall({ ...call, receiver: null }, [], frame, walk);
  if (runRepo(call, module, frame, walk)) return GOES_ON;
  runHandedOn(call, frame, walk);
  if (!QUIET.test(module) && !frame.isValue) unknown(call, frame, walk);
  return GOES_ON;
}

function follow(own: ElixirFunction, call: ElixirCall, frame: Frame, walk: Walk): Flow {
  const { text, module } = walk.script;
  if (frame.following.length >= MAX_FOLLOWED || frame.following.includes(call.name)) {
    unknown(call, frame, walk);
    return GOES_ON;
  }
  const scope = new Map<string, ElixirValue>(module.attributes);
  const given = allArguments(call);
  for (const [index, param] of own.params.entries()) {
    const node = given[index];
    const name = param.split("\\\\")[0]?.trim() ?? param;
    scope.set(name, node === undefined ? { kind: "unknown" } : readValue(node, text, frame.scope));
  }
  const following = [...frame.following, call.name];
  return walk.run(own.body, { ...frame, scope, following });
}

function allArguments({ args, keywords }: ElixirCall): readonly SyntaxNode[] {
  return keywords === null ? args : [...args, keywords];
}

function unknown({ line }: ElixirCall, frame: Frame, walk: Walk): void {
  const reason = "Whether Ecto can reverse this call is not known: it is no command of Ecto.Migration.";
  if (frame.backward) walk.add({ kind: "unclear", reason, line });
  else walk.add({ kind: "does", operation: { kind: "opaque", line } });
}
