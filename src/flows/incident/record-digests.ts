import { type IncidentRecord, incidentFiles } from "../../core/incident/record.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/**
 * The sha256 of each file beside the record of an incident, by its name. `texts` are those files as they are kept; of one
 * that is not among them the facts, from which no secret was taken yet, say what is kept: equal facts are equal texts.
 */
export function recordDigests(
  { digest }: Pick<Ports, "digest">,
  { gate, rollback, confirmation }: Pick<IncidentRecord, "gate" | "rollback" | "confirmation">,
  texts: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const files = {
    [incidentFiles.gate]: gate,
    ...(rollback === null ? {} : { [incidentFiles.rollback]: rollback }),
    ...(confirmation === null ? {} : { [incidentFiles.confirmation]: confirmation }),
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, facts]) => [name, digest.sha256(texts[name] ?? canonicalJson(facts))]),
  );
}
