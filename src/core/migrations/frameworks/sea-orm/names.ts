import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { rustChainOf, unwrapped } from "../../rust/rust-chain.ts";
import { fieldOf, nodesOf, textOf } from "../../syntax/nodes.ts";
import { HANDS_ON } from "./database-calls.ts";
import type { Within } from "./within.ts";

// Each is a copy of those before.
const MAX_NAMES = 500;

/** The same place with the name that a `let` gives. */
export function withName(declaration: SyntaxNode, within: Within): Within {
  const { scope } = within;
  const { text } = scope.file;
  const [pattern, value] = [fieldOf(declaration, "pattern"), fieldOf(declaration, "value")];
  if (pattern?.type !== "identifier" || value === null) return within;
  const name = textOf(pattern, text);
  if (isConnection(value, within)) within.connections.add(name);
  if (scope.names.size >= MAX_NAMES) return within;
  // A name that is declared again stands for its last value from here on.
  const names = new Map(scope.names).set(name, { node: value, scope });
  return { ...within, scope: { ...scope, names } };
}

function isConnection(value: SyntaxNode, { scope, connections }: Within): boolean {
  const { text } = scope.file;
  const inner = unwrapped(value);
  if (inner.type === "identifier") return connections.has(textOf(inner, text));
  const chain = rustChainOf(inner, text);
  const owner = chain?.root?.type === "identifier" ? textOf(chain.root, text) : "";
  return connections.has(owner) && (chain?.links.every(({ name }) => HANDS_ON.has(name)) ?? false);
}

/** The same place within a closure: what it is handed is a connection. */
export function withParameters(closure: SyntaxNode, within: Within): Within {
  const parameters = fieldOf(closure, "parameters");
  const names =
    parameters === null ? [] : [...nodesOf(parameters)].filter(({ type }) => type === "identifier");
  const { text } = within.scope.file;
  return {
    ...within,
    connections: new Set([...within.connections, ...names.map((name) => textOf(name, text))]),
  };
}
