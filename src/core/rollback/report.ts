import { codeCell, codeSpan } from "../text/code.ts";
import { inlineText } from "../text/inline.ts";
import { proseText } from "../text/prose.ts";
import { sentence, wholeSentence } from "../text/sentence.ts";
import { table } from "../text/table.ts";
import { untrusted } from "../text/untrusted.ts";
import { backupText } from "./backup-on-record.ts";
import type { Confirmation } from "./confirmation.ts";
import { hookText } from "./hook-text.ts";
import { lookNow, nextStep } from "./next-step.ts";
import { outcomeWords } from "./outcome-words.ts";
import { reconcileText } from "./reconcile-text.ts";
import type { LayerRun, RollbackRecord } from "./record.ts";
import { releaseName } from "./release-state.ts";
import { notSaidIn } from "./said-already.ts";

const marks: Readonly<Record<RollbackRecord["outcome"], string>> = {
  verified: "↩️",
  unverified: "🚨",
  failed: "🚨",
  interrupted: "🚨",
  "nothing-to-return-to": "🚨",
  "roll-forward": "🚨",
  superseded: "⚪",
};

/** The rollback's part of the step summary: from, to, its figures, what each layer did, and what state it left. */
export function rollbackReport(record: RollbackRecord): string {
  const to = record.to === null ? "" : ` → ${code(releaseName(record.to))}`;
  const parts = [
    `### ${marks[record.outcome]} ${outcomeWords(record)}: ${code(releaseName(record.from))}${to} in ${code(record.environment)}`,
    cameOfIt(record),
    next(record),
    barrier(record),
    record.outcome === "verified" ? "" : backupText(record.backup ?? null),
    figures(record),
    layerTable(record.layers),
    reconcileText(record.reconciliation ?? null),
    hookText(record.hooks ?? []),
    word(record),
    passedOver(record),
  ];
  return parts.filter(Boolean).join("\n\n");
}

/** What the full bake after a rollback showed. */
export function confirmationReport({ confirmed, detail, seconds, environment }: Confirmation): string {
  const head = confirmed ? "✅ Confirmed by the full bake" : "🚨 Failed its bake after the rollback";
  const next = confirmed ? "" : ` ${lookNow}`;
  return `### ${head}: ${code(environment)}\n\n${proseText(untrusted(detail))}, ${seconds.toFixed(1)} s after the verdict.${next}`;
}

/** One row per layer with its outcome, its seconds, the state that it left, and what ran. */
export function layerTable(layers: readonly LayerRun[]): string {
  if (layers.length === 0) return "";
  return table(
    ["Layer", "Outcome", "Seconds", "State now", "Detail", "Ran"],
    layers.map((layer) => [
      layer.layer,
      layer.outcome.replace("-", " "),
      layer.startedAt === null || layer.endedAt === null
        ? "–"
        : ((Date.parse(layer.endedAt) - Date.parse(layer.startedAt)) / 1000).toFixed(1),
      proseText(untrusted(layer.state)),
      proseText(untrusted(layer.detail)) + (layer.url === null ? "" : ` ([run](${layer.url}))`),
      layer.argv.length === 0 ? "–" : codeCell(untrusted(layer.argv.join(" "))),
    ]),
  );
}

function cameOfIt(record: RollbackRecord): string {
  const reason = proseText(untrusted(record.reason));
  if (record.seconds === null) return wholeSentence(reason);
  return `**${record.seconds.toFixed(1)} s** from verdict to verified. Recovery check: ${sentence(reason)}`;
}

function next(record: RollbackRecord): string {
  const step = nextStep(record, code(releaseName(record.from)));
  return step === "" ? "" : `**Next:** ${step}`;
}

// What the author of the change expected of a way back is the first thing that somebody needs who has none.
function barrier({ barrier: met }: RollbackRecord): string {
  if (met === null) return "";
  const change = met.change === null ? "no change that is known" : `#${met.change}`;
  const lines = [
    `**Roll forward.** ${code(met.path)} of ${code(met.release)} (${change}): ${proseText(untrusted(met.reason))}`,
  ];
  const { plan } = met;
  if (plan === null) return `${lines.join("\n")}\n\nIts change has no rollback plan on record.`;
  const said = Object.entries(plan.fields).filter(([, text]) => text.trim() !== "");
  lines.push("", "What its plan says:", "");
  lines.push(
    ...said.map(
      ([name, text]) =>
        `- **${inlineText(untrusted(name.replaceAll("-", " ")))}:** ${proseText(untrusted(text))}`,
    ),
  );
  if (!said.some(([name]) => name === "old-code-on-new-schema"))
    lines.push(`- **old code on new schema:** ${plan.oldCodeOnNewSchema}`);
  return lines.join("\n");
}

function figures({ figures: seen, objective, deployment }: RollbackRecord): string {
  if (deployment === null) return "";
  const say = (seconds: number | null): string => (seconds === null ? "–" : `${seconds.toFixed(1)} s`);
  const { within, of } = objective.share;
  const rows = [
    ["decision", say(seen.decision)],
    ...seen.layers
      .filter((layer) => layer.start !== null)
      .map((layer) => [layer.layer, `${say(layer.start)} to ${say(layer.end)}`]),
    ["verified", say(seen.verified)],
  ];
  const share =
    of === 0
      ? ""
      : `\n\nVerified within the objective of ${objective.seconds} s: ${within} of ${of} rollback${of === 1 ? "" : "s"} here.`;
  return `${table(["Since the verdict", "Seconds"], rows)}${share}`;
}

function word({ word: given }: RollbackRecord): string {
  if (given === null) return "";
  const overrode = given.overrode.map((one) => proseText(untrusted(one))).join("; ");
  const said = `By ${inlineText(untrusted(given.by))}: ${sentence(inlineText(untrusted(given.reason)))}`;
  return overrode === "" ? said : `${said} Their word overrode: ${overrode}.`;
}

function passedOver(record: RollbackRecord): string {
  const others = notSaidIn(record.reason, record.passedOver);
  if (others.length === 0) return "";
  return `Passed over: ${others.map((one) => proseText(untrusted(one))).join("; ")}.`;
}

function code(text: string): string {
  return codeSpan(untrusted(text));
}
