import type { Parsers } from "../../../kernel/parsers.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Idiom, Migration } from "../migration.ts";
import type { Side } from "../side.ts";
import { markOf } from "../sql-files/marks.ts";
import { type OneFile, oneFileFramework } from "../sql-files/one-file.ts";
import { isAmongMigrations, nameOf, withoutZeros } from "../sql-files/paths.ts";
import { RAISING } from "../sql-files/raising.ts";
import { absent, sectionSide, unreadable } from "../sql-files/sections.ts";
import { type GooseSection, parseGoose } from "./goose/parse-goose.ts";

// NumericComponent in goose's source: what stands before the first underscore is a number from 1.
const FILE = /^0*([1-9]\d*)_.*\.sql$/;

/** goose: `00001_title.sql` with `-- +goose Up` and `-- +goose Down`. Its migrations in Go are another plug-in's. */
export const goose: MigrationFramework = oneFileFramework({
  name: "goose",
  title: "goose",
  versionOf(path: string): string | undefined {
    const digits = FILE.exec(nameOf(path))?.[1];
    return digits === undefined ? undefined : withoutZeros(digits);
  },
  read,
  claimUnread: (path) => (isAmongMigrations(path) ? "path" : null),
  idiomOf,
});

function read({ path, version, text }: OneFile, _: unknown, parsers: Parsers): readonly Migration[] {
  if (markOf(text) !== "goose") return [];
  const parsed = parseGoose(text);
  const [up, down] = sidesOf();
  return [
    { tool: "goose", version, path, claim: "configured", up, down, reversal: { path }, idiom: idiomOf(path) },
  ];

  function sidesOf(): readonly [Side, Side] {
    if (parsed.kind === "refused") {
      const side = unreadable(parsed.reason, path, parsed.line);
      return [side, side];
    }
    const down =
      parsed.down === null ? absent(NO_DOWN, path, parsed.up.firstLine) : sideOf(parsed.down, path, parsers);
    return [sideOf(parsed.up, path, parsers), down];
  }
}

const NO_DOWN =
  "There is no `-- +goose Down` section. goose runs nothing then, and takes the migration for reversed.";

function sideOf(section: GooseSection, file: string, parsers: Parsers): Side {
  if (section.flaw !== null) return unreadable(section.flaw.reason, file, section.flaw.line);
  return sectionSide(section, file, parsers);
}

function idiomOf(path: string): Idiom {
  return {
    reversal: `In ${path}:

-- +goose Down
<the statements that take the Up section back, each with a semicolon at the end of its line>`,
    raising: `-- +goose Down
-- +goose StatementBegin
${RAISING}
-- +goose StatementEnd`,
  };
}
