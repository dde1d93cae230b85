import type { Parsers } from "../../../kernel/parsers.ts";
import type { MigrationFramework } from "../framework.ts";
import { codeFramework } from "../javascript/code-framework.ts";
import { fingerprintOf } from "../javascript/fingerprint.ts";
import { exportedIdiom } from "../javascript/idiom.ts";
import { exportsDirection, marksOf } from "../javascript/marks.ts";
import { exportedValue } from "../javascript/members.ts";
import { stemOf } from "../javascript/migration-path.ts";
import type { Program } from "../javascript/program.ts";
import { functionSide, runOf, sideOfRun } from "../javascript/sides.ts";
import type { Link, Value } from "../javascript/value.ts";
import type { Side } from "../side.ts";
import { pgmDialect, reverseDialect } from "./node-pg-migrate/read-pgm.ts";
import { sqlMigration, sqlVersion } from "./node-pg-migrate/sql-migration.ts";

const TOOL = { dialect: pgmDialect, parameters: ["pgm"], afterMissing: "" };

const code = codeFramework({
  name: "node-pg-migrate",
  title: "node-pg-migrate",
  isConfiguration: () => false,
  // Its table keeps the name of the file without its end.
  versionOf: stemOf,
  recognise(program) {
    if (!exportsDirection(program)) return null;
    const { packages, types, parameters } = marksOf(program, [
      exportedValue(program, "up"),
      exportedValue(program, "down"),
    ]);
    if (packages.has("node-pg-migrate") || types.has("MigrationBuilder")) return "configured";
    return parameters.has("pgm") ? "content" : null;
  },
  sides(program, file, parsers) {
    const at = { program, parsers, file, line: 1 };
    const up = exportedValue(program, "up");
    const down = exportedValue(program, "down");
    return {
      up: withShorthands(functionSide("up", up, at, TOOL), program),
      down: isWritten(down)
        ? (declaredSide(down, program, file) ?? functionSide("down", down, at, TOOL))
        : inferredSide(up, program, file, parsers),
    };
  },
  idiom(path, program) {
    const example = 'pgm.dropColumn("<table>", "<column>");';
    const form = { parameter: "pgm", type: "MigrationBuilder", example };
    const { reversal } = exportedIdiom(path, program, form);
    const isModule = reversal.includes("\nexport ");
    return {
      reversal,
      raising: `${isModule ? "export const down =" : "exports.down ="} false; // irreversible: <reason>`,
    };
  },
});

/** node-pg-migrate: files that export `up(pgm)`, whose reversal is inferred when there is no `down`, and SQL files. */
export const nodePgMigrate: MigrationFramework = {
  ...code,
  claims(path) {
    return code.claims(path) || sqlVersion(path) !== null;
  },
  versionOf(path) {
    return code.versionOf(path) ?? sqlVersion(path);
  },
  reads(touched, snapshot) {
    const sql = touched.filter((path) => sqlVersion(path) !== null && snapshot.paths.has(path));
    return [...code.reads(touched, snapshot), ...sql];
  },
  find(touched, snapshot, parsers) {
    const sql = [...new Set(touched)].filter((path) => sqlVersion(path) !== null && snapshot.paths.has(path));
    return [
      ...code.find(touched, snapshot, parsers),
      ...sql.flatMap((path) => sqlMigration(path, snapshot.texts.get(path) ?? null, parsers) ?? []),
    ];
  },
};

// `exports.shorthands`: types that an up names in a text, so that its code alone does not lead to them.
function withShorthands(up: Side, program: Program): Side {
  const shorthands = program.exports.byName.get("shorthands");
  if (shorthands === undefined || up.kind === "absent" || up.fingerprint === undefined) return up;
  return { ...up, fingerprint: `${up.fingerprint}\n${fingerprintOf(shorthands, program)}` };
}

function isWritten(down: Value): boolean {
  return !(down.kind === "plain" && down.value === undefined);
}

// `exports.down = false`: the tool fails with "User has disabled down migration".
function declaredSide(down: Value, program: Program, file: string): Side | null {
  if (down.kind !== "plain" || down.value !== false) return null;
  const line = program.exports.byName.get("down")?.line ?? 1;
  return { kind: "operations", operations: [{ kind: "raise", line }], file, line, declares: null };
}

// migration.js, _getAction: without a down the up runs in reverse mode.
function inferredSide(up: Value, program: Program, file: string, parsers: Parsers): Side {
  if (up.kind !== "function") {
    const reason = "The reversal is inferred from the up, which is made elsewhere.";
    return { kind: "unreadable", reason, file, line: 1 };
  }
  const refused: Link[] = [];
  const dialect = reverseDialect((link) => refused.push(link));
  const run = runOf(up, program, parsers, { dialect, parameters: ["pgm"] });
  const side = sideOfRun("down", up, run, file, (operations) => operations.toReversed());
  const [first] = refused;
  if (first === undefined || side.kind !== "operations") return side;
  const reason =
    "There is no down, and this call has no inverse that node-pg-migrate could infer: it fails when it should take it back.";
  return { kind: "absent", reason, file, line: first.line };
}
