import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import { callOf } from "../../python/call.ts";
import { fingerprintOf } from "../../python/fingerprint.ts";
import { type Reading, written } from "../../python/reading.ts";
import { fieldOf, namedChildren } from "../../syntax/nodes.ts";
import type { MigrationClass } from "./migration-class.ts";

// The way back, and what only Django's own picture of the models holds, not the database.
const OTHER = new Set(
  `reverse_code reverse_sql elidable hints state_operations help_text verbose_name verbose_name_plural choices
  validators related_name related_query_name error_messages ordering managers`.split(/\s+/),
);
const STATE_ONLY = ["AlterModelOptions", "AlterModelManagers"];

/** What a migration says about its way forward. */
export function fingerprintOfClass({ body, scope }: MigrationClass, reading: Reading): string {
  const own = namedChildren(body).filter(
    (statement) => !isAbout(statement, ["dependencies", "replaces"], reading),
  );
  const skipped = new Set<SyntaxNode>();
  return fingerprintOf(
    own.map((node) => ({ node, scope })),
    reading,
    (node) => {
      if (node.type === "keyword_argument") return OTHER.has(nameOf(node, reading));
      if (node.type !== "call") return skipped.has(node);
      const call = callOf(node, reading);
      if (call.method === "RunPython" || call.method === "RunSQL") {
        const [, reverse] = call.positional;
        if (reverse !== undefined) skipped.add(reverse);
      }
      return skipped.has(node) || STATE_ONLY.includes(call.method);
    },
  );
}

function isAbout(statement: SyntaxNode, names: readonly string[], reading: Reading): boolean {
  const left = statement.children[0] === undefined ? null : fieldOf(statement.children[0], "left");
  return left !== null && names.includes(written(left, reading));
}

function nameOf(keyword: SyntaxNode, reading: Reading): string {
  const name = fieldOf(keyword, "name");
  return name === null ? "" : written(name, reading);
}
