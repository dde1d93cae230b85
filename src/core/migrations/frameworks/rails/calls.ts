import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { type Flow, GOES_ON, type Outcome } from "../../recorded/outcome.ts";
import type { RubyCall } from "../../ruby/call.ts";
import { textOf } from "../../syntax/nodes.ts";
import type { Frame, Walk } from "./frame.ts";
import { runMigrationCall } from "./migration-calls.ts";
import { runModelCall } from "./model-calls.ts";
import { runCommand } from "./schema-calls.ts";
import { tableCommands } from "./table-block.ts";

const CONNECTIONS = new Set(["connection", "@connection", "self.connection"]);

/** Runs a call by whom it is sent to: the migration, a `reversible`, a table, a connection, or a model. */
export function runCall(call: RubyCall, frame: Frame, walk: Walk): Flow {
  const { receiver, method } = call;
  if (receiver === null) return runMigrationCall(call, frame, walk);
  const name = textOf(receiver, walk.script.source.text);
  if (name === "self" || CONNECTIONS.has(name)) return runMigrationCall(call, frame, walk);
  const runsDown = frame.directions.get(name);
  if (runsDown !== undefined) {
    const runs = method === (runsDown ? "down" : "up");
    return runs && call.block !== null ? walk.run(call.block.body, frame) : GOES_ON;
  }
  const table = frame.changed.get(name);
  if (table !== undefined) {
    for (const command of tableCommands(table, call)) runCommand(command, frame, walk);
    return GOES_ON;
  }
  if (isConnection(receiver)) return runDirectly(call, frame, walk);
  return runModelCall(call, receiver, frame, walk);

  function isConnection(node: SyntaxNode): boolean {
    const last = node.children.find(({ field }) => field === "method");
    if (node.type !== "call" || last === undefined) return false;
    return ["connection", "lease_connection"].includes(textOf(last, walk.script.source.text));
  }
}

// A model's own connection is no recorder: what is sent to it happens at once, also while Rails learns what to reverse.
function runDirectly(call: RubyCall, frame: Frame, walk: Walk): Flow {
  const own: Walk = {
    ...walk,
    add(...outcomes) {
      walk.add(...outcomes.map((outcome) => (frame.reverting ? again(outcome) : outcome)));
    },
  };
  return runMigrationCall(call, { ...frame, reverting: false }, own);
}

function again(outcome: Outcome): Outcome {
  return outcome.kind === "does" ? { kind: "again", operation: outcome.operation } : outcome;
}
