import { decidedMark } from "../../core/decision/decided-mark.ts";
import type { Decision } from "../../core/decision/decision.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import type { MarkPorts } from "../deployment/add-mark.ts";
import type { AuthorityPorts } from "./ask-authority.ts";
import type { DecidedCase } from "./decided-case.ts";
import { demandAuthority } from "./demand-authority.ts";
import { markDecision } from "./mark-decision.ts";
import { type Found, findDecision, type Known, unvouchedText } from "./read-decision.ts";
import { type SettlePorts, settleDecision } from "./settle-decision.ts";
import { usualAuthority } from "./tell-decision.ts";
import { type VouchPorts, vouchFor } from "./vouch-decision.ts";

/** What guard does about a deployment that failed its gate. */
export type Ruling =
  | { readonly kind: "return"; readonly known: Known | null; readonly note: Decision | null }
  | { readonly kind: "stay"; readonly known: Known; readonly note: Decision | null }
  | { readonly kind: "await" };

type Needed = AuthorityPorts & SettlePorts & MarkPorts & VouchPorts;

/**
 * Whether guard returns by itself, does as somebody decided, or leaves it to people. Where the policy lets it return by
 * itself and nobody overrides that, nothing is asked of GitHub.
 */
export async function guardRuling(
  ports: Needed,
  about: DecidedCase,
  override: string | null,
  teamToken: string | null,
  /** Settled once the verdict is marked, which comes before what was decided about it. */
  marking: Promise<void>,
): Promise<Ruling> {
  const { environment, deployment, statuses, identity, rules } = about;
  const vouch = vouchFor(ports, about, teamToken);
  const marked = decidedMark(statuses, identity);
  if (marked !== null) {
    const found = await look(ports, () => findDecision(ports, about, vouch));
    return rulingOf(marked, found.kind === "decided" ? found.note : null);
  }
  if (override !== null && (await isHeard(ports, about, teamToken))) {
    const wanted = { environment, deployment: deployment.id, how: "override", by: ports.run.actor } as const;
    // It is kept on GitHub, where nobody masks what the workflow put into it.
    const reason = ports.secrets.redact(override);
    const said = { decision: "stay", reason, release: null, source: null } as const;
    const { decision } = await settleDecision(ports, { ...wanted, ...said }, vouch);
    await attempt(ports, "The verdict was not recorded", () => marking);
    await markDecision(ports, decision, statuses, identity);
    return rulingOf(decision, decision);
  }
  if (rules.mode === "automatic") return { kind: "return", known: null, note: null };
  const found = await look(ports, () => findDecision(ports, about, vouch));
  if (found.kind === "unvouched") ports.log.warning(unvouchedText(deployment.id, found.why));
  if (found.kind !== "decided") return { kind: "await" };
  const { known, note } = found;
  await attempt(ports, "The verdict was not recorded", () => marking);
  if (note !== null) await markDecision(ports, note, found.statuses, identity);
  return rulingOf(known, note);
}

function rulingOf(known: Known, note: Decision | null): Ruling {
  return known.decision === "rollback" ? { kind: "return", known, note } : { kind: "stay", known, note };
}

// A word that does not count must not keep the good release from coming back.
async function isHeard(ports: Needed, about: DecidedCase, teamToken: string | null): Promise<boolean> {
  const authority = about.rules.authority ?? usualAuthority;
  try {
    await demandAuthority(ports, ports.run.actor, about.environment, authority, teamToken);
    return true;
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.error(`The override is not heard. ${error.message}`);
    return false;
  }
}

// What is not known is awaited: the jobs that decide look again.
async function look({ log }: Pick<Ports, "log">, question: () => Promise<Found>): Promise<Found> {
  try {
    return await question();
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    log.warning(`Whether somebody has decided is not known. ${error.message} ${error.hint}`);
    return { kind: "none" };
  }
}
