import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { readCall } from "../../ruby/call.ts";
import type { RubyClass, RubyMethod } from "../../ruby/class.ts";
import { partsOf } from "../../ruby/parts.ts";
import type { RubySource } from "../../ruby/source.ts";
import { codeFingerprint } from "../../syntax/code-fingerprint.ts";
import { fieldOf, nodesOf, textOf } from "../../syntax/nodes.ts";
import { declaredNames } from "./declared-names.ts";
import { guardOf } from "./guard.ts";
import { onlyForReversal } from "./only-for-reversal.ts";

/** What stays the same while what a migration does forwards does: without what only its reversal uses. */
export function railsFingerprint(method: RubyMethod, migration: RubyClass, source: RubySource): string {
  const declared = declaredNames(method.node, migration, source);
  const directions = new Set<string>();
  const skipped = new Set<SyntaxNode>();
  // A `revert` runs the inverse, which needs what is elsewhere only for the reversal.
  const reverts = [...nodesOf(source.root)].some((node) => nameOf(node, source) === "revert");
  return codeFingerprint(method.node.children.filter(isRun), source.text, declared, (node) => {
    if (node.type === "heredoc_beginning") return source.heredocs.get(node)?.children ?? null;
    if (node.type === "heredoc_body" || skipped.has(node)) return [];
    if (reverts) return null;
    if (CONDITIONS.has(node.type)) return branchForwards(node, source);
    if (node.type !== "call") return null;
    const name = nameOf(node, source);
    if (DIRECTED.has(name)) {
      const forwards = blockForwards(node, directions, source);
      if (forwards !== null) return forwards;
    }
    if (migration.methods.has(name) || migration.ownMethods.has(name)) return null;
    for (const part of onlyForReversal(node, source)) skipped.add(part);
    return null;
  });
}

// Without `def`, the name and `end`: a `change` may become an `up`.
function isRun({ field }: SyntaxNode): boolean {
  return field === "body" || field === "parameters";
}

const CONDITIONS = new Set(["if", "unless", "elsif", "conditional", "if_modifier", "unless_modifier"]);

// `if reverting?`: the branch that runs forwards.
function branchForwards(node: SyntaxNode, source: RubySource): readonly SyntaxNode[] | null {
  const condition = fieldOf(node, "condition");
  if (condition === null) return null;
  const guard = guardOf(condition, node.type.startsWith("unless"), source, new Map());
  if (guard.kind !== "reverting") return null;
  const then = fieldOf(node, "body") ?? fieldOf(node, "consequence");
  const runs = guard.holds ? fieldOf(node, "alternative") : then;
  return runs === null ? [] : partsOf(runs);
}

const DIRECTED = new Set(["reversible", "up_only", "up", "down"]);

// `reversible { |dir| dir.up { … } }`; `directions` are the names that stand for `dir`.
function blockForwards(
  node: SyntaxNode,
  directions: Set<string>,
  source: RubySource,
): readonly SyntaxNode[] | null {
  const call = readCall(node, source, new Map());
  if (call === null) return null;
  const { receiver, method, block } = call;
  const body = block === null || block.passes !== null ? null : block.body;
  if (receiver !== null) {
    if (!directions.has(textOf(receiver, source.text))) return null;
    return method === "down" ? [] : method === "up" ? body : null;
  }
  const [param] = block?.params ?? [];
  if (method === "reversible" && param !== undefined) directions.add(param);
  return method === "up_only" || (method === "reversible" && param !== undefined) ? body : null;
}

function nameOf(node: SyntaxNode, { text }: RubySource): string {
  const method = node.type === "call" ? fieldOf(node, "method") : null;
  return method === null ? "" : textOf(method, text);
}
