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

/**
 * The same for a value of a form. A secret that is called as a word of ours would break it: then the texts stay whose
 * place in it takes no other.
 */
export function redactedAs<T>(
  { secrets }: Pick<Ports, "secrets">,
  form: { safeParse(value: unknown): { readonly success: boolean } },
  value: T,
): T {
  const changed = new Set<string>();
  const whole = redactedValue(value, (text, place) => {
    const safe = secrets.redact(text);
    if (safe !== text) changed.add(place);
    return safe;
  });
  if (changed.size === 0 || form.safeParse(whole).success) return whole as T;
  let kept: unknown = value;
  for (const place of changed) {
    const next = redactedValue(kept, (text, at) => (at === place ? secrets.redact(text) : text));
    if (form.safeParse(next).success) kept = next;
  }
  return kept as T;
}

// A place is the way to a text, by which all in a list stand at the same.
function redactedValue(value: unknown, redact: (text: string, place: string) => string, place = ""): unknown {
  if (typeof value === "string") return redact(value, place);
  if (Array.isArray(value)) return value.map((one) => redactedValue(one, redact, `${place}/*`));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, one]) => [key, redactedValue(one, redact, `${place}/${key}`)]),
  );
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
