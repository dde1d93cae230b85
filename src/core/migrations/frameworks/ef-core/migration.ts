import type { Parsers, SyntaxNode } from "../../../../kernel/parsers.ts";
import { type CsClass, classesOf, parametersOf } from "../../c-sharp/file.ts";
import { outcomesOf } from "../../c-sharp/run.ts";
import { isDeclaredInComment } from "../../declared-in-comment.ts";
import type { Migration } from "../../migration.ts";
import type { Operation } from "../../operation.ts";
import type { Outcome } from "../../recorded/outcome.ts";
import { downSideOf, upSideOf } from "../../recorded/sides.ts";
import type { Side } from "../../side.ts";
import { codeFingerprint } from "../../syntax/code-fingerprint.ts";
import { commentsOf, fieldOf } from "../../syntax/nodes.ts";
import { efTool } from "./calls.ts";
import { BUILDER } from "./handle.ts";
import { EF_IDIOM } from "./idiom.ts";
import { pairManagedRows } from "./managed-rows.ts";
import { efVersion } from "./path.ts";

/** Reads one file; null when it is clearly no migration of EF Core. */
export function readEfMigration(path: string, text: string | null, parsers: Parsers): Migration | null {
  if (text === null) return unreadable(path, "It could not be read as text.", 1);
  const reading = parsers.source("c-sharp", text);
  if (reading.kind === "unreadable") return unreadable(path, reading.reason, 1);
  if (reading.brokenAt !== null) {
    return unreadable(path, "It is not valid C#, or newer than this check knows.", reading.brokenAt);
  }
  // FluentMigrator's have a base of the same name, but nothing is handed to their methods.
  const migration = classesOf(reading.root, reading.text).findLast((one) => builds(one, reading.text));
  if (migration === undefined) return null;
  const isDirect = migration.bases.includes("Migration");
  const { up, down } = sidesOf(path, reading.text, migration, !isDirect, parsers);
  return migrationOf(path, isDirect ? "configured" : "content", up, down);
}

function builds({ bases, methods }: CsClass, text: string): boolean {
  return bases.length > 0 && methodOf("Up", methods, text) !== undefined;
}

function methodOf(name: string, methods: CsClass["methods"], text: string): SyntaxNode | undefined {
  const [found] = (methods.get(name) ?? []).filter((method) => {
    const [first] = parametersOf(method, text);
    return first !== undefined && /(?:^|\.)MigrationBuilder$/.test(first.type);
  });
  return found;
}

function sidesOf(
  path: string,
  text: string,
  migration: CsClass,
  isHidden: boolean,
  parsers: Parsers,
): { readonly up: Side; readonly down: Side } {
  const managed = new Set<Operation>();
  const script = { text, migration, tool: efTool(managed), parsers };
  const [up, down] = ["Up", "Down"].map((name) => methodOf(name, migration.methods, text));
  const run = (method: SyntaxNode | undefined): readonly Outcome[] =>
    method === undefined ? [] : outcomesOf(method, [BUILDER], script);
  const outcomes = pairManagedRows(run(up), run(down), managed);
  const at = (method: SyntaxNode) => ({ file: path, line: lineOf(method) });
  const printed = (side: Side, method: SyntaxNode): Side =>
    side.kind === "absent" ? side : { ...side, fingerprint: fingerprintOf(method, migration, text) };
  const line = migration.line;
  const hidden: Side = { kind: "unreadable", reason: HIDDEN, file: path, line };
  if (up === undefined) return { up: hidden, down: hidden };
  const upSide = printed(upSideOf(outcomes.up, at(up)), up);
  if (down === undefined) {
    const absent: Side = { kind: "absent", reason: NO_DOWN, file: path, line: lineOf(up) };
    return { up: upSide, down: isHidden ? hidden : absent };
  }
  const isDeclared = isDeclaredInComment(commentsOf(down, text));
  const never = { rows: "", call: "" };
  const downSide = downSideOf(outcomes.down, outcomes.up, at(down), isDeclared, never);
  return { up: upSide, down: printed(downSide, down) };
}

// Above the name there may be attributes.
function lineOf(method: SyntaxNode): number {
  return fieldOf(method, "name")?.line ?? method.line;
}

function fingerprintOf(method: SyntaxNode, { methods, fields }: CsClass, text: string): string {
  const body = fieldOf(method, "body");
  return codeFingerprint(body ?? method, text, (token) =>
    token === "Up" || token === "Down" ? undefined : (fields.get(token) ?? methods.get(token)?.at(-1)),
  );
}

const NO_DOWN =
  "There is no `Down`: Migration's own throws NotSupportedException, and the rollback stops there.";
const HIDDEN = "What it does may be written in a class that it is built on.";

function unreadable(path: string, reason: string, line: number): Migration {
  const side: Side = { kind: "unreadable", reason, file: path, line };
  return migrationOf(path, "path", side, side);
}

function migrationOf(path: string, claim: Migration["claim"], up: Side, down: Side): Migration {
  const version = efVersion(path) ?? "";
  return { tool: "ef-core", version, path, claim, up, down, reversal: { path }, idiom: EF_IDIOM };
}
