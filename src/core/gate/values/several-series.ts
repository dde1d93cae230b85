import { z } from "zod";
import { type Datum, measured, measuredNothing, type SeriesDatum } from "./datum.ts";
import { reduce } from "./reduce.ts";

/** What is made of several series. */
export const SeriesChoice = z
  .enum(["one", "any", "all", "max", "min", "sum"])
  .default("one")
  .describe(
    "Of several series: `one` refuses more than one; bad when `any` is or only when `all` are; or their `max`, `min` or `sum`.",
  );
export type SeriesChoice = z.infer<typeof SeriesChoice>;

/** The datum of these series. One that is nothing makes a maximum, minimum or sum nothing too: it would hide behind it. */
export function together(choice: SeriesChoice, series: readonly SeriesDatum[]): Datum {
  const [first] = series;
  if (first === undefined) return measuredNothing("empty", "no series in the answer");
  switch (choice) {
    case "one":
      if (series.length > 1) return tooMany(series);
      return { kind: "measured", when: "any", series: [{ ...first, name: "" }] };
    case "any":
    case "all":
      return { kind: "measured", when: choice, series };
    case "max":
    case "min":
    case "sum": {
      const nothing = series.find((one) => one.kind === "nothing");
      if (nothing !== undefined) return { kind: "measured", when: "any", series: [nothing] };
      const values = series.flatMap((one) => (one.kind === "value" ? [one.value] : []));
      return measured(reduce(choice, values) ?? Number.NaN);
    }
    default:
      return choice satisfies never;
  }
}

/** The one number of a datum, or why it has none; for comparisons, which need a number. */
export function numberOf(
  datum: Datum,
):
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "none"; readonly outcome: "error" | "missing"; readonly reason: string } {
  if (datum.kind === "unasked") return { kind: "none", outcome: "error", reason: datum.reason };
  const [first, ...others] = datum.series;
  if (first === undefined || others.length > 0) {
    return {
      kind: "none",
      outcome: "error",
      reason: `${datum.series.length} series, where one number is wanted`,
    };
  }
  if (first.kind === "nothing") return { kind: "none", outcome: "missing", reason: first.reason };
  return { kind: "number", value: first.value };
}

function tooMany(series: readonly SeriesDatum[]): Datum {
  const names = series.slice(0, 3).map(({ name }) => name);
  const more = series.length > names.length ? ` and ${series.length - names.length} more` : "";
  return {
    kind: "unasked",
    reason: `${series.length} series where one is wanted (${names.join(", ")}${more}): write a \`sum\` or \`max\` in the query, or \`series: any\``,
  };
}
