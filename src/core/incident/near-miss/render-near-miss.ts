import type { GateEvidence } from "../../gate/evidence.ts";
import { span } from "../../gate/report/span.ts";
import { type ReleaseState, releaseName } from "../../rollback/release-state.ts";
import { codeSpan } from "../../text/code.ts";
import { inlineText } from "../../text/inline.ts";
import { marker } from "../../text/marker.ts";
import { proseText } from "../../text/prose.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { BodyParts } from "../body/assemble-body.ts";
import type { KeptSamples } from "../facts/kept-samples.ts";
import type { IndexedIncident } from "../recurrence/recurrence.ts";
import { gateSection } from "../sections/gate.ts";
import { linkTo, recordedLink } from "../sections/link.ts";
import type { Section } from "../sections/section.ts";
import type { SectionContext } from "../sections/section-context.ts";
import { nearMissSections } from "../template/people-section.ts";
import { renderPeopleSections } from "../template/render-people-sections.ts";
import { clockText } from "../text/clock-text.ts";
import { closestCalls } from "./closest-call.ts";
import type { NearMiss } from "./near-miss.ts";
import { nearMissTitle } from "./near-miss-title.ts";

export const nearMissKind = "near-miss";

export interface NearMissText extends BodyParts {
  readonly title: string;
}

export interface ShownNearMiss {
  readonly key: string;
  readonly nearMiss: NearMiss;
  readonly deployment: number;
  readonly from: ReleaseState;
  readonly gate: GateEvidence;
  readonly samples: KeptSamples;
  /** A person's reason for the override. */
  readonly override: string | null;
  /** The same within the window, the newest first, this time left out. */
  readonly before: readonly IndexedIncident[];
  readonly windowMs: number;
  /** The closed issue about the same; null when there is none. */
  readonly previous: number | null;
}

const mostTimes = 10;

/** The short issue of a near miss. */
export function renderNearMiss(shown: ShownNearMiss, context: SectionContext): NearMissText {
  const { key, nearMiss, gate, before } = shown;
  const why = before.length === 0 ? "" : " because this was seen more than once";
  const note = `> Opened by rollback-ready${why}. Nothing was rolled back. One answer is enough: what would prevent the next one, or why nothing should be done. Then close this.`;
  return {
    title: nearMissTitle(nearMiss, gate.environment, before.length + 1),
    head: [marker({ kind: nearMissKind, key }), note].join("\n\n"),
    sections: [whatSection(shown, context), gateSection({ gate, samples: shown.samples })],
    people: renderPeopleSections(nearMissSections),
  };
}

export interface SeenAgain
  extends Pick<ShownNearMiss, "nearMiss" | "from" | "gate" | "samples" | "before" | "windowMs"> {
  /** How long the same is not told again. */
  readonly quietMs: number;
  /** The label of issues that are left alone. */
  readonly quietLabel: string;
}

/** A comment that the same was seen again, and how to hear no more of it. */
export function nearMissAgain(seen: SeenAgain, context: SectionContext): string {
  const { nearMiss, from, gate, samples, before, windowMs, quietMs, quietLabel } = seen;
  const name = codeSpan(untrusted(releaseName(from)), 100);
  const at = `${clockText(gate.endedAt)} UTC (${recordedLink("run", gate.run.url, context)})`;
  const calls = nearMiss.kind === "flap" ? closestCalls(gate, samples.samples, nearMiss.checks) : "";
  const how = calls === "" ? proseText(untrusted(gate.verdict.detail)) : calls;
  const quiet = codeSpan(untrusted(quietLabel), 60);
  return [
    `Seen again, ${times(before.length + 1)} within ${span(windowMs)}: ${name} at ${at}. ${how}.`,
    `<sub>One such comment in ${span(quietMs)} at most. To hear no more of it, set the label ${quiet} or close this as not planned; when people are told stands in the policy at \`incidents.near-miss\`.</sub>`,
  ].join("\n\n");
}

function whatSection(shown: ShownNearMiss, context: SectionContext): Section {
  const { nearMiss, gate, samples, override, previous } = shown;
  const calls = nearMiss.kind === "flap" ? closestCalls(gate, samples.samples, nearMiss.checks) : "";
  const lines = [
    calls === "" ? nearMiss.why : `${nearMiss.why} ${calls}.`,
    timesSeen(shown, context),
    override === null ? "" : `**Reason that was given:** ${inlineText(untrusted(override))}`,
    previous === null
      ? ""
      : `The same was told in ${linkTo(`#${previous}`, `${context.repositoryUrl}/issues/${previous}`)}, which is closed.`,
  ];
  return {
    id: "near-miss",
    heading: "What was seen",
    forms: [lines.filter(Boolean).join("\n\n")],
    shed: "never",
  };
}

function timesSeen(shown: ShownNearMiss, context: SectionContext): string {
  const { deployment, from, gate, before, windowMs } = shown;
  const own = { at: gate.endedAt, release: releaseName(from), deployment, run: gate.run.url };
  const all = [own, ...before];
  const lines = all.slice(0, mostTimes).map(({ at, release, deployment: of, run }) => {
    const link = run === undefined ? "" : ` (${recordedLink("run", run, context)})`;
    return `- ${clockText(at)} UTC: ${codeSpan(untrusted(release), 100)}, deployment ${of}${link}`;
  });
  const left = all.length - lines.length;
  const more = left > 0 ? [`- ${left} more`] : [];
  const head = all.length === 1 ? "Seen once:" : `Seen **${times(all.length)}** within ${span(windowMs)}:`;
  return [head, [...lines, ...more].join("\n")].join("\n\n");
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
