import type { Parsers, SyntaxNode } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { Claim, Idiom, Migration } from "../migration.ts";
import type { Side } from "../side.ts";
import { type GoFile, openGoFile } from "./go-file.ts";
import { type GoTool, goSide } from "./go-side.ts";

/** A call that hands a tool the functions of a migration. */
export interface GoRegistration {
  readonly up: SyntaxNode | undefined;
  readonly down: SyntaxNode | undefined;
  readonly line: number;
  /** Where the call itself names it. */
  readonly version: string | null;
}

/** A tool whose migrations are Go files that register functions. */
export interface GoMigrationTool extends GoTool {
  readonly tool: string;
  readonly idiom: Idiom;
  versionOf(path: string): string | null;
  /** Null when the file is not the tool's. */
  registrationIn(file: GoFile): GoRegistration | null;
}

/** The migrations of Go files, one a file. */
export function goMigrations(
  paths: readonly string[],
  { texts }: Snapshot,
  parsers: Parsers,
  tool: GoMigrationTool,
): readonly Migration[] {
  return paths.flatMap((path) => {
    const given = texts.get(path) ?? null;
    if (given === null) return [unreadable(path, 1, "It could not be read as text.", "path", tool)];
    // Go ends a line that the file does not end; the grammar takes it for broken.
    const text = `${given}\n`;
    const reading = parsers.source("go", text);
    if (reading.kind === "unreadable") return [unreadable(path, 1, reading.reason, "path", tool)];
    const file = openGoFile(reading.root, text);
    const registration = tool.registrationIn(file);
    if (registration === null) return [];
    if (reading.brokenAt !== null) {
      const reason = "It is not valid Go from here on.";
      return [unreadable(path, reading.brokenAt, reason, "configured", tool)];
    }
    const { up: first, down: second, line } = registration;
    const up: Side =
      first === undefined || first.type === "nil"
        ? { kind: "operations", operations: [], file: path, line, declares: null }
        : goSide(first, path, file, tool, parsers);
    const down = goSide(second, path, file, tool, parsers);
    const version = registration.version ?? tool.versionOf(path) ?? path;
    const reversal = down.kind === "operations" ? { path } : null;
    return [
      { tool: tool.tool, version, path, claim: "configured", up, down, reversal, idiom: tool.idiom } as const,
    ];
  });
}

function unreadable(
  path: string,
  line: number,
  reason: string,
  claim: Claim,
  { tool, idiom, versionOf }: GoMigrationTool,
): Migration {
  const side: Side = { kind: "unreadable", reason, file: path, line };
  const version = versionOf(path) ?? path;
  return { tool, version, path, claim, up: side, down: side, reversal: null, idiom };
}
