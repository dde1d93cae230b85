import { z } from "zod";
import { type Answer, type Call, notFound, ok, Refusal } from "../exchange.ts";
import { question } from "../router.ts";
import type { Attestation } from "../state/records.ts";

/** Attestations of the owner's repositories by the digests of their subjects. */
export const attestationRoutes = [
  question("/users/{username}/attestations/bulk-list", { attestations: "read" }, (call) =>
    list(call, "User"),
  ),
  question("/orgs/{org}/attestations/bulk-list", { attestations: "read" }, (call) =>
    list(call, "Organization"),
  ),
];

const Question = z.object({ subject_digests: z.array(z.string()), predicate_type: z.string().optional() });

/** GitHub docs: the most digests of one request. */
const digestLimit = 1024;

/** GitHub docs: short names of predicate types. unverified: which types each of them stands for. */
const shortNames: Readonly<Record<string, RegExp>> = {
  provenance: /^https:\/\/slsa\.dev\/provenance\//,
  sbom: /^https:\/\/(spdx\.dev|cyclonedx\.org)\//,
  release: /^https:\/\/in-toto\.io\/attestation\/release\//,
};

function list({ repository, json, query }: Call, ownerType: "User" | "Organization"): Answer {
  // unverified: each route knows owners of its own kind alone.
  if (repository.ownerType !== ownerType) throw notFound();
  const { subject_digests: digests, predicate_type: type } = Question.parse(json);
  if (digests.length === 0 || digests.length > digestLimit) {
    throw new Refusal(422, `subject_digests must have between 1 and ${digestLimit} items`);
  }
  const found = [...new Set(digests)].flatMap((digest) =>
    (repository.attestations.get(digest) ?? [])
      .filter((attestation) => type === undefined || isOfType(attestation, type))
      .map((attestation) => ({ digest, attestation })),
  );
  const size = Math.min(Math.max(Number(query.get("per_page") ?? 30) || 30, 1), 100);
  const start = Number(query.get("after") ?? 0);
  const shown = found.slice(start, start + size);
  // unverified: a digest without attestations is left out.
  const byDigest = Map.groupBy(shown, ({ digest }) => digest);
  const next = start + shown.length;
  return ok({
    attestations_subject_digests: Object.fromEntries(
      [...byDigest].map(([digest, items]) => [
        digest,
        items.map(({ attestation }) => ({ bundle: attestation.bundle, repository_id: repository.id })),
      ]),
    ),
    page_info: {
      has_next: next < found.length,
      has_previous: start > 0,
      ...(next < found.length ? { next: String(next) } : {}),
    },
  });
}

function isOfType({ predicateType }: Attestation, type: string): boolean {
  return shortNames[type]?.test(predicateType) ?? predicateType === type;
}
