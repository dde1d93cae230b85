import type { Parsers } from "../../../../kernel/parsers.ts";
import type { Idiom, Migration } from "../../migration.ts";
import { type PythonFile, readPythonFile } from "../../python/file.ts";
import { unreadableSides } from "../../python/sides.ts";
import { fieldOf } from "../../syntax/nodes.ts";
import { downSide, upSide } from "./directions.ts";

/** A file of Aerich's as a migration; null when its text is none. */
export function readAerich(
  path: string,
  version: string,
  text: string | null,
  parsers: Parsers,
): Migration | null {
  const identity = { tool: "aerich", version, path, reversal: { path }, idiom: IDIOM };
  // `1_20240101120000_title.py`, as Aerich itself names its files.
  const isNamedSo = /(?:^|\/)\d+_\d{14}_[^/]+$/.test(path);
  const unknown = (reason: string): Migration | null =>
    isNamedSo ? { ...identity, claim: "path", ...unreadableSides(path, reason) } : null;
  if (text === null) return unknown("It could not be read as text.");
  const file = readPythonFile(text, parsers);
  if (file === null) return unknown("It is too large or too deeply nested to be read.");
  if (!isAerich(file)) return null;
  const isMarked = [...file.imports.values()].some((full) => /^(?:tortoise|aerich)(?:\.|$)/.test(full));
  const claim = isMarked ? "configured" : "content";
  if (file.brokenAt !== null) {
    return {
      ...identity,
      claim,
      ...unreadableSides(path, "It is not Python that can be parsed.", file.brokenAt),
    };
  }
  const up = upSide(file, path, parsers);
  const down = downSide(file, path, up.line, parsers);
  return { ...identity, claim, up, down, reversal: down.kind === "absent" ? null : { path } };
}

const IDIOM: Idiom = {
  reversal: [
    "async def downgrade(db: BaseDBAsyncClient) -> str:",
    '    return """',
    "        <statements that take `upgrade` back>;",
    '    """',
  ].join("\n"),
  raising: [
    "async def downgrade(db: BaseDBAsyncClient) -> str:",
    '    raise NotImplementedError("irreversible: <reason>")',
  ].join("\n"),
};

// Alembic's functions are not asynchronous and stand beside a `revision`.
function isAerich({ scope }: PythonFile): boolean {
  const fn = scope.names.get("upgrade")?.node;
  if (fn?.type !== "function_definition" || scope.names.has("revision")) return false;
  const parameters = fieldOf(fn, "parameters")?.children.filter(({ isNamed }) => isNamed) ?? [];
  return fn.children[0]?.type === "async" && parameters.length === 1;
}
