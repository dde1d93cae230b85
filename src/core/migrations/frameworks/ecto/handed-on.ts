import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { ElixirCall } from "../../elixir/call.ts";
import { readValue } from "../../elixir/read-value.ts";
import type { ElixirValue } from "../../elixir/value.ts";
import type { Frame, Walk } from "./frame.ts";

const MAY_BE_FUNCTION = ["anonymous_function", "unary_operator", "identifier"];
const MAX_ITEMS = 200;
const COMMAND =
  /^(?:create|create_if_not_exists|drop|drop_if_exists|alter|rename|execute|execute_file|add|add_if_not_exists|remove|remove_if_exists|modify|flush)$/;

/**
 * Runs the functions that a call of another module is handed, such as `Enum.map(tables, &drop(table(&1)))`: it may call
 * them, with each item of a list or with what is not known. Their values are not wanted for themselves.
 */
export function runHandedOn(call: ElixirCall, frame: Frame, walk: Walk): void {
  const { text, module } = walk.script;
  const functions = call.args
    .filter(({ type }) => MAY_BE_FUNCTION.includes(type))
    .map((arg) => readValue(arg, text, frame.scope))
    .filter(({ kind }) => kind === "function" || kind === "capture");
  const [first] = call.args;
  if (functions.length === 0 || first === undefined) return;
  const over = readValue(first, text, frame.scope);
  const items = over.kind === "list" ? over.items.slice(0, MAX_ITEMS) : [UNKNOWN];
  for (const value of functions) {
    if (value.kind === "function") runWith(items, value.params, value.body, frame);
    if (value.kind !== "capture") continue;
    const own = [...module.functions].find(([key]) => key.startsWith(`${value.name}/`))?.[1];
    const isOpen = frame.following.includes(value.name);
    if (own !== undefined && !isOpen) {
      runWith(items, own.params, own.body, { ...frame, following: [...frame.following, value.name] });
    } else if (COMMAND.test(value.name)) {
      const reason = "What is run for each item is not known.";
      if (frame.backward) walk.add({ kind: "unclear", reason, line: call.line });
      else walk.add({ kind: "does", operation: { kind: "opaque", line: call.line } });
    }
  }

  function runWith(
    given: readonly ElixirValue[],
    params: readonly string[],
    body: readonly SyntaxNode[],
    at: Frame,
  ): void {
    for (const item of given) {
      const scope = new Map(at.scope);
      for (const [index, param] of params.entries()) scope.set(param, index === 0 ? item : UNKNOWN);
      walk.run(body, { ...at, scope, isValue: true });
    }
  }
}

const UNKNOWN: ElixirValue = { kind: "unknown" };
