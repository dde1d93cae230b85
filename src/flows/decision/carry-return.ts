import { releaseName } from "../../core/rollback/release-state.ts";
import { confirmationReport, rollbackReport } from "../../core/rollback/report.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import { releaseIfReadable } from "../deployment/release-of-deployment.ts";
import { trustedRecord } from "../incident/trusted-record.ts";
import type { ReleaseReader } from "../release/read-release.ts";
import { concludeRollback } from "../rollback/conclude-rollback.ts";
import { confirmReturn } from "../rollback/confirm-return.ts";
import { planOnly } from "../rollback/plan-only.ts";
import { reportPlan } from "../rollback/report-plan.ts";
import { rollbackOutputs } from "../rollback/rollback-outputs.ts";
import { type Look, type UndoPorts, type UndoRequest, undo } from "../rollback/undo.ts";
import type { UndoSettings } from "../rollback/undo-settings.ts";
import type { AskedReturn } from "./comment-facts.ts";
import type { Carried } from "./decision-outputs.ts";

type Needed = UndoPorts & Parameters<typeof confirmReturn>[0] & Pick<Ports, "summary" | "files">;

export interface ReturnFacts {
  readonly read: ReleaseReader;
  readonly seen: Look;
  readonly settings: UndoSettings;
  /** Settles and shows what would be done, and does nothing. */
  readonly isDry: boolean;
}

/** Returns an environment, or finishes a return that was begun, and says on the step's page what came of it. */
export async function carryReturn(
  ports: Needed,
  wanted: AskedReturn,
  { isDry, ...facts }: ReturnFacts,
): Promise<Carried> {
  const { deployment } = wanted;
  const { settings } = facts;
  const asked = requestOf(ports, wanted, facts);
  if (isDry) return reportPlan(ports, await planOnly(ports, asked, settings), deployment.id);
  const undone = await undo(ports, asked, settings);
  const { record, isToBake, isMarked } = undone;
  ports.summary.write(rollbackReport(record));
  const confirmation = isToBake ? await confirmReturn(ports, record, settings) : undone.confirmation;
  if (confirmation !== null) ports.summary.write(confirmationReport(confirmation));
  const path = await attempt(ports, "The record was not written to a file", () =>
    ports.files.writeOutput("rollback-record.json", canonicalJson(record)),
  );
  return {
    outputs: {
      ...rollbackOutputs(record, confirmation),
      target: "",
      "rolled-back-from": releaseName(record.from),
      "deployment-id": String(record.failedDeployment),
      "record-path": path ?? "",
    },
    conclusion: concludeRollback(record, confirmation, isMarked),
  };
}

/** Whether a return would run now, by all that it looks at. Throws TARGET_REFUSED for a release that cannot be had. */
export async function canReturn(
  ports: UndoPorts,
  wanted: AskedReturn,
  facts: Omit<ReturnFacts, "isDry">,
): Promise<boolean> {
  const plan = await planOnly(ports, requestOf(ports, wanted, facts), facts.settings);
  return plan.kind === "go";
}

function requestOf(
  ports: UndoPorts,
  { deployment, statuses, release, given }: AskedReturn,
  { read, seen, settings }: Omit<ReturnFacts, "isDry">,
): UndoRequest {
  const now = new Date(ports.clock.now()).toISOString();
  const isByHand = given !== null;
  const verdict = trustedRecord(ports, deployment, statuses, settings.identity, seen.history);
  return {
    failed: deployment,
    from: releaseIfReadable(ports, read, deployment),
    read,
    verdictAt: verdict.then(({ gate: evidence }) => (isByHand ? now : (evidence?.endedAt ?? now))),
    seen,
    explicit: release === null ? null : { release, override: isByHand },
    word: given,
    before: Promise.resolve(),
  };
}
