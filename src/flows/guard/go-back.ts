import type { Verdict } from "../../core/gate/verdict.ts";
import type { Confirmation } from "../../core/rollback/confirmation.ts";
import { nextStep } from "../../core/rollback/next-step.ts";
import { outcomeWords } from "../../core/rollback/outcome-words.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";
import { releaseName } from "../../core/rollback/release-state.ts";
import { confirmationReport, rollbackReport } from "../../core/rollback/report.ts";
import { type Conclusion, failed } from "../../kernel/define.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import { reportPostmortem } from "../incident/report-postmortem.ts";
import { confirmReturn } from "../rollback/confirm-return.ts";
import type { UndoSettings } from "../rollback/undo-settings.ts";
import type { guardedUndo } from "./guarded-undo.ts";

type GoBackPorts = Parameters<typeof confirmReturn>[0] &
  Parameters<typeof reportPostmortem>[0] &
  Pick<Ports, "summary">;

/** What became of a release that failed its gate. */
export interface WentBack {
  /** Null when the rollback could not be run at all. */
  readonly record: RollbackRecord | null;
  readonly confirmation: Confirmation | null;
  /** Empty when no issue was opened. */
  readonly issueUrl: string;
}

/** Returns to a good release, opens the postmortem, and watches the full bake; each is put on the summary when it is known. */
export async function goBack(
  ports: GoBackPorts,
  settings: UndoSettings,
  undo: () => ReturnType<typeof guardedUndo>,
): Promise<WentBack> {
  const { undone, postmortem } = await undo();
  const record = undone?.record ?? null;
  if (record !== null) ports.summary.write(rollbackReport(record));
  if (postmortem !== null) {
    await attempt(ports, "The postmortem was not put out", () => reportPostmortem(ports, postmortem));
  }
  const isToBake = undone?.isToBake === true;
  const confirmation = isToBake
    ? await confirmReturn(ports, undone.record, settings)
    : (undone?.confirmation ?? null);
  if (confirmation !== null) ports.summary.write(confirmationReport(confirmation));
  if (isToBake && confirmation !== null && postmortem?.kind === "issue") {
    await attempt(ports, "The postmortem was not brought up to date", () =>
      postmortem.confirmed(confirmation),
    );
  }
  return { record, confirmation, issueUrl: postmortem?.kind === "issue" ? postmortem.url : "" };
}

/** The release was bad whatever became of it, so the job that deployed it is red. */
export function concludeGuard(
  release: string,
  environment: string,
  verdict: Verdict,
  { record, confirmation, issueUrl }: WentBack,
): Conclusion {
  return failed(
    `${release} failed its gate in \`${environment}\` (${verdict.detail}). ${sayOutcome(record, confirmation)}`,
    issueUrl === "" ? "No issue was opened; see the warnings above." : `Postmortem: ${issueUrl}`,
  );
}

function sayOutcome(record: RollbackRecord | null, confirmation: Confirmation | null): string {
  if (record === null) return "The rollback could not be run; see the error above.";
  if (record.outcome !== "verified" || record.to === null)
    return `${outcomeWords(record)}: ${record.reason}. ${nextStep(record, `\`${releaseName(record.from)}\``)}`;
  const name = releaseName(record.to);
  const seconds = record.seconds?.toFixed(1) ?? "?";
  if (confirmation?.confirmed === false) {
    return `${name} was back and verified ${seconds} s after the verdict, and then it failed its bake (${confirmation.detail}). A person must look now.`;
  }
  return `${name} is back and verified, ${seconds} s after the verdict.`;
}
