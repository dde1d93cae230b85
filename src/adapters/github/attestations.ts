import { z } from "zod";
import { SuiteError } from "../../kernel/errors.ts";
import type { Attestations, StoredAttestation } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";

const Found = z.object({
  attestations_subject_digests: z
    .record(
      z.string(),
      z
        .array(
          z.object({
            bundle: z.object({ dsseEnvelope: z.object({ payload: z.string() }).partial() }).partial(),
            repository_id: z.number().optional(),
          }),
        )
        .nullable(),
    )
    .optional(),
});
const Statement = z.object({ predicateType: z.string() });

// GitHub docs: 1,024 digests a request at most.
const batch = 1000;
const pageSize = 100;

/** Attestations that GitHub keeps by the digest of what they are about, for the owner of the repository. */
export function attestations(github: GitHub): Attestations {
  return {
    async of(digests, isOwnedByOrganization) {
      const found: StoredAttestation[] = [];
      for (let from = 0; from < digests.length; from += batch) {
        const part = await ask(github, digests.slice(from, from + batch), isOwnedByOrganization);
        if (part === null) return null;
        found.push(...part);
      }
      return found;
    },
  };
}

async function ask(
  github: GitHub,
  digests: readonly string[],
  isOwnedByOrganization: boolean,
): Promise<readonly StoredAttestation[] | null> {
  try {
    const { attestations_subject_digests: bySubject = {} } = await github.read({
      step: "look up attestations",
      needs: "attestations: read",
      answer: Found,
      send: (octokit, { owner }) =>
        isOwnedByOrganization
          ? octokit.orgs.listAttestationsBulk({
              org: owner,
              subject_digests: [...digests],
              per_page: pageSize,
            })
          : octokit.users.listAttestationsBulk({
              username: owner,
              subject_digests: [...digests],
              per_page: pageSize,
            }),
    });
    // More may follow, and half a list would pass for the whole.
    const stored = Object.values(bySubject).reduce((sum, one) => sum + (one?.length ?? 0), 0);
    if (stored >= pageSize) return null;
    return Object.entries(bySubject).flatMap(([subject, stored]) =>
      (stored ?? []).flatMap(({ bundle }) => {
        const predicateType = predicateTypeOf(bundle.dsseEnvelope?.payload ?? "");
        return predicateType === null ? [] : [{ subject, predicateType }];
      }),
    );
  } catch (error) {
    // Attestations are told along where they can be had; without them the release stands on its digests.
    const isHidden = error instanceof SuiteError && /^(PERMISSION_MISSING|GITHUB_REFUSED)$/.test(error.code);
    if (isHidden) return null;
    throw error;
  }
}

function predicateTypeOf(payload: string): string | null {
  try {
    return Statement.parse(JSON.parse(Buffer.from(payload, "base64").toString("utf8"))).predicateType;
  } catch {
    return null;
  }
}
