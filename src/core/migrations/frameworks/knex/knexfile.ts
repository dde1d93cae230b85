import type { Parsers } from "../../../../kernel/parsers.ts";
import { evaluate } from "../../javascript/evaluate.ts";
import { memberName } from "../../javascript/exports.ts";
import { itemsOf } from "../../javascript/items.ts";
import { fileName } from "../../javascript/migration-path.ts";
import { type Program, readProgram } from "../../javascript/program.ts";
import type { Value } from "../../javascript/value.ts";
import { visit } from "../../javascript/visit.ts";
import { fieldOf } from "../../syntax/nodes.ts";

/** Whether a path is knex' configuration. */
export function isKnexfile(path: string): boolean {
  return /^knexfile\.[cm]?[jt]s$/.test(fileName(path));
}

/** The folders that a knexfile names as `migrations: { directory: … }`, as far as they are written out. */
export function knexFolders(path: string, text: string, parsers: Parsers): readonly string[] {
  const reading = readProgram(path, text, parsers);
  if (reading.kind === "unreadable") return [];
  const { program } = reading;
  // The command line changes to the folder of the knexfile before it resolves a directory.
  const home = path.slice(0, path.lastIndexOf("/") + 1);
  const folders: string[] = [];
  visit(program.root, (node) => {
    if (node.type !== "pair" || memberName(node, program.text) !== "directory") return true;
    const value = fieldOf(node, "value");
    if (value === null) return false;
    for (const directory of directories(evaluate(value, program.scope, program), program)) {
      const resolved = resolve(home, directory);
      // Seeds lie in a directory of their own, by the same word.
      if (resolved !== null && !/(?:^|\/)seeds?\/$/.test(resolved)) folders.push(resolved);
    }
    return false;
  });
  return [...new Set(folders)];
}

function directories(value: Value, program: Program): readonly string[] {
  if (value.kind === "text") return [value.text];
  if (value.kind === "array") {
    return (itemsOf(value, { program }) ?? []).flatMap((item) => directories(item, program));
  }
  // `path.join(__dirname, "db", "migrations")`.
  if (value.kind !== "chain") return [];
  const link = value.links.at(-1);
  const [base, ...parts] = (link?.args ?? []).map((arg) =>
    link === undefined ? null : evaluate(arg, link.scope, program),
  );
  const name = link?.name === "()" && value.root.kind === "global" ? value.root.name : link?.name;
  const isHere =
    base?.kind === "chain" && base.root.kind === "global" && /^(?:__dirname|import)$/.test(base.root.name);
  if ((name !== "join" && name !== "resolve") || !isHere) return [];
  const texts = parts.flatMap((part) => (part?.kind === "text" ? [part.text] : []));
  return texts.length === parts.length ? [texts.join("/")] : [];
}

function resolve(home: string, directory: string): string | null {
  if (directory.startsWith("/")) return null;
  const parts: string[] = [];
  for (const part of `${home}${directory}`.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return null;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.length === 0 ? null : `${parts.join("/")}/`;
}
