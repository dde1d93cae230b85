import { htmlText } from "./html-text.ts";
import type { Results } from "./results.ts";

/** What the rehearsal came to, in figures. */
export function figuresSection({ told, confirmation, record }: Results): string {
  const writes = told.secondRunWrites;
  const figures: readonly (readonly [string, string, string])[] = [
    [
      "Release",
      `${told.rolledBackFrom} → ${told.rolledBackTo}`,
      `back by ${told.layers.join(", ")}; the schema ${told.schemaRestored ? "is as it was" : "is NOT restored"}`,
    ],
    [
      "Verdict to verified",
      `${told.secondsToRollback.toFixed(1)} s`,
      `${record.objective.seconds} s are allowed; ${confirmation === null ? "not confirmed" : `confirmed after ${confirmation.seconds.toFixed(1)} s`}`,
    ],
    ["Same digest as before", shortDigest(told.artifactDigest), "the very bytes that were known to be good"],
    ["Requests to GitHub", String(told.apiRequests), "each checked against GitHub's own description"],
    [
      "Writes of a second run",
      String(writes),
      writes === 0 ? "everything run again found its work done" : "a second run must write nothing",
    ],
    [
      "Whole rehearsal",
      `${told.seconds.toFixed(1)} s`,
      told.peakMemoryMiB === null ? "" : `${told.peakMemoryMiB} MiB of memory at the most`,
    ],
  ];
  const items = figures.map(
    ([name, value, note]) =>
      `<div><dt>${htmlText(name)}</dt><dd class="figure">${htmlText(value)}</dd><dd>${htmlText(note)}</dd></div>`,
  );
  return `<dl class="figures" aria-label="Figures">${items.join("\n")}</dl>`;
}

// Enough of it to tell it from others.
function shortDigest(digest: string): string {
  return digest.length > 16 ? `${digest.slice(0, 15)}…` : digest;
}
