import type { DecisionOnRecord } from "../../decision/decision-on-record.ts";
import type { GateEvidence } from "../../gate/evidence.ts";
import { backupText } from "../../rollback/backup-on-record.ts";
import { hookText } from "../../rollback/hook-text.ts";
import { reconcileText } from "../../rollback/reconcile-text.ts";
import type { RollbackRecord } from "../../rollback/record.ts";
import { releaseName } from "../../rollback/release-state.ts";
import { codeSpan } from "../../text/code.ts";
import { inlineText } from "../../text/inline.ts";
import { proseText } from "../../text/prose.ts";
import { table } from "../../text/table.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { UnknownRollback } from "../record.ts";
import type { StepReview } from "../reviews/reviews.ts";
import { lengthText } from "../text/length-text.ts";
import { decisionReason, decisionRow } from "./decision-row.ts";
import { recordedLink } from "./link.ts";
import { unknownRollbackWords } from "./now-sentence.ts";
import { type Section, shedOrder } from "./section.ts";
import type { SectionContext } from "./section-context.ts";
import { shorterForms } from "./shorter-forms.ts";

/** The way back, step by step: what plans and policy said of it, beside what was done. */
export function rollbackStepsSection(
  {
    rollback,
    unknownRollback,
    steps,
    gate,
    decision,
  }: {
    readonly rollback: RollbackRecord | null;
    readonly unknownRollback?: UnknownRollback | undefined;
    readonly steps: readonly StepReview[];
    readonly gate: Pick<GateEvidence, "endedAt">;
    readonly decision?: DecisionOnRecord | undefined;
  },
  context: SectionContext,
): Section {
  // Who has no way back needs to know why before anything else.
  const head =
    rollback === null
      ? noRollback(unknownRollback)
      : [outcomeSentence(rollback), barrier(rollback), backup(rollback)].filter(Boolean).join("\n\n");
  const decided = decision === undefined ? [] : [decisionRow(decision, gate.endedAt, context)];
  const rows = stepTable(decided, steps, rollback, context);
  const around =
    rollback === null
      ? ""
      : [reconcileText(rollback.reconciliation ?? null), hookText(rollback.hooks ?? [])]
          .filter(Boolean)
          .join("\n\n");
  const aside = rollback === null ? "" : [recovery(rollback), objective(rollback)].filter(Boolean).join(" ");
  // A person's word in the rollback's own record is the same reason.
  const reason = decision === undefined || rollback?.word != null ? "" : decisionReason(decision);
  const more = rollback === null ? [] : [commands(rollback), word(rollback), passedOver(rollback)];
  const join = (...parts: readonly string[]): string => parts.filter(Boolean).join("\n\n");
  const forms = shorterForms(
    join(head, rows, reason, around, aside, ...more),
    join(head, rows, around),
    join(head, "The layers are in the incident record."),
  );
  return { id: "rollback-steps", heading: "The way back, planned and done", forms, shed: shedOrder.rest };
}

function noRollback(unknown: UnknownRollback | undefined): string {
  if (unknown === undefined) return "No rollback was run.";
  const words = unknownRollbackWords(unknown).replace(/^a/, "A");
  return unknown.deployment === null ? `${words}.` : `${words}. Look at that deployment.`;
}

function outcomeSentence({ outcome, reason, to }: RollbackRecord): string {
  const target = to === null ? "There was no target." : `Target: ${code(releaseName(to))}.`;
  return `Outcome **${outcome}**: ${proseText(untrusted(reason))}. ${target}`;
}

function stepTable(
  decided: readonly (readonly string[])[],
  steps: readonly StepReview[],
  rollback: RollbackRecord | null,
  context: SectionContext,
): string {
  if (decided.length + steps.length === 0) return "";
  const runs = new Map<string, RollbackRecord["layers"][number]>(
    (rollback?.layers ?? []).map((run) => [run.layer, run]),
  );
  const done = steps.map(({ layer, planned, actual, seconds }) => {
    const run = runs.get(layer);
    const at = run?.url == null ? "" : ` (${recordedLink("run", run.url, context)})`;
    return [
      inlineText(untrusted(layer), 80),
      inlineText(untrusted(planned), 200),
      `${proseText(untrusted(actual), 300)}${at}`,
      seconds === null ? "–" : lengthText(seconds),
      run === undefined ? "–" : proseText(untrusted(run.state), 200),
    ];
  });
  return table(["Layer", "Planned", "Done", "Took", "State now"], [...decided, ...done]);
}

// Commands are long, and a table with them is wider than a page.
function commands(rollback: RollbackRecord): string {
  const ran = rollback.layers.filter(({ argv }) => argv.length > 0);
  if (ran.length === 0) return "";
  const lines = ran.map(
    ({ layer, argv }) => `- ${inlineText(untrusted(layer), 80)}: ${codeSpan(untrusted(argv.join(" ")), 300)}`,
  );
  return ["What was run:", "", ...lines].join("\n");
}

function recovery({ recovery: seen }: RollbackRecord): string {
  if (seen === null) return "";
  return `Recovery check: ${seen.good} of ${seen.asked} good; ${proseText(untrusted(seen.detail))}.`;
}

function objective({ objective: { seconds, met, share } }: RollbackRecord): string {
  if (met === null) return "";
  const aim = lengthText(seconds);
  const before = share.of > 1 ? ` ${share.within} of ${share.of} returns here were.` : "";
  return `${met ? "Within" : "**Not** within"} the objective of ${aim} from verdict to verified.${before}`;
}

function barrier({ barrier: met }: RollbackRecord): string {
  if (met === null) return "";
  const by = met.change === null ? "" : `, pull request ${met.change}`;
  return `**No safe way back** behind ${code(met.path)} of ${code(met.release)}${by}: ${proseText(untrusted(met.reason))}`;
}

function backup({ outcome, backup: taken }: RollbackRecord): string {
  return outcome === "verified" ? "" : backupText(taken ?? null);
}

function word({ word: given }: RollbackRecord): string {
  if (given === null) return "";
  const overrode = given.overrode.map((one) => proseText(untrusted(one))).join("; ");
  const said = `Asked for by a person: ${inlineText(untrusted(given.reason))}.`;
  return overrode === "" ? said : `${said} Overrode: ${overrode}.`;
}

function passedOver({ passedOver: releases }: RollbackRecord): string {
  if (releases.length === 0) return "";
  const shown = releases.slice(0, 10).map((one) => proseText(untrusted(one)));
  const more = releases.length > shown.length ? `; and ${releases.length - shown.length} more` : "";
  return `Passed over: ${shown.join("; ")}${more}.`;
}

function code(text: string): string {
  return codeSpan(untrusted(text), 200);
}
