import type { Parsers } from "../../../../kernel/parsers.ts";
import type { Claim, Migration } from "../../migration.ts";
import type { PythonFile } from "../../python/file.ts";
import { readPythonFile } from "../../python/file.ts";
import { nameOf } from "../../python/literal.ts";
import { moduleName } from "../../python/paths.ts";
import { beginReading, type Reading } from "../../python/reading.ts";
import type { Value } from "../../python/scope.ts";
import { unreadableSides } from "../../python/sides.ts";
import { directions } from "./directions.ts";
import { idiomOf } from "./idiom.ts";
import { textsOf } from "./op-call.ts";

/** What runs the revisions: Alembic's own command, or another that wraps it. */
export interface RevisionTool {
  readonly tool: string;
  /** As one types it before `downgrade`. */
  readonly command: string;
}

/**
 * A revision file as a migration; null when its text is no revision. `configured` says that a configuration points to
 * it, so that it is one even where its text cannot be read.
 */
export function readRevision(
  path: string,
  text: string | null,
  configured: boolean,
  tool: RevisionTool,
  parsers: Parsers,
): Migration | null {
  const pathOnly = (reason: string, line = 1): Migration => ({
    tool: tool.tool,
    version: moduleName(path) ?? path,
    path,
    claim: configured ? "configured" : "path",
    ...unreadableSides(path, reason, line),
    reversal: { path },
    idiom: idiomOf([]),
  });
  if (text === null) return pathOnly("It could not be read as text.");
  const file = readPythonFile(text, parsers);
  if (file === null) return pathOnly("It is too large or too deeply nested to be read.");
  if (!isRevision(file)) {
    return configured && file.brokenAt !== null ? pathOnly(BROKEN, file.brokenAt) : null;
  }
  const reading = beginReading(file, parsers);
  const claim: Claim = configured || imports(file, "alembic") ? "configured" : "content";
  const identity = {
    tool: tool.tool,
    version: nameOf(bound(file, "revision"), reading) ?? moduleName(path) ?? path,
    path,
    claim,
    follows: followed(bound(file, "down_revision"), reading),
  };
  if (file.brokenAt !== null) {
    const sides = unreadableSides(path, BROKEN, file.brokenAt);
    return { ...identity, ...sides, reversal: { path }, idiom: idiomOf([]) };
  }
  const { up, down } = directions(file, path, tool, parsers);
  const idiom = idiomOf(up.kind === "operations" ? up.operations : []);
  return { ...identity, up, down, reversal: down.kind === "absent" ? null : { path }, idiom };
}

/** Whether a file imports something of this package. */
export function imports(file: PythonFile, name: string): boolean {
  return [...file.imports.values()].some((full) => full === name || full.startsWith(`${name}.`));
}

const BROKEN = "It is not Python that can be parsed.";

function isRevision({ scope }: PythonFile): boolean {
  return scope.names.has("revision") && (scope.names.has("down_revision") || scope.names.has("upgrade"));
}

function bound(file: PythonFile, name: string): Value | null {
  return file.scope.names.get(name) ?? null;
}

function followed(value: Value | null, reading: Reading): readonly string[] {
  const one = nameOf(value, reading);
  return one === null ? (textsOf(value, reading) ?? []) : [one];
}
