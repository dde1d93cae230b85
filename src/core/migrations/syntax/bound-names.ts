import type { SyntaxNode } from "../../../kernel/parsers.ts";
import { fieldOf, namedChildren, nodesOf, textOf } from "./nodes.ts";

/** The names that a piece of code gives to values of its own, so that another name for one of them changes nothing. */
export function boundNames(code: SyntaxNode, text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodesOf(code)) {
    for (const holder of holdersIn(node)) {
      for (const one of nodesOf(holder, ({ type }) => !VALUES.has(type))) {
        if (isName(one)) names.add(textOf(one, text));
      }
    }
  }
  names.delete("$this");
  return names;
}

/** Whether a node is a name that may stand for a value, and not a member of something. */
export function isName({ type, field }: SyntaxNode): boolean {
  return (type === "identifier" && !MEMBERS.has(field ?? "")) || type === "variable_name";
}

// A binding has its name in the field `name` in several grammars, which is a member's field in others.
function holdersIn(node: SyntaxNode): readonly SyntaxNode[] {
  switch (node.type) {
    case "formal_parameters":
    case "block_parameters":
    case "method_parameters":
    case "lambda_parameters":
    case "closure_parameters":
    case "implicit_parameter":
      return namedChildren(node);
    case "arrow_function":
      return [fieldOf(node, "parameter") ?? []].flat();
    case "parameter_declaration":
    case "variable_declarator":
    case "var_spec":
    case "const_spec":
      return node.children.filter(({ field, type }) => field === "name" && type !== "object_pattern");
    case "required_parameter":
    case "optional_parameter":
    case "parameter":
    case "let_declaration":
      return [fieldOf(node, "pattern") ?? fieldOf(node, "name") ?? []].flat();
    case "short_var_declaration":
    case "range_clause":
    case "assignment":
      return [fieldOf(node, "left") ?? []].flat();
    // PHP's variables are all of the function's own.
    case "variable_name":
      return [node];
    default:
      return [];
  }
}

const MEMBERS = new Set(["method", "attribute", "property", "key"]);

// What stands in a parameter and is no name of it: its default, its type.
const VALUES = new Set(["default_value", "call", "call_expression", "type_annotation", "element_reference"]);
