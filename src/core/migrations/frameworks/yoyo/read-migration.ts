import type { Parsers } from "../../../../kernel/parsers.ts";
import type { Idiom, Migration } from "../../migration.ts";
import { type PythonFile, readPythonFile } from "../../python/file.ts";
import { nameOf } from "../../python/literal.ts";
import { moduleName } from "../../python/paths.ts";
import { beginReading, type Reading } from "../../python/reading.ts";
import { unreadableSides } from "../../python/sides.ts";
import { namedChildren } from "../../syntax/nodes.ts";
import { sidesOfSteps } from "./sides-of-steps.ts";
import { stepCalls } from "./step-calls.ts";

/** A file of Yoyo's as a migration; null when its text is none. */
export function readYoyo(path: string, text: string | null, parsers: Parsers): Migration | null {
  const version = moduleName(path) ?? path;
  const identity = { tool: "yoyo", version, path, reversal: { path }, idiom: IDIOM };
  const unknown = (reason: string): Migration | null =>
    NAMED_BY_YOYO.test(version) ? { ...identity, claim: "path", ...unreadableSides(path, reason) } : null;
  if (text === null) return unknown("It could not be read as text.");
  const file = readPythonFile(text, parsers);
  if (file === null) return unknown("It is too large or too deeply nested to be read.");
  const reading = beginReading(file, parsers);
  const calls = stepCalls(reading);
  const isMarked = [...file.imports.values()].some((full) => /^yoyo(?:\.|$)/.test(full));
  // Before version 5 `step` needed no import.
  const isShaped = calls.length > 0 && !file.scope.names.has("step") && !file.imports.has("step");
  if (!isMarked && !isShaped) return null;
  const claim = isMarked ? "configured" : "content";
  if (file.brokenAt !== null) {
    return {
      ...identity,
      claim,
      ...unreadableSides(path, "It is not Python that can be parsed.", file.brokenAt),
    };
  }
  const { up, down } = sidesOfSteps(calls, path, reading);
  const reversal = down.kind === "absent" ? null : { path };
  return { ...identity, claim, up, down, reversal, follows: dependencies(file, reading) };
}

// yoyo/scripts/newmigration.py: `20240101_01_AbCdE-title`.
const NAMED_BY_YOYO = /^\d{8}_\d{2}_[A-Za-z0-9]{5}(?:-|$)/;

const IDIOM: Idiom = {
  reversal: 'step(\n    "<what it does>",\n    "<what takes it back>",\n)',
  raising: [
    "def irreversible(conn):",
    '    raise RuntimeError("irreversible: <reason>")',
    "",
    'step("<what it does>", irreversible)',
  ].join("\n"),
};

function dependencies({ scope }: PythonFile, reading: Reading): readonly string[] {
  const value = scope.names.get("__depends__");
  if (value === undefined || value === null) return [];
  const one = nameOf(value, reading);
  const names =
    one !== null ? [one] : namedChildren(value.node).map((node) => nameOf({ ...value, node }, reading));
  return names.filter((name) => name !== null);
}
