import { expect, test } from "vitest";
import { openWorld, refusal, type World } from "./world.ts";

const digest = (character: string) => `sha256:${character.repeat(64)}`;
const provenance = "https://slsa.dev/provenance/v1";
const spdx = "https://spdx.dev/Document/v2.3";

function attest({ github }: World, subject: string, ...types: string[]): void {
  for (const type of types) github.repository.attest(subject, type);
}

/** The predicate types of what was found about a digest, as its envelopes say. */
function typesOf(found: readonly { bundle?: unknown }[] | null | undefined): string[] {
  return (found ?? []).map(({ bundle }) => {
    const { payload } = (bundle as { dsseEnvelope: { payload: string } }).dsseEnvelope;
    return JSON.parse(Buffer.from(payload, "base64").toString()).predicateType;
  });
}

test("attestations are found by digest, those without are left out, and a type narrows them", async () => {
  const world = await openWorld();
  attest(world, digest("a"), provenance, spdx);
  const question = { username: "acme", subject_digests: [digest("a"), digest("b")] };

  const all = await world.octokit.rest.users.listAttestationsBulk(question);
  const sbom = await world.octokit.rest.users.listAttestationsBulk({ ...question, predicate_type: "sbom" });

  const found = all.data.attestations_subject_digests ?? {};
  expect(Object.keys(found)).toEqual([digest("a")]);
  expect(found[digest("a")]?.[0]?.repository_id).toBe(world.github.repository.id);
  expect(typesOf(found[digest("a")])).toEqual([provenance, spdx]);
  expect(typesOf(sbom.data.attestations_subject_digests?.[digest("a")])).toEqual([spdx]);
});

test("a long answer is paged by a cursor", async () => {
  const world = await openWorld({ ownerType: "Organization" });
  attest(world, digest("a"), provenance, provenance);
  attest(world, digest("b"), provenance);
  const question = { org: "acme", subject_digests: [digest("a"), digest("b")], per_page: 2 };

  const first = await world.octokit.rest.orgs.listAttestationsBulk(question);
  const { next = "" } = first.data.page_info ?? {};
  const second = await world.octokit.rest.orgs.listAttestationsBulk({ ...question, after: next });

  expect(Object.keys(first.data.attestations_subject_digests ?? {})).toEqual([digest("a")]);
  expect(Object.keys(second.data.attestations_subject_digests ?? {})).toEqual([digest("b")]);
  expect(second.data.page_info).toEqual({ has_next: false, has_previous: true });
});

test("a user is not found among organisations, nor an organisation among users, nor anybody else", async () => {
  const world = await openWorld();
  const subject_digests = [digest("a")];

  const org = await refusal(world.octokit.rest.orgs.listAttestationsBulk({ org: "acme", subject_digests }));

  expect(org.status).toBe(404);
});

test("attestations need their own permission, 1 to 1024 digests, and count as no write", async () => {
  const world = await openWorld();
  const reader = world.as({ permissions: { contents: "read" } });
  const question = { username: "acme", subject_digests: [digest("a")] };

  const forbidden = await refusal(reader.rest.users.listAttestationsBulk(question));
  const none = await refusal(
    world.octokit.rest.users.listAttestationsBulk({ ...question, subject_digests: [] }),
  );
  await world.octokit.rest.users.listAttestationsBulk(question);

  expect([forbidden.status, none.status]).toEqual([403, 422]);
  expect(world.github.requests.at(-1)).toMatchObject({ status: 200, write: false });
});
