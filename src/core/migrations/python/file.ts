import type { Parsers, SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, nodesOf, textOf } from "../syntax/nodes.ts";
import { bindAssignment, bindDefinition } from "./bindings.ts";
import { forget, type Scope, scopeWithin } from "./scope.ts";

/** A Python module: what its names stand for once it has been loaded. */
export interface PythonFile {
  readonly text: string;
  readonly root: SyntaxNode;
  readonly scope: Scope;
  /** Imported names with their full ones: `sa` is `sqlalchemy`. */
  readonly imports: ReadonlyMap<string, string>;
  /** The first line that is no Python. */
  readonly brokenAt: number | null;
}

/** Parses a module; null when it is too large or too deep to be parsed. */
export function readPythonFile(text: string, parsers: Parsers): PythonFile | null {
  const reading = parsers.source("python", text);
  if (reading.kind === "unreadable") return null;
  const { root, brokenAt } = reading;
  const scope = scopeWithin(null);
  bindAll(root, scope, text);
  const begins = brokenAt === null ? null : (innermostError(root)?.line ?? brokenAt);
  return { text, root, scope, imports: importsOf(root, text), brokenAt: begins };
}

// Where little fits, an error spans most of the file; the one inside it says where it begins.
function innermostError(node: SyntaxNode): SyntaxNode | null {
  for (const child of node.children) {
    const inner = innermostError(child);
    if (inner !== null) return inner;
  }
  return node.type === "ERROR" ? node : null;
}

/** Binds what a block of statements binds, in order: the last one wins. */
export function bindAll(block: SyntaxNode, scope: Scope, text: string): void {
  for (const statement of namedChildren(block)) {
    if (bindDefinition(statement, scope, text)) continue;
    if (statement.type === "expression_statement") {
      for (const child of namedChildren(statement)) bindAssignment(child, scope, text);
    } else {
      for (const inner of blocksOf(statement)) bindBranch(inner, scope, text);
    }
  }
}

// A definition in a branch is the likely one; a value in a branch is one of several.
function bindBranch(block: SyntaxNode, scope: Scope, text: string): void {
  const branch = scopeWithin(scope);
  bindAll(block, branch, text);
  const definitions = [...branch.names].filter(([, value]) => value?.node.type === "function_definition");
  forget(branch, scope);
  for (const [name, value] of definitions) scope.names.set(name, value);
}

function blocksOf(statement: SyntaxNode): readonly SyntaxNode[] {
  const clauses = namedChildren(statement);
  return clauses.flatMap((child) => (child.type === "block" ? [child] : clauseBlocks(child)));
}

function clauseBlocks(clause: SyntaxNode): readonly SyntaxNode[] {
  return clause.type.endsWith("_clause") ? clause.children.filter(({ type }) => type === "block") : [];
}

function importsOf(root: SyntaxNode, text: string): ReadonlyMap<string, string> {
  const imports = new Map<string, string>();
  for (const node of nodesOf(root)) {
    if (node.type !== "import_statement" && node.type !== "import_from_statement") continue;
    const module = fieldOf(node, "module_name");
    const prefix = module === null ? "" : `${textOf(module, text)}.`;
    for (const name of node.children.filter(({ field }) => field === "name")) {
      const target = fieldOf(name, "name") ?? name;
      const full = prefix + textOf(target, text);
      const alias = fieldOf(name, "alias");
      if (alias !== null) imports.set(textOf(alias, text), full);
      // `import a.b` binds `a`; `from a import b` binds `b`.
      else if (module === null) imports.set(full.split(".")[0] ?? full, full.split(".")[0] ?? full);
      else imports.set(textOf(target, text), full);
    }
  }
  return imports;
}
