import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, nodesOf, textOf } from "../syntax/nodes.ts";
import { readValue } from "./read-value.ts";
import type { RubySource } from "./source.ts";
import { type RubyScope, type RubyValue, textIn } from "./value.ts";

/** A class of a file: its methods by name, the later of two with one name. */
export interface RubyClass {
  readonly name: string;
  /** The class that it extends, as written and without `[7.1]`. */
  readonly extends: string | null;
  /** The same with its version, `ActiveRecord::Migration[7.1]`, and nothing that could end a line. */
  readonly parent: string | null;
  readonly line: number;
  readonly methods: ReadonlyMap<string, RubyMethod>;
  /** Methods of the class itself: `def self.up`. */
  readonly ownMethods: ReadonlyMap<string, RubyMethod>;
  readonly constants: RubyScope;
  /** Whether a module is mixed in, so that more methods may be there than are written. */
  readonly mixesIn: boolean;
}

export interface RubyMethod {
  readonly params: readonly SyntaxNode[];
  readonly body: readonly SyntaxNode[];
  readonly node: SyntaxNode;
}

/** All classes of a file, in the order of the text. */
export function classesOf(source: RubySource): readonly RubyClass[] {
  const nodes = [...nodesOf(source.root)].filter(({ type, isNamed }) => type === "class" && isNamed);
  const outer = constantsOf(namedChildren(source.root), source, new Map());
  return nodes.map((node) => readClass(node, source, outer));
}

function readClass(node: SyntaxNode, source: RubySource, outer: RubyScope): RubyClass {
  const body = fieldOf(node, "body");
  const members = body === null ? [] : namedChildren(body);
  const methods = new Map<string, RubyMethod>();
  const ownMethods = new Map<string, RubyMethod>();
  for (const member of members) addMethod(member, source, methods, ownMethods);
  const name = fieldOf(node, "name");
  return {
    name: name === null ? "" : (textOf(name, source.text).split("::").at(-1) ?? ""),
    extends: superclassOf(node, source),
    parent: parentOf(node, source),
    line: node.line,
    methods,
    ownMethods,
    constants: constantsOf(members, source, outer),
    mixesIn: members.some((member) => /^(?:include|prepend|extend)$/.test(nameOfCall(member, source))),
  };
}

function addMethod(
  member: SyntaxNode,
  source: RubySource,
  methods: Map<string, RubyMethod>,
  ownMethods: Map<string, RubyMethod>,
): void {
  const name = fieldOf(member, "name");
  if (member.type === "method" && name !== null) methods.set(textOf(name, source.text), methodOf(member));
  if (member.type === "singleton_method" && name !== null) {
    ownMethods.set(textOf(name, source.text), methodOf(member));
  }
  if (member.type === "singleton_class") {
    const body = fieldOf(member, "body");
    for (const inner of body === null ? [] : namedChildren(body)) {
      addMethod(inner, source, ownMethods, ownMethods);
    }
  }
  if (member.type === "alias" && name !== null) {
    const other = fieldOf(member, "alias");
    const found = other === null ? undefined : methods.get(textOf(other, source.text));
    if (found !== undefined) methods.set(textOf(name, source.text), found);
  }
  if (member.type === "call") addDefined(member, source, methods, ownMethods);
}

// `private def helper`, `define_method(:down) { … }` and `alias_method :down, :undo` are calls.
function addDefined(
  member: SyntaxNode,
  source: RubySource,
  methods: Map<string, RubyMethod>,
  ownMethods: Map<string, RubyMethod>,
): void {
  const list = fieldOf(member, "arguments");
  const given = list === null ? [] : namedChildren(list);
  for (const one of given) if (one.type === "method") addMethod(one, source, methods, ownMethods);
  const [name, other] = given.map((one) => textIn(readValue(one, source, new Map())));
  const kind = nameOfCall(member, source);
  if (name === null || name === undefined) return;
  if (kind === "define_method") {
    const block = fieldOf(member, "block");
    if (block !== null) methods.set(name, methodOf(block));
  }
  const aliased = kind === "alias_method" ? methods.get(other ?? "") : undefined;
  if (aliased !== undefined) methods.set(name, aliased);
}

function methodOf(node: SyntaxNode): RubyMethod {
  const params = fieldOf(node, "parameters");
  const body = fieldOf(node, "body");
  const isBlock = body?.type === "body_statement" || body?.type === "block_body";
  return {
    params: params === null ? [] : namedChildren(params),
    body: body === null ? [] : isBlock ? body.children : [body],
    node,
  };
}

function superclassOf(node: SyntaxNode, source: RubySource): string | null {
  const superclass = fieldOf(node, "superclass");
  const written = superclass === null ? undefined : namedChildren(superclass)[0];
  if (written === undefined) return null;
  const object = written.type === "element_reference" ? fieldOf(written, "object") : written;
  return object === null ? null : textOf(object, source.text).replace(/^::/, "");
}

// An expression of any kind may stand there; only a plain name with a plain version is repeated.
function parentOf(node: SyntaxNode, source: RubySource): string | null {
  const superclass = fieldOf(node, "superclass");
  const written = superclass === null ? undefined : namedChildren(superclass)[0];
  if (written === undefined) return null;
  const text = textOf(written, source.text).replace(/^::/, "");
  return /^[\w:]+(?:\[\d+\.\d+\])?$/.test(text) ? text : superclassOf(node, source);
}

function constantsOf(members: readonly SyntaxNode[], source: RubySource, outer: RubyScope): RubyScope {
  const constants = new Map<string, RubyValue>(outer);
  for (const member of members) {
    const left = member.type === "assignment" ? fieldOf(member, "left") : null;
    const right = member.type === "assignment" ? fieldOf(member, "right") : null;
    if (left?.type !== "constant" || right === null) continue;
    const value = readValue(right, source, constants);
    // A constant that holds a class of its own (`Class.new`) is known by its own name.
    if (value.kind !== "model" || right.type === "constant") constants.set(textOf(left, source.text), value);
  }
  return constants;
}

function nameOfCall(member: SyntaxNode, source: RubySource): string {
  const method = member.type === "call" ? fieldOf(member, "method") : null;
  return method === null ? "" : textOf(method, source.text);
}
