import type { GateEvidence } from "../gate/evidence.ts";
import { type ReleaseState, releaseName } from "../rollback/release-state.ts";
import { codeSpan } from "../text/code.ts";
import { inlineText } from "../text/inline.ts";
import { marker } from "../text/marker.ts";
import { untrusted } from "../text/untrusted.ts";
import type { BodyParts } from "./body/assemble-body.ts";
import { clockText } from "./clock-text.ts";
import type { KeptSamples } from "./kept-samples.ts";
import type { NearMiss } from "./near-miss.ts";
import { plainTitle } from "./plain-title.ts";
import { gateSection } from "./sections/gate.ts";
import { linkTo } from "./sections/link.ts";
import type { Section } from "./sections/section.ts";
import { nearMissSections } from "./template/people-section.ts";
import { renderPeopleSections } from "./template/render-people-sections.ts";

export const nearMissKind = "near-miss";

export interface NearMissText extends BodyParts {
  readonly title: string;
}

export interface ShownNearMiss {
  readonly key: string;
  readonly nearMiss: NearMiss;
  readonly count: number;
  readonly deployment: number;
  readonly from: ReleaseState;
  readonly gate: GateEvidence;
  readonly samples: KeptSamples;
  /** A person's reason for the override. */
  readonly override: string | null;
}

const titles = {
  undecided: "the gate could not decide",
  flap: "a check nearly failed",
  override: "a rule was overridden",
  shadow: "the gate would have rolled back",
} as const satisfies Record<NearMiss["kind"], string>;

const note =
  "> Opened by rollback-ready because this was seen more than once. Nothing was rolled back. A quarter of an hour is enough; close it when it says what would prevent the next one, or why nothing should be done.";

/** The short issue of a near miss. */
export function renderNearMiss(shown: ShownNearMiss): NearMissText {
  const { key, nearMiss, from, gate } = shown;
  return {
    title: `Near miss: ${titles[nearMiss.kind]} for ${plainTitle(releaseName(from))} in ${plainTitle(gate.environment)}`,
    head: [marker({ kind: nearMissKind, key }), note].join("\n\n"),
    sections: [whatSection(shown), gateSection({ gate, samples: shown.samples })],
    people: renderPeopleSections(nearMissSections),
  };
}

/** A comment that the same was seen again. */
export function nearMissAgain({ count, from, gate }: Pick<ShownNearMiss, "count" | "from" | "gate">): string {
  const name = codeSpan(untrusted(releaseName(from)), 100);
  return `Seen again, ${count} times by now: ${name} at ${clockText(gate.endedAt)} UTC (${linkTo("run", gate.run.url)}). ${inlineText(untrusted(gate.verdict.detail))}.`;
}

function whatSection({ nearMiss, count, deployment, from, gate, override }: ShownNearMiss): Section {
  const name = codeSpan(untrusted(releaseName(from)), 100);
  const where = codeSpan(untrusted(gate.environment), 100);
  const checks = nearMiss.checks.map((check) => codeSpan(untrusted(check), 100)).join(", ");
  const lines = [
    `${nearMiss.why} ${count > 1 ? `Seen **${count} times** lately.` : ""}`.trim(),
    `**Release:** ${name} in ${where}, deployment ${deployment}, at ${clockText(gate.endedAt)} UTC (${linkTo("run", gate.run.url)}).`,
    checks === "" ? "" : `**Checks:** ${checks}.`,
    `**What the gate said:** ${gate.verdict.kind} (${gate.verdict.reason}): ${inlineText(untrusted(gate.verdict.detail))}.`,
    override === null ? "" : `**Reason that was given:** ${inlineText(untrusted(override))}`,
  ];
  return {
    id: "near-miss",
    heading: "What was seen",
    forms: [lines.filter(Boolean).join("\n\n")],
    shed: "never",
  };
}
