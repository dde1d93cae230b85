import { IncidentRecord, incidentFiles, incidentRef } from "../../core/incident/record.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import { githubRefused, recordUnreadable, SuiteError } from "../../kernel/errors.ts";
import { isInDoubt } from "../../kernel/in-doubt.ts";
import type { Ports } from "../../kernel/ports/index.ts";

export type Amended =
  | { readonly kind: "kept"; readonly record: IncidentRecord }
  /** `amend` answered null, so nothing was written. */
  | { readonly kind: "stopped" }
  | { readonly kind: "absent" };

const mostTries = 10;
const mostRefusals = 2;
const pauseMs = 500;

/**
 * Changes the record of an incident as it is kept now, by compare-and-set: whoever loses reads again, and `amend` is asked
 * once more, so nobody's words are lost. Doing it twice must change nothing, since without a clear answer it is done again.
 */
export async function amendIncident(
  { records, clock }: Pick<Ports, "records" | "clock">,
  deployment: number,
  amend: (record: IncidentRecord) => IncidentRecord | null,
): Promise<Amended> {
  const ref = incidentRef(deployment);
  for (let tried = 0; ; tried++) {
    if (tried > 0) await clock.sleep(pauseMs * tried);
    const isLast = tried === mostTries - 1;
    const stored = await records.read(ref);
    const before = stored?.files[incidentFiles.incident];
    if (stored === null || before === undefined) return { kind: "absent" };
    const record = amend(readIncident(`${ref}:${incidentFiles.incident}`, before));
    if (record === null) return { kind: "stopped" };
    const text = canonicalJson(record);
    if (text === before) return { kind: "kept", record };
    const files = { ...stored.files, [incidentFiles.incident]: text };
    try {
      const message = `Incident of deployment ${deployment}: words of people`;
      const written = await records.advance(ref, stored, files, message);
      if (written !== "taken") return { kind: "kept", record };
      if (isLast) throw githubRefused(`write \`${ref}\``, "others keep writing to it", null);
    } catch (error) {
      const isRefused =
        error instanceof SuiteError && error.code === "GITHUB_REFUSED" && tried < mostRefusals;
      if (!(isInDoubt(error) || isRefused) || isLast) throw error;
    }
  }
}

function readIncident(where: string, text: string): IncidentRecord {
  const parsed = IncidentRecord.safeParse(parseJson(where, text));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw recordUnreadable(where, `\`${first?.path.join(".") ?? ""}\` ${first?.message ?? "does not fit"}`);
}

function parseJson(where: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw recordUnreadable(where, "it is not JSON");
  }
}
