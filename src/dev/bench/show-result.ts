import type { BenchResult } from "./bench.ts";

/** A result as a text table: names to the left, figures to the right, remarks last. */
export function showResult(result: BenchResult): string {
  const cells = [
    ["", ...result.columns, ""],
    ...result.rows.map((row) => [
      row.name,
      ...result.columns.map((column) => say(row.values[column] ?? null)),
      row.remark,
    ]),
  ];
  const widths = cells[0]?.map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0))) ?? [];
  const last = result.columns.length + 1;
  const lines = cells.map((row) =>
    row
      .map((cell, index) =>
        index === 0 || index === last ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  return `${result.title}\n${result.method}\n\n${lines.join("\n")}\n`;
}

function say(value: number | null): string {
  if (value === null) return "-";
  if (Number.isInteger(value)) return value.toLocaleString("en-US");
  return value.toFixed(value < 10 ? 2 : 1);
}
