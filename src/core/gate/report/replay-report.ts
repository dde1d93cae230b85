import { codeSpan } from "../../text/code.ts";
import { proseText } from "../../text/prose.ts";
import { table } from "../../text/table.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { GateEvidence } from "../evidence.ts";
import type { Verdict } from "../verdict.ts";

const mostRows = 100;

/** One row for each replayed gate: what was decided then, and what the thresholds of now make of the same samples. */
export function replayReport(
  replays: readonly { readonly evidence: GateEvidence; readonly was: Verdict }[],
): string {
  const rows = replays
    .slice(0, mostRows)
    .map(({ evidence, was }) => [
      code(`${evidence.deployment}${evidence.shard === null ? "" : ` ${evidence.shard}`}`),
      code(evidence.release.tag ?? evidence.release.commit.slice(0, 12)),
      `${was.kind} (${was.reason})`,
      `${evidence.verdict.kind} (${evidence.verdict.reason})`,
      proseText(untrusted(evidence.verdict.detail), 300),
    ]);
  const changed = replays.filter(({ evidence, was }) => evidence.verdict.kind !== was.kind).length;
  const more = replays.length > mostRows ? `\n\n${replays.length - mostRows} more are not shown.` : "";
  const title = `### Replay: ${changed} of ${replays.length} verdicts would be another`;
  return `${title}\n\n${table(["Deployment", "Release", "Then", "Now", "Why"], rows)}${more}`;
}

function code(text: string): string {
  return codeSpan(untrusted(text));
}
