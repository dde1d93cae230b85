import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { RubySource } from "../../ruby/source.ts";
import { fieldOf, namedChildren, nodesOf, textOf } from "../../syntax/nodes.ts";

/**
 * The parts of a command that it is given for its reversal alone, such as the type of a column that it removes.
 * ActiveRecord::ConnectionAdapters::SchemaStatements says of each that it is ignored otherwise.
 */
export function onlyForReversal(call: SyntaxNode, source: RubySource): readonly SyntaxNode[] {
  const [method, list] = [fieldOf(call, "method"), fieldOf(call, "arguments")];
  const name = method === null ? "" : textOf(method, source.text);
  const isOfTable = fieldOf(call, "receiver") !== null;
  const given = list === null ? [] : namedChildren(list);
  const isPair = ({ type }: SyntaxNode): boolean => type === "pair";
  const plain = given.filter((one) => !isPair(one));
  const pairs = given.filter(isPair);
  const key = (pair: SyntaxNode): string => keyOf(pair, source);
  const parts = (): readonly SyntaxNode[] => {
    if (isOfTable) return name === "remove" ? pairs.filter((pair) => key(pair) !== "if_exists") : [];
    switch (name) {
      case "remove_column":
        return [...plain.slice(2), ...pairs.filter((pair) => key(pair) !== "if_exists")];
      case "remove_columns":
      case "remove_timestamps":
        return pairs.filter((pair) => key(pair) !== "if_exists");
      case "drop_table":
      case "drop_join_table": {
        const kept = ["if_exists", "force", "table_name", "temporary"];
        return pairs.filter((pair) => !kept.includes(key(pair)));
      }
      case "change_column_default":
      case "change_column_comment":
      case "change_table_comment":
        return fromAndTo(pairs, key);
      default:
        return pairs.filter((pair) => key(pair) === "revert_to_version");
    }
  };
  const block = fieldOf(call, "block");
  const isDrop = !isOfTable && /^drop_(?:join_)?table$/.test(name);
  return [...parts().filter(isLiteral), ...(isDrop && block !== null ? [block] : [])];
}

// `from: 1, to: 2` does what `2` does; one without the other is a value of its own.
function fromAndTo(pairs: readonly SyntaxNode[], key: (pair: SyntaxNode) => string): readonly SyntaxNode[] {
  const [from, to] = ["from", "to"].map((name) => pairs.find((pair) => key(pair) === name));
  if (from === undefined || to === undefined) return [];
  return [from, ...to.children.filter(({ field }) => field !== "value")];
}

// What is called to get the value runs in both directions.
function isLiteral(node: SyntaxNode): boolean {
  return [...nodesOf(node)].every(({ type }) => type !== "call" && type !== "identifier");
}

function keyOf(pair: SyntaxNode, { text }: RubySource): string {
  const key = fieldOf(pair, "key");
  return key === null ? "" : textOf(key, text).replace(/^:/, "");
}
