import { readInstant } from "../../deployment/instant.ts";
import { utcText } from "../../gate/values/utc-text.ts";
import type { ReviewDue } from "../../policy/review-due-text.ts";
import { secondsBetween } from "../../rollback/figures.ts";
import type { Impact } from "../facts/impact.ts";
import type { IncidentRecord } from "../record.ts";
import { reviewDueAt } from "../severity/review-due.ts";
import type { RatedSeverity } from "../severity/severity.ts";
import { withPeopleRows } from "../timeline/people-rows.ts";
import type { PeopleWords } from "./people-words.ts";

/**
 * An incident with what people said of it. The facts of the machine are given as they were worked out without people, or
 * as this made them before: doing it twice changes nothing.
 */
export function withWords(
  record: IncidentRecord,
  people: PeopleWords,
  rules: { readonly "review-due": ReviewDue },
): IncidentRecord {
  const { acknowledged, firstNotice, resolved, allClear, status, severity: said } = people;
  const severity = said === null ? record.severity : saidSeverity(said);
  const { level } = severity;
  return {
    ...record,
    severity,
    reviewDueAt:
      level === record.severity.level
        ? record.reviewDueAt
        : utcText(reviewDueAt(rules["review-due"], level, record.gate.endedAt)),
    // A closed one stays closed until its issue is opened again.
    status: record.status === "closed" ? record.status : (status?.status ?? record.status),
    times: {
      ...record.times,
      acknowledged: acknowledged?.at ?? record.times.acknowledged,
      firstNotice: firstNotice?.time ?? record.times.firstNotice,
      resolved: resolved?.time ?? record.times.resolved,
      allClear: allClear?.time ?? record.times.allClear,
    },
    timeline: withPeopleRows(record, people),
    impact: resolved === null ? record.impact : impactUntil(record, resolved.time),
    people,
  };
}

function saidSeverity({ level, by, reason }: NonNullable<PeopleWords["severity"]>): RatedSeverity {
  return { level, reason: reason === null ? `${by} said so` : `${by} said so: ${reason}` };
}

// A recovery that was seen stands before what people say of it.
function impactUntil({ gate, rollback, impact }: IncidentRecord, time: string): Impact {
  const isSeen = gate.verdict.kind === "pass" || rollback?.times.verifiedAt != null;
  if (isSeen || impact.from === null || readInstant(time) === null) return impact;
  const seconds = secondsBetween(impact.from, time);
  return { ...impact, until: time, minutes: seconds === null ? null : Math.round(seconds / 6) / 10 };
}
