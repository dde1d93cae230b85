import { describe, expect, it } from "vitest";
import { reasonsGiven } from "../../../src/core/plan/given-reason.ts";
import { parsePlan } from "../../../src/core/plan/parse.ts";
import { descriptionWith, migrationOf } from "./change.ts";

const declared = (version: string, name: string) =>
  migrationOf({
    version,
    path: `db/${version}_${name}.up.sql`,
    verdict: "irreversible-declared",
    reversal: null,
  });
const one = declared("000042", "note");
const other = declared("000043", "sku");

describe("why the only migration has no way back", () => {
  it.each([
    ["The old notes are gone after it.", true],
    ["`000042_note.up.sql`: the column is dropped, and nobody kept a copy.", true],
    ["- `db/000042_note.up.sql`: declared irreversible, because the rows are merged.", true],
    ["Irreversible: GDPR demands that the addresses go.", true],
    ["Unumkehrbar, weil die alten Werte fehlen.", true],
    ["元のデータは削除されるため戻せません。", true],
    ["- `db/000042_note.up.sql`: declared irreversible, because ", false],
    ["- `db/000042_note.up.sql`: ", false],
    ["Irreversible.", false],
    ["There is no way back.", false],
    ["`000042_note.up.sql` cannot be reversed.", false],
    ["All in order, by the tool.", false],
    ["", false],
  ])("%j says it: %s", (text, expected) => {
    const plan = parsePlan(descriptionWith({ reversal: text }));

    const [given] = reasonsGiven(plan, [one]);

    expect([given?.path, given?.reason !== null]).toEqual([one.path, expected]);
  });
});

it("each of several has the reason that stands beside its name", () => {
  const reversal = "1. `000042_note.up.sql`: the notes\n   are gone.\n2. 000043_sku\n\nNothing more.";

  expect(reasonsGiven(parsePlan(descriptionWith({ reversal })), [one, other, migrationOf()])).toEqual([
    { path: one.path, reason: "1. `000042_note.up.sql`: the notes\n   are gone." },
    { path: other.path, reason: null },
  ]);
});

it("what names none of several is about all of them", () => {
  const plan = parsePlan(descriptionWith({ reversal: "Neither: the rows are gone." }));

  expect(reasonsGiven(plan, [one, other]).map(({ reason }) => reason)).toEqual([
    "Neither: the rows are gone.",
    "Neither: the rows are gone.",
  ]);
});

it("is asked of no other migration", () => {
  expect(reasonsGiven(parsePlan(""), [migrationOf(), migrationOf({ verdict: "destructive" })])).toEqual([]);
});
