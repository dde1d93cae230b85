import {
  type ArtifactAttestation,
  type ArtifactReference,
  digestText,
  withAttestations,
} from "../../core/release/artifact-reference.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/**
 * The references with the attestations that GitHub keeps for them and for the children of their indexes. When it does
 * not tell, which needs `attestations: read`, that is recorded as not known and the release goes on.
 */
export async function addAttestations(
  { attestations, log }: Pick<Ports, "attestations" | "log">,
  references: readonly ArtifactReference[],
  isOwnedByOrganization: boolean,
): Promise<readonly ArtifactReference[]> {
  const subjects = [...new Set(references.flatMap(subjectsOf))].sort();
  if (subjects.length === 0) return references;
  const stored = await attestations.of(subjects, isOwnedByOrganization);
  if (stored === null)
    log.info("attestations: GitHub does not tell them to this token (`attestations: read`)");
  return references.map((reference) => {
    const own = subjectsOf(reference);
    if (own.length === 0) return reference;
    const found = stored
      ?.filter(({ subject }) => own.includes(subject))
      .map(({ subject, predicateType: type }): ArtifactAttestation => {
        return { type, subject, digest: null, from: "github" };
      })
      .sort((a, b) => compareText(a.subject, b.subject) || compareText(a.type, b.type));
    return withAttestations(reference, found ?? null);
  });
}

// GitHub keeps them by sha256, for packages of npm by sha512; a commit is nobody's subject.
function subjectsOf(reference: ArtifactReference): readonly string[] {
  if (reference.annotations.kind === "git") return [];
  const children = reference.annotations.children ?? [];
  return [digestText(reference), ...children.map(({ digest }) => digest)];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
