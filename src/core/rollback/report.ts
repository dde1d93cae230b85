import { codeCell, codeSpan } from "../text/code.ts";
import { inlineText } from "../text/inline.ts";
import { table } from "../text/table.ts";
import { untrusted } from "../text/untrusted.ts";
import type { LayerRun, RollbackRecord } from "./record.ts";
import { releaseName } from "./release-state.ts";

const headline = {
  verified: "↩️ Rolled back and verified",
  unverified: "🚨 Rolled back, and still not healthy",
  failed: "🚨 The rollback is half done",
  "nothing-to-return-to": "🚨 Nothing to return to",
  "roll-forward": "🚨 Going back is not safe",
  superseded: "⚪ A newer deployment took over",
} as const;

/** The rollback's part of the step summary: from, to, seconds, and what each layer did. */
export function rollbackReport(record: RollbackRecord): string {
  const to = record.to === null ? "" : ` → ${code(releaseName(record.to))}`;
  const parts = [
    `### ${headline[record.outcome]}: ${code(releaseName(record.from))}${to} in ${code(record.environment)}`,
    sentence(record),
    layerTable(record.layers),
    passedOver(record),
  ];
  return parts.filter(Boolean).join("\n\n");
}

/** One row per layer with the command that ran, its outcome and its seconds. */
export function layerTable(layers: readonly LayerRun[]): string {
  if (layers.length === 0) return "";
  return table(
    ["Layer", "Outcome", "Seconds", "Detail", "Command"],
    layers.map((layer) => [
      layer.layer,
      layer.outcome,
      layer.startedAt === null || layer.endedAt === null
        ? "–"
        : ((Date.parse(layer.endedAt) - Date.parse(layer.startedAt)) / 1000).toFixed(1),
      inlineText(untrusted(layer.detail)),
      layer.argv.length === 0 ? "–" : codeCell(untrusted(layer.argv.join(" "))),
    ]),
  );
}

function sentence(record: RollbackRecord): string {
  const reason = inlineText(untrusted(record.reason));
  if (record.seconds === null) return `${reason}.`;
  return `${record.seconds.toFixed(1)} s from verdict to verified. Recovery check: ${reason}.`;
}

function passedOver(record: RollbackRecord): string {
  if (record.passedOver.length === 0) return "";
  return `Passed over: ${record.passedOver.map((one) => inlineText(untrusted(one))).join("; ")}.`;
}

function code(text: string): string {
  return codeSpan(untrusted(text));
}
