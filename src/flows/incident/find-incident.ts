import { incidentRef } from "../../core/incident/record.ts";
import type { IndexedIncident } from "../../core/incident/recurrence/recurrence.ts";
import { issueKind } from "../../core/incident/render-incident.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import type { Issue } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { indexedIncident } from "./gather-incident.ts";
import { readIncidentBook } from "./incident-book.ts";
import { readRecord } from "./incident-files.ts";

type Needed = Pick<Ports, "records" | "digest" | "log">;

/**
 * The incident of an issue, found by the index, or, where that has let go of it, by the refs that the issue's text names.
 * Neither is proof: `key`, from the issue's own marker, must be that of the deployment. Null when there is none such.
 */
export async function findIncident(
  ports: Needed,
  { number, body }: Pick<Issue, "number" | "body">,
  key: string,
): Promise<IndexedIncident | null> {
  const isOf = (environment: string, deployment: number): boolean =>
    naturalKey([issueKind, environment, deployment], ports.digest.sha256) === key;
  const { incidents } = await readIncidentBook(ports);
  const fits = (one: IndexedIncident): boolean =>
    one.issue === number && isOf(one.environment, one.deployment);
  const indexed = incidents.find(fits);
  if (indexed !== undefined) return indexed;
  const named = await Promise.all(
    deploymentsNamedIn(body).map(async (deployment) => {
      const record = (await readRecord(ports, deployment))?.incident ?? null;
      const isThis = record?.key === key && isOf(record.environment, deployment);
      return isThis && record.deployment === deployment ? indexedIncident(record, number) : null;
    }),
  );
  return named.find((one) => one !== null) ?? null;
}

/** People may write into the text, so it is only where to look. */
const mostLooked = 10;

function deploymentsNamedIn(body: string): readonly number[] {
  const start = incidentRef(0).slice(0, -1);
  const after = body.split(start).slice(1);
  const numbers = after.flatMap((text) => {
    const [digits] = /^[1-9]\d{0,14}(?!\d)/.exec(text) ?? [];
    return digits === undefined ? [] : [Number(digits)];
  });
  return [...new Set(numbers)].slice(0, mostLooked);
}
