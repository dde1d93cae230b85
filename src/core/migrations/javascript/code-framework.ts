import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Claim, Idiom, Migration } from "../migration.ts";
import type { Side } from "../side.ts";
import { isNumbered, mayBeCodeMigration } from "./migration-path.ts";
import { type Program, readProgram } from "./program.ts";

/** A tool whose migrations are files of JavaScript or TypeScript with an `up` and a `down`. */
export interface CodeTool {
  readonly name: string;
  readonly title: string;
  versionOf(path: string): string | null;
  /** How sure it is that a file is its own; null when it is not. `isInUse`: its configuration is there. */
  recognise(program: Program, path: string, isInUse: boolean): Claim | null;
  /** Both directions of a file that is its own. */
  sides(program: Program, path: string, parsers: Parsers): { readonly up: Side; readonly down: Side };
  idiom(path: string, program: Program | null): Idiom;
  /** Whether a path is the tool's configuration. */
  isConfiguration(path: string): boolean;
  /** Folders that a configuration points to, as beginnings of paths. */
  foldersIn?(path: string, text: string, parsers: Parsers): readonly string[];
  /** The version that the text tells, where the path does not. */
  versionIn?(program: Program): string | null;
}

const MAX_CONFIGURATIONS = 20;

/** The plug-in of such a tool. */
export function codeFramework(tool: CodeTool): MigrationFramework {
  const { name, title } = tool;
  const claims = (path: string): boolean => mayBeCodeMigration(path) && !tool.isConfiguration(path);
  const configurations = ({ paths }: Snapshot): readonly string[] =>
    [...paths].filter((path) => tool.isConfiguration(path)).slice(0, MAX_CONFIGURATIONS);
  return {
    name,
    title,
    languages: ["javascript", "typescript", "tsx"],
    claims,
    versionOf(path) {
      return claims(path) ? tool.versionOf(path) : null;
    },
    reads(touched, snapshot) {
      const own = touched.filter((path) => claims(path) && snapshot.paths.has(path));
      return own.length === 0 || tool.foldersIn === undefined ? own : [...own, ...configurations(snapshot)];
    },
    find(touched, snapshot, parsers) {
      const own = [...new Set(touched)].filter((path) => claims(path) && snapshot.paths.has(path));
      if (own.length === 0) return [];
      const configured = configurations(snapshot);
      const folders = configured.flatMap((path) => {
        const text = snapshot.texts.get(path) ?? null;
        return text === null ? [] : (tool.foldersIn?.(path, text, parsers) ?? []);
      });
      return own.flatMap((path) => {
        const found = read(tool, path, snapshot, parsers, configured.length > 0);
        if (found === null) return [];
        const isPointedTo = folders.some((folder) => path.startsWith(folder));
        return [isPointedTo ? { ...found, claim: "configured" } : found];
      });
    },
  };
}

function read(
  tool: CodeTool,
  path: string,
  snapshot: Snapshot,
  parsers: Parsers,
  isInUse: boolean,
): Migration | null {
  const text = snapshot.texts.get(path) ?? null;
  const reading =
    text === null
      ? ({ kind: "unreadable", reason: "It could not be read as text." } as const)
      : readProgram(path, text, parsers);
  if (reading.kind === "unreadable") {
    // Nothing tells what it is but its name.
    if (!isNumbered(path)) return null;
    const side = { kind: "unreadable", reason: reading.reason, file: path, line: 1 } as const;
    return migration(tool, path, null, isInUse ? "content" : "path", { up: side, down: side });
  }
  const { program, brokenAt } = reading;
  const claim = tool.recognise(program, path, isInUse);
  if (claim === null) return null;
  if (brokenAt !== null) {
    const reason = "It is not valid in its language: its parser stops here.";
    const side = { kind: "unreadable", reason, file: path, line: brokenAt } as const;
    return migration(tool, path, program, claim, { up: side, down: side });
  }
  return migration(tool, path, program, claim, tool.sides(program, path, parsers));
}

function migration(
  tool: CodeTool,
  path: string,
  program: Program | null,
  claim: Claim,
  { up, down }: { readonly up: Side; readonly down: Side },
): Migration {
  const fromText = program === null ? null : (tool.versionIn?.(program) ?? null);
  return {
    tool: tool.name,
    version: tool.versionOf(path) ?? fromText ?? path,
    path,
    claim,
    up,
    down,
    reversal: down.kind === "absent" ? null : { path },
    idiom: tool.idiom(path, program),
  };
}
