import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerIn, readAnswer } from "../../../src/core/plan/answer.ts";

describe("a Yes that a rollback may act on", () => {
  it.each([
    "Yes",
    "Yes.",
    "yes!",
    "Y",
    "**Yes**",
    '"Yes."',
    "Yes\\.",
    "> Yes.",
    "1. Yes.",
    "- Yes",
    "✅ Yes",
    "- [x] Yes\n- [ ] No",
    "- [ ] No, because the column is gone\n- [x] Yes.",
    "Ja.",
    "Oui",
    "はい。",
    "Да",
    "Yes it can",
    "Yes, it can.",
    "Yes, it does",
    "Yes. It never names the column.",
    "Yes. It never reads the table.",
    "Yes. The new column has a default, and the old code does not name it.",
    "Yes. The new column has a default.",
    "Yes. The column may be null, and the old code does not name it.",
    "Yes, because the column is nullable and no old code reads or writes it.",
    "Yes: v1.4.2 ignores `orders.note`.",
    "Yes - the old code does not use the refunds table.",
    "Yes (the change is additive)",
    "Yes, the migration is backwards compatible.",
    "Yes. Nothing reads the table yet.",
    "Yes. The old release runs unchanged on the new schema.",
    "Yes. The old code doesn’t know about it.",
    "Yes.\n\nThe index is new.\nNo query names it.",
    "Yes, it was tested in https://github.com/acme/shop/actions/runs/99.",
    "Yes, see [the run](https://ci.example/1)",
  ])("is %j", (text) => {
    expect(readAnswer(text)).toBe("yes");
  });

  it.each([
    "Yes, when the flag is off.",
    "Yes, once the flag is off.",
    "Yes, after the cache is cleared.",
    "Yes, until the backfill has run.",
    "Yes, while X holds",
    "Yes, with the flag off",
    "Yes, but writes fail with 500.",
    "Yes. Except the export job, which fails.",
    "Yes (reads only)",
    "Yes, for reads; writes fail.",
    "Yes, partially",
    "Yes, not tested",
    "Yes, hopefully.",
    "Yes, I guess.",
    "Yes - not sure",
    "Yes, in theory",
    "Yes, it should.",
    "Yes, it will.",
    "Yes? I do not know",
    "Yes...",
    "Yes. If the flag is on, no.",
    "Yes. Old code must be restarted first.",
    "Yes.\n\nOnly if the flag is off.",
    "Yes.\n\nNo, wait: the view is dropped.",
    "Yes. The old code does not read the table when the flag is off.",
    "Yes. The old code does not read the table for most tenants.",
    "Yes. The old code does not read the table unless asked.",
    "Yes. The column has a default on PostgreSQL 16.",
    "Yes. The catch is the export job.",
    "Yes. The new table is empty before the backfill.",
    "Yes. It can run on the new schema within a minute.",
    "Yes. The new release does not read the table.",
    "Yes `when` the flag is `off`",
    "Yes [only if the flag is off](https://ci.example/1)",
    "Yes <!-- --> if",
    "Yes, tested with `flag_off`",
    "Yes, `reads` works",
    "Yes. New values are not written.",
    "Yes. It reads the new column.",
    "Yes.\u200bOnly reads",
    "yes, no",
    "Yes/No",
    "Yes-ish",
    "~~Yes~~ No",
    "❌ Yes",
    "50 Yes",
    "- [x] Yes, when the flag is off\n- [ ] No",
    "- [x] Yes\n- [ ] No\n\nOnly if the flag is off.",
    "- [x] Yes\n- [x] No",
    "- [ ] Yes\n- [ ] No",
    "Ja, wenn der Schalter aus ist.",
    "Ja, aber nur wenn der Schalter aus ist.",
    "Ja, die Spalte hat einen Standardwert.",
    "Oui, si le flag est désactivé.",
    "Sí, si la bandera está apagada.",
    "Да, если флаг выключен",
    "はい、フラグがオフの場合のみ",
    "是，如果关闭开关",
    "Yes, wenn der Schalter aus ist",
    "Yes, 如果关闭开关",
    `Yes.${"\n".repeat(3000)}Only if the flag is off.`,
    `Yes. ${"It never reads the table. ".repeat(100)}`,
  ])("is not %j", (text) => {
    expect(readAnswer(text)).toBe("unknown");
  });

  it("never survives a condition behind it", () => {
    const conditions = ["if", "when", "unless", "but", "except", "after", "only", "should", "wenn", "si"];
    fc.assert(
      fc.property(
        fc.constantFrom("Yes", "Yes.", "Yes, it can", "Yes. The column is new."),
        fc.constantFrom(" ", ", ", ". ", "\n\n", " - "),
        fc.constantFrom(...conditions),
        fc.lorem(),
        (yes, between, condition, rest) => {
          expect(readAnswer(`${yes}${between}${condition} ${rest}`)).toBe("unknown");
        },
      ),
    );
  });
});

describe("a No", () => {
  it.each([
    "No",
    "No.",
    "**No**, the column is gone",
    "1. No: it selects a column that is renamed",
    "❌ No",
    "No, it cannot.",
    "No, unless the flag is off.",
    "Nein, die Spalte ist weg",
    "нет",
    "- [ ] Yes\n- [x] No",
  ])("is %j", (text) => {
    expect(readAnswer(text)).toBe("no");
  });

  it.each([
    "No idea",
    "No problem, old code runs.",
    "No, it can.",
    "No, old code runs fine.",
    "No. Yes.",
    "No issue.",
    "Not yet.",
    "No, nothing breaks: the old code ignores it.",
  ])("is not %j", (text) => {
    expect(readAnswer(text)).toBe("unknown");
  });
});

it.each([
  ["It should.", "neither"],
  ["", "neither"],
  ["- [ ] Yes\n- [ ] No", "boxes"],
  ["Yes, if the flag is off", "more-than-yes"],
  ["Ja, die Spalte hat einen Standardwert.", "other-language"],
  ["No, it can.", "both"],
])("%j is unknown, because %s", (text, reason) => {
  expect(answerIn(text)).toEqual({ kind: "unknown", reason });
});
