import type { GateEvidence } from "../../gate/evidence.ts";
import type { Confirmation } from "../../rollback/confirmation.ts";
import type { RollbackRecord } from "../../rollback/record.ts";
import { type ReleaseState, releaseName } from "../../rollback/release-state.ts";
import { codeBlock, codeCell } from "../../text/code.ts";
import { table } from "../../text/table.ts";
import { untrusted } from "../../text/untrusted.ts";
import { incidentFiles, incidentRef } from "../record.ts";
import { recordedLink } from "./link.ts";
import { type Section, shedOrder } from "./section.ts";
import type { SectionContext } from "./section-context.ts";

export interface EvidenceFacts {
  readonly deployment: number;
  readonly gate: GateEvidence;
  readonly rollback: RollbackRecord | null;
  /** The full bake after the return; null or left out where there was none yet. */
  readonly confirmation?: Confirmation | null;
  readonly from: ReleaseState;
  readonly to: ReleaseState | null;
  /** The sha256 of kept files by their names, as far as they are known. */
  readonly digests?: Readonly<Record<string, string>>;
}

/** Where everything is kept, by which digest, and how to get it. */
export function evidenceSection(facts: EvidenceFacts, context: SectionContext): Section {
  const ref = incidentRef(facts.deployment);
  const commands = `git fetch origin ${ref}\ngit show FETCH_HEAD:${incidentFiles.incident}`;
  const how = [
    `Kept in this repository under ${codeCell(untrusted(ref))}, which no clone fetches by itself:`,
    codeBlock(untrusted(commands), "sh"),
  ].join("\n\n");
  return {
    id: "evidence",
    heading: "Evidence",
    forms: [`${table(["What", "Where", "sha256"], rowsOf(facts, context))}\n\n${how}`, how],
    shed: shedOrder.rest,
  };
}

function rowsOf(
  { gate, rollback, confirmation, from, to, digests = {} }: EvidenceFacts,
  context: SectionContext,
): readonly (readonly string[])[] {
  const known: Readonly<Record<string, string>> = {
    [incidentFiles.samples]: gate.samples.sha256,
    ...digests,
  };
  const file = (what: string, name: string, url: string | null): readonly string[] => {
    const run = url === null ? "" : ` (${recordedLink("run", url, context)})`;
    return [what, `${codeCell(untrusted(name))}${run}`, digest(known[name])];
  };
  return [
    file("Verdict and checks", incidentFiles.gate, gate.run.url),
    file("Samples", incidentFiles.samples, null),
    ...(rollback === null ? [] : [file("Rollback", incidentFiles.rollback, rollback.run.url)]),
    ...(confirmation == null ? [] : [file("Bake after the return", incidentFiles.confirmation, null)]),
    // It names the issue, whose text cannot hold its digest.
    file("All of it", incidentFiles.incident, null),
    ...manifestRow("Manifest of the release that failed", from),
    ...(to === null ? [] : manifestRow("Manifest of the release before", to)),
  ];
}

function manifestRow(what: string, release: ReleaseState): readonly (readonly string[])[] {
  if (release.manifest === null) return [];
  return [[what, codeCell(untrusted(releaseName(release)), 100), digest(release.manifest.sha256)]];
}

function digest(sha256: string | undefined): string {
  return sha256 === undefined ? "–" : codeCell(untrusted(sha256), 80);
}
