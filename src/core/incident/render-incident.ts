import { releaseName } from "../rollback/release-state.ts";
import { marker } from "../text/marker.ts";
import type { BodyParts } from "./body/assemble-body.ts";
import type { KeptSamples } from "./facts/kept-samples.ts";
import type { IncidentRecord } from "./record.ts";
import { changesSection } from "./sections/changes.ts";
import { evidenceSection } from "./sections/evidence.ts";
import { gateSection } from "./sections/gate.ts";
import { impactSection } from "./sections/impact.ts";
import { keyTimesSection } from "./sections/key-times.ts";
import { planAndGateReviewSection } from "./sections/plan-and-gate-review.ts";
import { releasedSection } from "./sections/released.ts";
import { rollbackStepsSection } from "./sections/rollback-steps.ts";
import { sectionWithoutRootCause } from "./sections/root-cause-line.ts";
import type { SectionContext } from "./sections/section-context.ts";
import { similarSection } from "./sections/similar.ts";
import { statusSection } from "./sections/status.ts";
import { summarySection } from "./sections/summary.ts";
import { suspectsSection } from "./sections/suspects.ts";
import { timelineSection } from "./sections/timeline.ts";
import { peopleSections } from "./template/people-section.ts";
import { renderPeopleSections } from "./template/render-people-sections.ts";
import { plainTitle } from "./text/plain-title.ts";

export const issueKind = "postmortem";

export interface IncidentText extends BodyParts {
  readonly title: string;
}

const note =
  "> Opened by rollback-ready, which keeps the sections down to “Evidence” up to date as long as nobody edits them; what you write anywhere stays. How it could happen is for people, without blame: ask how and what, not who.";

/**
 * The issue of a failed deployment: what the machines know in sections of theirs, and what only people can say. `digests`
 * are those of the files that are kept of it, by their names.
 */
export function renderIncident(
  record: IncidentRecord,
  samples: KeptSamples,
  context: SectionContext,
  digests: Readonly<Record<string, string>> = {},
): IncidentText {
  const { from, environment, key } = record;
  return {
    title: `Incident: ${plainTitle(releaseName(from))} failed its gate in ${plainTitle(environment)}`,
    head: [marker({ kind: issueKind, key }), note].join("\n\n"),
    sections: [
      sectionWithoutRootCause(summarySection(record)),
      statusSection(record),
      ...[
        impactSection(record),
        rollbackStepsSection(record, context),
        keyTimesSection(record),
        timelineSection(record, context),
        gateSection({ gate: record.gate, samples }),
        releasedSection(record, context),
        changesSection(record, context),
        suspectsSection(record, context),
        planAndGateReviewSection(record, context),
        similarSection(record, context),
        evidenceSection({ ...record, digests }, context),
      ].map(sectionWithoutRootCause),
    ],
    people: renderPeopleSections(peopleSections),
  };
}
