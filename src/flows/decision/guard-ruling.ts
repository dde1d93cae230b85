import { decidedMark } from "../../core/decision/decided-mark.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import type { MarkPorts } from "../deployment/add-mark.ts";
import type { AuthorityPorts } from "./ask-authority.ts";
import type { DecidedCase } from "./decided-case.ts";
import { demandAuthority } from "./demand-authority.ts";
import { markDecision } from "./mark-decision.ts";
import { type Known, readDecisionNote } from "./read-decision.ts";
import { type SettlePorts, settleDecision } from "./settle-decision.ts";
import { usualAuthority } from "./tell-decision.ts";

/** What guard does about a deployment that failed its gate. */
export type Ruling =
  | { readonly kind: "return"; readonly known: Known | null }
  | { readonly kind: "stay"; readonly known: Known; readonly reason: string | null }
  | { readonly kind: "await" };

type Needed = AuthorityPorts & SettlePorts & MarkPorts & Pick<Ports, "run">;

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
  const marked = decidedMark(statuses, identity);
  if (marked !== null) return rulingOf(marked, null);
  if (override !== null && (await isHeard(ports, about, teamToken))) {
    const wanted = { environment, deployment: deployment.id, how: "override", by: ports.run.actor } as const;
    const { decision } = await settleDecision(ports, {
      ...wanted,
      decision: "stay",
      reason: override,
      source: null,
    });
    await attempt(ports, "The verdict was not recorded", () => marking);
    await markDecision(ports, decision, statuses, identity);
    return rulingOf(decision, decision.reason);
  }
  if (rules.mode === "automatic") return { kind: "return", known: null };
  const note = await ask(ports, () => readDecisionNote(ports, environment, deployment.id));
  if (note === null) return { kind: "await" };
  await attempt(ports, "The verdict was not recorded", () => marking);
  await markDecision(ports, note, statuses, identity);
  return rulingOf(note, note.reason);
}

function rulingOf(known: Known, reason: string | null): Ruling {
  return known.decision === "rollback" ? { kind: "return", known } : { kind: "stay", known, reason };
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
async function ask<T>({ log }: Pick<Ports, "log">, question: () => Promise<T | null>): Promise<T | null> {
  try {
    return await question();
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    log.warning(`Whether somebody has decided is not known. ${error.message} ${error.hint}`);
    return null;
  }
}
