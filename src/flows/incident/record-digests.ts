import { type IncidentRecord, incidentFiles } from "../../core/incident/record.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/** The sha256 of each file beside the record of an incident, by its name: equal facts are kept as equal texts. */
export function recordDigests(
  { digest }: Pick<Ports, "digest">,
  { gate, rollback, confirmation }: Pick<IncidentRecord, "gate" | "rollback" | "confirmation">,
): Readonly<Record<string, string>> {
  const files = {
    [incidentFiles.gate]: gate,
    ...(rollback === null ? {} : { [incidentFiles.rollback]: rollback }),
    ...(confirmation === null ? {} : { [incidentFiles.confirmation]: confirmation }),
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, facts]) => [name, digest.sha256(canonicalJson(facts))]),
  );
}
