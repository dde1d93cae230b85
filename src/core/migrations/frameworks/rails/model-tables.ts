import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { readValue } from "../../ruby/read-value.ts";
import type { RubySource } from "../../ruby/source.ts";
import { textIn } from "../../ruby/value.ts";
import { fieldOf, namedChildren, nodesOf, textOf } from "../../syntax/nodes.ts";

/** Tables that classes written in this file name themselves: `self.table_name = "orders"`. */
export function declaredTables(source: RubySource): ReadonlyMap<string, string> {
  const tables = new Map<string, string>();
  for (const node of nodesOf(source.root)) {
    const name = nameOf(node, source);
    const body = bodyOf(node);
    for (const statement of name === null || body === null ? [] : namedChildren(body)) {
      const left = statement.type === "assignment" ? fieldOf(statement, "left") : null;
      const right = statement.type === "assignment" ? fieldOf(statement, "right") : null;
      if (left === null || right === null) continue;
      if (textOf(left, source.text) !== "self.table_name") continue;
      const table = textIn(readValue(right, source, new Map()));
      if (name !== null && table !== null) tables.set(name, table.replace(/^public\./, ""));
    }
  }
  return tables;
}

/** The table of a model: declared here, or by its name as Rails derives it; null within a module of the application. */
export function tableOf(model: string, declared: ReadonlyMap<string, string>): string | null {
  const own = declared.get(model.split("::").at(-1) ?? model);
  if (own !== undefined) return own;
  const name = model.replace(/^::/, "");
  if (name.includes("::")) return null;
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1_$2")
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
  const last = words.split("_").at(-1) ?? words;
  return `${words.slice(0, words.length - last.length)}${pluralOf(last)}`;
}

// ActiveSupport's inflections, as far as names of tables need them.
const IRREGULAR: Readonly<Record<string, string>> = {
  person: "people",
  child: "children",
  man: "men",
  woman: "women",
  status: "statuses",
  series: "series",
  news: "news",
  information: "information",
  equipment: "equipment",
  datum: "data",
  medium: "media",
};

function pluralOf(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function nameOf(node: SyntaxNode, source: RubySource): string | null {
  if (node.type === "class" && node.isNamed) {
    const name = fieldOf(node, "name");
    return name === null ? null : (textOf(name, source.text).split("::").at(-1) ?? null);
  }
  // `Order = Class.new(ApplicationRecord) do … end`
  const left = node.type === "assignment" ? fieldOf(node, "left") : null;
  return left?.type === "constant" ? textOf(left, source.text) : null;
}

function bodyOf(node: SyntaxNode): SyntaxNode | null {
  if (node.type === "class") return fieldOf(node, "body");
  const right = fieldOf(node, "right");
  const block = right?.type === "call" ? fieldOf(right, "block") : null;
  return block === null ? null : fieldOf(block, "body");
}
