import { IncidentRecord } from "../../core/incident/record.ts";
import type { Section } from "../../core/incident/sections/section.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/** Sections without secrets: the runner hides them in its log, and in what is sent to the API nobody does but us. */
export function redactedSections(
  { secrets }: Pick<Ports, "secrets">,
  sections: readonly Section[],
): readonly Section[] {
  return sections.map((section) => {
    const [first, ...shorter] = section.forms;
    return {
      ...section,
      forms: [secrets.redact(first), ...shorter.map((form) => secrets.redact(form))],
    };
  });
}

/** The same for each text in a value made of objects and lists. Keys are names of ours. */
export function redactedTexts<T>({ secrets }: Pick<Ports, "secrets">, value: T): T {
  return redactedValue(value, (text) => secrets.redact(text)) as T;
}

function redactedValue(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === "string") return redact(value);
  if (Array.isArray(value)) return value.map((one) => redactedValue(one, redact));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, redactedValue(one, redact)]));
}

/**
 * A record without secrets. One that is called as a word of ours would make it unreadable: then what other steps wrote
 * down, without secrets, stays as it is, and only what was just read is looked through.
 */
export function redactedRecord(ports: Pick<Ports, "secrets">, record: IncidentRecord): IncidentRecord {
  const redacted = IncidentRecord.safeParse(redactedTexts(ports, record));
  if (redacted.success) return redacted.data;
  const { timeline, changes, suspects, steps, planReviews, gateReview, recurrence } = record;
  const read = { timeline, changes, suspects, steps, planReviews, gateReview, recurrence };
  const { decision } = record;
  const reason = decision?.reason == null ? null : ports.secrets.redact(decision.reason);
  const decided = decision === undefined ? {} : { decision: { ...decision, reason } };
  return { ...record, ...redactedTexts(ports, read), ...decided };
}
