import { expect, it } from "vitest";
import { withoutCaseTwins } from "../../../src/core/migrations/case-twins.ts";
import type { MigrationVerdict } from "../../../src/core/migrations/verdict.ts";
import { migrationOf } from "../plan/change.ts";

const up = "db/migrations/000042_note.up.sql";
const down = "db/migrations/000042_note.down.sql";
const upTwin = "db/migrations/000042_Note.up.sql";
const downTwin = "db/Migrations/000042_note.down.sql";

it.each<[string, Partial<MigrationVerdict>, string[], string | null]>([
  ["no other file", {}, [up, down], null],
  ["files whose names differ in more", {}, [up, down, "db/migrations/000043_note.up.sql"], null],
  ["twins elsewhere", {}, [up, down, "README.md", "readme.md"], null],
  ["a twin of the up file", {}, [up, upTwin, down], up],
  ["a twin of the reversal, by its folder", {}, [up, down, downTwin], down],
  [
    "a twin of the file that decided",
    { file: down, reversal: null, verdict: "no-op" },
    [up, down, downTwin],
    down,
  ],
  ["a path that is gone, whose twin came", {}, [upTwin, down], null],
])("with %s", (_, parts, paths, undecided) => {
  const before = migrationOf(parts);

  const [after] = withoutCaseTwins([before], new Set(paths));

  expect(after).toEqual(
    undecided === null
      ? before
      : {
          ...before,
          verdict: "undecided",
          reason:
            "Two files have this path but for upper and lower case: which one runs depends on the machine.",
          file: undecided,
          line: 1,
          write: "A name of its own for each.",
          reversal: null,
        },
  );
});

it.each(["missing", "empty"] as const)("a twin does not turn %s into what a person may accept", (verdict) => {
  const before = migrationOf({ verdict, reversal: null });

  expect(withoutCaseTwins([before], new Set([up, upTwin]))).toEqual([before]);
});
