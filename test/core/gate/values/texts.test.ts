import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRows } from "../../../../src/core/gate/values/csv-rows.ts";
import { promqlProblem } from "../../../../src/core/gate/values/promql.ts";
import { shown } from "../../../../src/core/gate/values/shown.ts";
import { timeOf } from "../../../../src/core/gate/values/time-of.ts";
import { utcText } from "../../../../src/core/gate/values/utc-text.ts";
import { withWords, wordProblems, wordsAt } from "../../../../src/core/gate/values/words.ts";

describe("a time in UTC", () => {
  it("is what the platform writes, to the second", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_799_999 }), (ms) => {
        expect(utcText(ms)).toBe(`${new Date(ms).toISOString().slice(0, 19)}Z`);
      }),
    );
  });
});

describe("a time as an API writes it", () => {
  it.each([
    [1_772_366_400, 1_772_366_400_000],
    ["1772366400", 1_772_366_400_000],
    [1_772_366_400.25, 1_772_366_400_250],
    [1_772_366_400_000, 1_772_366_400_000],
    ["2026-03-01T12:00:00Z", 1_772_366_400_000],
    ["2026-03-01T13:00:00.500+01:00", 1_772_366_400_500],
    ["2026-03-01T12:00:00", null],
    ["2026-03-01", null],
    ["yesterday", null],
    [-1, null],
    [Number.NaN, null],
    [true, null],
    [null, null],
  ])("%j is %j", (seen, wanted) => {
    expect(timeOf(seen)).toBe(wanted);
  });

  it("in nanoseconds is told from milliseconds", () => {
    expect(timeOf("1772366400000000000")).toBe(1_772_366_400_000);
  });
});

describe("the check of PromQL", () => {
  it.each([
    "up",
    'sum(rate(x{job="a)",pod=~"b[0-9]{3}"}[5m])) # ( [',
    'x == `a"b` or y',
    'x{a="\\""}',
    "{__name__=~'job:.*'} offset 5m",
  ])("finds nothing wrong with %s", (query) => {
    expect(promqlProblem(query)).toBeNull();
  });

  it.each([
    [" ", "is empty"],
    ["sum(x", "has `(` without its end"],
    ["sum(x))", "has `)` without its beginning"],
    ["rate(x[5m)]", "has `)` where `]` is due"],
    ['x{a="b}', 'has a text that begins with `"` and does not end'],
    ["x{a=`b}", "has a text that begins with a backtick and does not end"],
  ])("finds that %s %s", (query, problem) => {
    expect(promqlProblem(query)).toBe(problem);
  });
});

describe("the words of a query", () => {
  const asking = {
    nowMs: 1_772_366_461_900,
    startedAtMs: 1_772_366_400_000,
    open: [],
    fresh: false,
    redact: String,
  };

  it("stand for the time of asking and of the gate", () => {
    const text = "{now} {now.ms} {now.iso} {start} {start.iso} {since-start} {window} {window-start} {other}";

    expect(withWords(text, wordsAt(asking, 300_000))).toBe(
      "1772366461 1772366461900 2026-03-01T12:01:01Z 1772366400 2026-03-01T12:00:00Z 62s 300s 1772366161 {other}",
    );
  });

  it("never make an empty range when the gate has just begun", () => {
    const young = { ...asking, startedAtMs: asking.nowMs };

    expect(withWords("{start} {now} {since-start}", wordsAt(young, null))).toBe("1772366401 1772366461 60s");
  });

  it("are told from what has a meaning of its own", () => {
    const refused = { window: "refused", strict: true } as const;

    expect(wordProblems("query", '{release.version} {environment} {3} {} {job="a"}', refused)).toEqual([]);
    expect(wordProblems("query", "{since-begin}", refused)).toHaveLength(1);
    expect(wordProblems("query", "{start.is}", { ...refused, strict: false })).toEqual([
      expect.objectContaining({ problem: "holds `{start.is}`, which is not known" }),
    ]);
    expect(wordProblems("query", "{results}", { ...refused, strict: false })).toEqual([]);
  });
});

describe("the rows of a CSV", () => {
  it("are objects by the header of their table", () => {
    const text = '#datatype,string\r\n,a,b\r\n,1,"x, ""y"""\r\n\r\nc\r\n2';

    expect(csvRows(text)).toEqual({ kind: "rows", rows: [{ "": "", a: "1", b: 'x, "y"' }, { c: "2" }] });
  });

  it.each(['a\n"b', 'a\n"b"c', "a\n1,2"])("are none of %j", (text) => {
    expect(csvRows(text)).toEqual({ kind: "problem", problem: "is not CSV" });
  });

  it("are 10,000 at most, and what comes after them is not even read", () => {
    const begun = performance.now();
    const many = csvRows(`a\n${"1\n".repeat(2_000_000)}`);
    const wide = csvRows(",".repeat(4_000_000));
    const tookMs = performance.now() - begun;

    expect(csvRows(`a\n${"1\n".repeat(10_000)}`).kind).toBe("rows");
    expect(many).toEqual({ kind: "problem", problem: "has more than 10000 rows or 500000 cells" });
    expect(wide).toEqual(many);
    // All of them took 3 s.
    expect(tookMs).toBeLessThan(1_500);
  });

  it("come to an end for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a", "#") }), (text) => {
        expect(["rows", "problem"]).toContain(csvRows(text).kind);
      }),
    );
  });
});

describe("a stranger's text in a message", () => {
  it("is one short line that cannot format or command", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2000 }), (text) => {
        const line = shown(text);

        expect(Array.from(line).length).toBeLessThanOrEqual(162);
        expect(line.slice(1, -1)).not.toMatch(/[`\p{Cc}\p{Bidi_Control}]/u);
      }),
    );
  });

  it("has no credentials of a URL", () => {
    expect(shown("Get http://u:p@h/x?token=abc: refused")).toBe("`Get http://***@h/x?*** refused`");
  });
});
