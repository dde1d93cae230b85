import { withWords } from "../../core/incident/commands/with-words.ts";
import type { IncidentRecord } from "../../core/incident/record.ts";
import type { ReviewDue } from "../../core/policy/review-due-text.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { StoredRecord } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { amendIncident } from "./amend-incident.ts";
import { keepRecord } from "./incident-files.ts";

/** That there was no record of the incident when its parts were read; undefined where they were not. */
export interface NothingSaid {
  readonly stored: StoredRecord | null | undefined;
}

/**
 * Keeps what the machine worked out of an incident together with what people said of it since `record` was begun, and
 * answers with both. A side channel, as `keepRecord` is: a refusal is a warning. With `before` nobody can have said
 * anything yet, and it is not asked for.
 */
export async function keepIncident(
  ports: Pick<Ports, "records" | "clock" | "log">,
  record: IncidentRecord,
  rules: { readonly "review-due": ReviewDue },
  before: NothingSaid | null = null,
): Promise<IncidentRecord> {
  const { deployment } = record;
  if (before !== null) {
    await keepRecord(ports, deployment, { incident: record }, before.stored);
    return record;
  }
  try {
    const amended = await amendIncident(ports, deployment, (kept) => {
      // A record of another incident has nothing to say of this one.
      if (kept.key !== record.key) return record;
      const noted = { ...record, status: kept.status };
      return kept.people === undefined ? noted : withWords(noted, kept.people, rules);
    });
    if (amended.kind === "kept") return amended.record;
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.warning(`The record of deployment ${deployment} was not kept. ${error.message} ${error.hint}`);
    return record;
  }
  await keepRecord(ports, deployment, { incident: record });
  return record;
}
