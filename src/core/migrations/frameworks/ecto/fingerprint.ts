import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { type ElixirCall, readCall } from "../../elixir/call.ts";
import type { ElixirFunction, ElixirModule } from "../../elixir/module.ts";
import { codeFingerprint } from "../../syntax/code-fingerprint.ts";
import { fieldOf, namedChildren, textOf } from "../../syntax/nodes.ts";
import { clauseFor, directionAnswer, isDirection } from "./branches.ts";

/** What stays the same while what a migration does forwards does: without what only its reversal uses. */
export function ectoFingerprint(
  { body, branches }: ElixirFunction,
  { declared }: ElixirModule,
  text: string,
): string {
  const skipped = new Set<SyntaxNode>();
  return codeFingerprint(
    // Without its name: a `change` may become an `up`.
    [...body, ...[...branches.values()].flat()],
    text,
    (token, { type }) => (type === "identifier" ? declared.get(token) : undefined),
    (node) => {
      if (skipped.has(node)) return [];
      const call = readCall(node, text);
      if (call === null || call.receiver !== null) return null;
      const forwards = branchForwards(call, text);
      if (forwards !== null) return forwards;
      if (!declared.has(call.name)) for (const part of onlyForReversal(call, text)) skipped.add(part);
      return null;
    },
  );
}

const FORWARDS = { direction: "up", scope: new Map() } as const;

function branchForwards(call: ElixirCall, text: string): readonly SyntaxNode[] | null {
  const { name, args, body, branches } = call;
  const [condition] = args;
  if (condition === undefined) return null;
  if (name === "case") return isDirection(condition, text) ? clauseFor(body ?? [], FORWARDS, text) : null;
  if (name !== "if" && name !== "unless") return null;
  const answer = directionAnswer(condition, FORWARDS, text);
  if (answer === null) return null;
  return answer === (name === "if") ? (body ?? []) : (branches.get("else") ?? []);
}

// Ecto.Migration: `execute(up, down)`, `modify(…, from: …)`, and the type that `remove` has only for the reversal.
function onlyForReversal({ name, args, keywords }: ElixirCall, text: string): readonly SyntaxNode[] {
  switch (name) {
    case "execute":
    case "execute_file":
      return args.slice(1);
    case "modify":
      return keywords === null ? [] : namedChildren(keywords).filter((pair) => keyOf(pair, text) === "from");
    case "remove":
    case "remove_if_exists":
      return [...args.slice(1), ...(keywords === null ? [] : [keywords])];
    default:
      return [];
  }
}

function keyOf(pair: SyntaxNode, text: string): string {
  const key = fieldOf(pair, "key");
  return key === null ? "" : textOf(key, text).trim().replace(/:$/, "");
}
