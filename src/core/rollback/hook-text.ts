import { proseText } from "../text/prose.ts";
import { table } from "../text/table.ts";
import { untrusted } from "../text/untrusted.ts";
import type { HookRun } from "./hook-run.ts";

/** A table of the hooks for the report and the issue, with what is still closed; empty without any. */
export function hookText(runs: readonly HookRun[]): string {
  if (runs.length === 0) return "";
  const rows = runs.map(({ name, when, outcome, detail }) => [
    `\`${name}\``,
    when,
    outcome.replace("-", " "),
    proseText(untrusted(detail), 300),
  ]);
  const closed = runs.filter(({ when, outcome }) => when === "after" && outcome !== "done");
  const isClosed =
    closed.length > 0 && runs.some(({ when, outcome }) => when === "before" && outcome !== "not-run");
  const names = closed.map(({ name }) => `\`${name}\``).join(", ");
  const left = isClosed
    ? [`**What was closed before may be closed still:** ${names} did not open it. A person must open it.`]
    : [];
  return [table(["Hook", "When", "Outcome", "Detail"], rows), ...left].join("\n\n");
}
