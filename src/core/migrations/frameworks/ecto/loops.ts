import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { ElixirCall } from "../../elixir/call.ts";
import { readValue } from "../../elixir/read-value.ts";
import type { ElixirValue } from "../../elixir/value.ts";
import { type Flow, GOES_ON } from "../../recorded/outcome.ts";
import { fieldOf, namedChildren, textOf } from "../../syntax/nodes.ts";
import type { Frame, Walk } from "./frame.ts";

const MAX_ITEMS = 200;

/** Runs `for table <- [:orders, :invoices], do: …` and `Enum.each`: once for each item of a list that is known. */
export function runEach(call: ElixirCall, frame: Frame, walk: Walk): Flow {
  const loop = call.name === "for" ? comprehension(call, frame, walk) : iteration(call, frame, walk);
  if (loop === null) {
    const reason = "What is run for each item is not known.";
    if (frame.backward) walk.add({ kind: "unclear", reason, line: call.line });
    else walk.add({ kind: "does", operation: { kind: "opaque", line: call.line } });
    return GOES_ON;
  }
  for (const item of loop.items.slice(0, MAX_ITEMS)) {
    const scope = new Map(frame.scope);
    const parts = loop.params.length > 1 && item.kind === "tuple" ? item.items : [item];
    for (const [index, param] of loop.params.entries()) scope.set(param, parts[index] ?? { kind: "unknown" });
    walk.run(loop.body, { ...frame, scope });
  }
  return GOES_ON;
}

interface Loop {
  readonly items: readonly ElixirValue[];
  readonly params: readonly string[];
  readonly body: readonly SyntaxNode[];
}

function comprehension(call: ElixirCall, frame: Frame, walk: Walk): Loop | null {
  const { text } = walk.script;
  const generator = call.args.find(({ type }) => type === "binary_operator");
  const [left, right] = ["left", "right"].map((field) => (generator ? fieldOf(generator, field) : null));
  if (!left || !right || call.body === null) return null;
  const params =
    left.type === "tuple" ? namedChildren(left).map((one) => textOf(one, text)) : [textOf(left, text)];
  return { items: itemsOf(readValue(right, text, frame.scope)), params, body: call.body };
}

function iteration(call: ElixirCall, frame: Frame, walk: Walk): Loop | null {
  const [list, run] = call.args.map((arg) => readValue(arg, walk.script.text, frame.scope));
  if (run?.kind === "function") return { items: itemsOf(list), params: run.params, body: run.body };
  const named = run?.kind === "capture" ? walk.script.module.functions.get(`${run.name}/1`) : undefined;
  return named === undefined ? null : { items: itemsOf(list), params: named.params, body: named.body };
}

function itemsOf(list: ElixirValue | undefined): readonly ElixirValue[] {
  if (list?.kind === "list") return list.items;
  if (list?.kind !== "keywords") return [{ kind: "unknown" }];
  return [...list.pairs].map(
    ([key, value]): ElixirValue => ({
      kind: "tuple",
      items: [{ kind: "text", text: key, line: 1 }, value],
    }),
  );
}
