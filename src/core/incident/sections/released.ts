import { artifactTable } from "../../release/artifact-report.ts";
import { type ReleaseState, releaseName } from "../../rollback/release-state.ts";
import { codeSpan } from "../../text/code.ts";
import { untrusted } from "../../text/untrusted.ts";
import { commitLink, compareLink } from "./link.ts";
import { type Section, shedOrder } from "./section.ts";
import type { SectionContext } from "./section-context.ts";

/** The release that failed: its commit, its deployment, and every artifact by digest. */
export function releasedSection(
  facts: {
    readonly environment: string;
    readonly deployment: number;
    readonly from: ReleaseState;
    readonly to: ReleaseState | null;
  },
  context: SectionContext,
): Section {
  const { from, to, deployment } = facts;
  const compare = to === null ? "" : compareLink(to.commit, from.commit, context);
  const before =
    to === null
      ? ""
      : ` The release before: ${code(releaseName(to))}, commit ${commitLink(to.commit, context)}.`;
  const range = compare === "" ? "" : ` (${compare})`;
  const head = `${code(releaseName(from))}, commit ${commitLink(from.commit, context)}, to ${code(facts.environment)} as deployment ${deployment}${range}.${before}`;
  const manifest = from.manifest?.document;
  const forms: readonly [string, ...string[]] =
    manifest === undefined
      ? [`${head} ${unknownArtifacts(from)}`]
      : [`${head}\n\n${artifactTable(manifest.artifacts)}`, `${head} Its artifacts are in its manifest.`];
  return { id: "released", heading: "What was released", forms, shed: shedOrder.rest };
}

function unknownArtifacts({ tag }: ReleaseState): string {
  const why =
    tag === null
      ? "The release that failed has no manifest"
      : "The manifest of the release that failed cannot be read as it was deployed (its tag may have been moved, or the release deleted)";
  return `${why}, so its artifacts are not known.`;
}

function code(text: string): string {
  return codeSpan(untrusted(text), 100);
}
