import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { evaluate } from "../../javascript/evaluate.ts";
import type { Run } from "../../javascript/run.ts";
import type { Scope } from "../../javascript/scope.ts";
import { emitSql } from "../../javascript/sql-argument.ts";
import { plainOf } from "../../javascript/string-text.ts";
import { type Chain, UNKNOWN, type Value } from "../../javascript/value.ts";
import { namedChildren } from "../../syntax/nodes.ts";

/** Records what a template of Kysely's `sql` does, or a text of its `sql.raw`. */
export function readSqlTemplate({ links }: Chain, run: Run): void {
  const link = links.find(({ name, args }) => args !== null && (name === "``" || name === "raw"));
  const [given] = link?.args ?? [];
  if (link === undefined || given === undefined) return;
  const value =
    link.name === "raw" ? evaluate(given, link.scope, run.program) : textOf(given, link.scope, run);
  emitSql(run, value, link.line);
}

// A value that is put in becomes a parameter; what `sql.table`, `sql.ref`, `sql.id` and `sql.raw` give is text.
function textOf(template: SyntaxNode, scope: Scope, run: Run): Value {
  let text = "";
  let keepsLines = true;
  for (const part of template.children.filter(({ isNamed }) => isNamed)) {
    const [inner] = part.type === "template_substitution" ? namedChildren(part) : [];
    const piece =
      part.type === "template_substitution"
        ? substitution(inner, scope, run)
        : plainOf(part, run.program.text);
    if (piece === null) return UNKNOWN;
    text += piece;
    keepsLines &&= part.type !== "escape_sequence" && (inner === undefined || !piece.includes("\n"));
  }
  return { kind: "text", text: text.replaceAll("\r\n", "\n"), line: template.line, keepsLines };
}

function substitution(node: SyntaxNode | undefined, scope: Scope, run: Run): string | null {
  if (node === undefined) return null;
  const value = evaluate(node, scope, run.program);
  if (value.kind !== "chain" || value.root.kind !== "global" || value.root.name !== "sql") return "NULL";
  const [link] = value.links;
  const texts = (link?.args ?? []).map((arg) =>
    link === undefined ? UNKNOWN : evaluate(arg, link.scope, run.program),
  );
  const known = texts.flatMap((one) => (one.kind === "text" ? [one.text] : []));
  if (known.length !== texts.length || link === undefined) return null;
  if (link.name === "raw" || link.name === "``") return known.join("");
  if (link.name === "lit" || link.name === "val") return "NULL";
  return known
    .flatMap((one) => one.split("."))
    .map((one) => `"${one.replaceAll('"', '""')}"`)
    .join(".");
}
