import { readYaml } from "../../yaml/read-yaml.ts";
import { valueAt } from "../../yaml/yaml-node.ts";

/** Whether a file of data is a list of changes to a database: Liquibase's, pgroll's, or one of their shape. */
export function looksLikeChangelog(path: string, text: string): boolean {
  // Only the name of the first element is looked at.
  if (path.endsWith(".xml"))
    return /^<(?:databaseChangeLog|changeSet|changelog|migrations?)[\s>]/i.test(root(text));
  const reading = readYaml(text);
  if (reading.kind === "unreadable") return false;
  const { root: value } = reading;
  if (["databaseChangeLog", "changeSet", "changeSets"].some((key) => valueAt(value, key) !== null))
    return true;
  const operations = valueAt(value, "operations");
  return operations?.kind === "list" && operations.items.some(({ kind }) => kind === "map");
}

// What stands behind the declaration, comments and the document type.
function root(text: string): string {
  let at = 0;
  for (;;) {
    const open = text.indexOf("<", at);
    if (open < 0) return "";
    const isComment = text.startsWith("<!--", open);
    if (!isComment && text[open + 1] !== "?" && text[open + 1] !== "!") return text.slice(open, open + 64);
    const end = text.indexOf(isComment ? "-->" : ">", open + 1);
    if (end < 0) return "";
    at = end;
  }
}
