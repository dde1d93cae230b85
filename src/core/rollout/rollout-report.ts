import type { Verdict } from "../gate/verdict.ts";
import { proseText } from "../text/prose.ts";
import { table } from "../text/table.ts";
import { untrusted } from "../text/untrusted.ts";
import { shareText } from "./schedule.ts";

/** A step of a rollout and what its gate said. */
export interface GatedStep {
  /** Percent of the traffic. */
  readonly share: number;
  readonly verdict: Verdict;
}

/** The rollout's part of the step summary: each share with its gate, and the steps that were not taken. */
export function rolloutReport(steps: readonly GatedStep[], shares: readonly number[]): string {
  const taken = new Set(steps.map(({ share }) => share));
  const last = steps.at(-1)?.share ?? 0;
  const rows = [
    ...steps.map(({ share, verdict }) => [
      `${shareText(share)} %`,
      `${verdict.kind === "pass" ? "✅" : "🛑"} ${verdict.kind}`,
      proseText(untrusted(verdict.detail), 200),
    ]),
    ...shares
      .filter((share) => share > last && !taken.has(share))
      .map((share) => [`${shareText(share)} %`, "not taken", "–"]),
  ];
  return `### 🚦 Rollout\n\n${table(["Traffic", "Gate", "Detail"], rows)}`;
}
