import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Claim, Idiom, Migration } from "../migration.ts";
import { hasRivalMarks } from "./marks.ts";
import { unreadable } from "./sections.ts";

/** A tool whose migrations are single files, each with both directions or with one only. */
export interface OneFileTool {
  readonly name: string;
  readonly title: string;
  /** The version that a path names, `null` where only the text has it, `undefined` where the path is none of its own. */
  versionOf(path: string): string | null | undefined;
  /** Files beside the migration that tell whether it is the tool's own. */
  neighbours?(path: string, snapshot: Snapshot): readonly string[];
  /** Its migrations in a file that could be read; empty when the file is not its own. */
  read(file: OneFile, snapshot: Snapshot, parsers: Parsers): readonly Migration[];
  /** How sure it is of a file whose text could not be read; null when nothing but the name speaks for it. */
  claimUnread(path: string, snapshot: Snapshot): Claim | null;
  idiomOf(path: string): Idiom;
}

export interface OneFile {
  readonly path: string;
  readonly version: string;
  readonly text: string;
}

/** The plug-in of such a tool. */
export function oneFileFramework(tool: OneFileTool): MigrationFramework {
  const claims = (path: string): boolean => tool.versionOf(path) !== undefined;
  const present = (touched: readonly string[], { paths }: Snapshot): string[] =>
    touched.filter((path) => paths.has(path) && claims(path));
  return {
    name: tool.name,
    title: tool.title,
    languages: [],
    claims,
    versionOf: (path) => tool.versionOf(path) ?? null,
    reads: (touched, snapshot) =>
      present(touched, snapshot).flatMap((path) => [path, ...(tool.neighbours?.(path, snapshot) ?? [])]),
    find: (touched, snapshot, parsers) =>
      present(touched, snapshot).flatMap((path) => {
        const version = tool.versionOf(path) ?? path;
        const text = snapshot.texts.get(path) ?? null;
        if (text !== null) {
          const found = tool.read({ path, version, text }, snapshot, parsers);
          return hasRivalMarks(text) ? found.map(undecidedByMarks) : found;
        }
        const claim = tool.claimUnread(path, snapshot);
        return claim === null ? [] : [unread(tool, path, version, claim)];
      }),
  };
}

function undecidedByMarks(migration: Migration): Migration {
  const reason = "It bears the marks of two migration tools, so it is not known which one runs it.";
  const side = unreadable(reason, migration.path, 1);
  return { ...migration, up: side, down: side };
}

function unread(tool: OneFileTool, path: string, version: string, claim: Claim): Migration {
  const side = unreadable("It could not be read as text.", path, 1);
  const idiom = tool.idiomOf(path);
  return { tool: tool.name, version, path, claim, up: side, down: side, reversal: { path }, idiom };
}
