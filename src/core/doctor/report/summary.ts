import { table } from "../../text/table.ts";
import type { Diagnosis } from "../diagnose.ts";
import type { Missing } from "../finding.ts";
import { groupedUnknown } from "./grouped-unknown.ts";
import { headline } from "./headline.ts";

/** The diagnosis as Markdown: a row for each thing that is missing or not known, worst first, and the rest folded away. */
export function doctorSummary(diagnosis: Diagnosis): string {
  const { missing, unknown, fine } = diagnosis;
  const rows = [
    ...missing.map((one) => [marks[one.level], one.about, one.seen, one.write]),
    ...groupedUnknown(unknown).map(({ about, write }) => ["❔ not known", about.join("<br>"), "–", write]),
  ];
  const parts = [`**Settings: ${headline(diagnosis)}**`];
  if (rows.length > 0) parts.push(table(["State", "What", "Seen", "What to do"], rows));
  if (fine.length > 0) {
    const lines = fine.map(({ about, seen }) => `- ${about}: ${seen}.`);
    parts.push(`<details><summary>${fine.length} in order</summary>\n\n${lines.join("\n")}\n\n</details>`);
  }
  return parts.join("\n\n");
}

const marks: Readonly<Record<Missing["level"], string>> = { error: "❌ error", warning: "⚠️ warning" };
