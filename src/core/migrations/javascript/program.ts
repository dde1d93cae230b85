import type { Parsers, SyntaxNode } from "../../../kernel/parsers.ts";
import { readExports } from "./exports.ts";
import { bindDeclarations, newScope, type Scope } from "./scope.ts";
import { visit } from "./visit.ts";

/** A file of JavaScript or TypeScript with what its names stand for. */
export interface Program {
  readonly text: string;
  readonly root: SyntaxNode;
  readonly scope: Scope;
  /** Names that are given another value somewhere: what they stand for cannot be told. */
  readonly reassigned: ReadonlySet<string>;
  readonly exports: Exports;
  /** Steps that reading it may still take; at none left what was read says nothing. */
  readonly budget: { left: number };
  /** Members of objects that were asked for one already, by name. */
  readonly members: Map<SyntaxNode, ObjectMembers>;
}

/** What an object in the text holds. */
export interface ObjectMembers {
  /** The last one of each name. */
  readonly byName: ReadonlyMap<string, SyntaxNode>;
  /** Whether it also holds what has no name in the text. */
  readonly isOpen: boolean;
}

/** What a file exports: the expression or declaration by name, the last one where there are two. */
export interface Exports {
  readonly byName: ReadonlyMap<string, SyntaxNode>;
  /** Where it exports what cannot be seen in it, such as `export *` or the result of a call. */
  readonly hiddenAt: number | null;
  /** The object that it exports as a whole: `this` inside of its members. */
  readonly object: SyntaxNode | null;
}

const STEPS = 400_000;

export type ProgramReading =
  /** `brokenAt` is the first line that the grammar could not make sense of. */
  | { readonly kind: "program"; readonly program: Program; readonly brokenAt: number | null }
  | { readonly kind: "unreadable"; readonly reason: string };

/** Reads a file in the language that its name tells. */
export function readProgram(path: string, text: string, parsers: Parsers): ProgramReading {
  const isTyped = /\.[cm]?ts$/.test(path);
  let tree = parsers.source(isTyped ? "typescript" : "javascript", text);
  // Types in a `.js` file: Flow's, or another compiler's. The wider grammar may take them.
  if (!isTyped && tree.kind === "tree" && tree.brokenAt !== null) {
    const wider = parsers.source("tsx", text);
    if (wider.kind === "tree" && wider.brokenAt === null) tree = wider;
  }
  if (tree.kind === "unreadable") return { kind: "unreadable", reason: tree.reason };
  const scope = newScope(null);
  bindDeclarations(tree.root, scope, text);
  const program = {
    text,
    root: tree.root,
    scope,
    reassigned: reassignedNames(tree.root, text),
    exports: readExports(tree.root, text),
    budget: { left: STEPS },
    members: new Map(),
  };
  return { kind: "program", program, brokenAt: tree.brokenAt };
}

function reassignedNames(root: SyntaxNode, text: string): Set<string> {
  const names = new Set<string>();
  visit(root, (node) => {
    if (!/^(?:augmented_)?assignment_expression$|^update_expression$/.test(node.type)) return true;
    const target = node.children.find(({ field }) => field === "left" || field === "argument");
    if (target?.type === "identifier") names.add(text.slice(target.start, target.end));
    return true;
  });
  return names;
}
