import { z } from "zod";
import { type Answer, type Call, created, invalid, NotEmbedded, notFound, ok, Refusal } from "../exchange.ts";
import { page } from "../listing.ts";
import { maySeeDrafts } from "../permissions.ts";
import { renderRelease } from "../render/release.ts";
import { route } from "../router.ts";
import type { Release } from "../state/records.ts";
import { commitDate, demandReleasable, publish, targetOf } from "./publish-release.ts";

/** Releases: list, read, create, change, delete. */
export const releaseRoutes = [
  route("GET", "/releases", { contents: "read" }, listReleases),
  route("POST", "/releases", { contents: "write" }, createRelease),
  route("GET", "/releases/{release_id}", { contents: "read" }, (call) =>
    ok(renderRelease(call.repository, demandRelease(call))),
  ),
  route("DELETE", "/releases/{release_id}", { contents: "write" }, deleteRelease),
  route("PATCH", "/releases/{release_id}", { contents: "write" }, updateRelease),
];

const Change = z.object({
  tag_name: z.string().optional(),
  target_commitish: z.string().optional(),
  name: z.string().nullable().optional(),
  body: z.string().nullable().optional(),
  draft: z.boolean().optional(),
  prerelease: z.boolean().optional(),
  make_latest: z.string().optional(),
  generate_release_notes: z.boolean().optional(),
  discussion_category_name: z.string().optional(),
});
const NewRelease = Change.extend({ tag_name: z.string() });

function listReleases(call: Call): Answer {
  const { repository, token } = call;
  // GitHub docs: only users with push access receive listings of drafts.
  const seen = repository.releases.filter((release) => !release.draft || maySeeDrafts(token));
  // unverified: the order is newest first by creation of the release, not by `created_at`, the date of its commit.
  return page(call, [...seen].reverse(), (release) => renderRelease(repository, release));
}

/** GitHub docs: an immutable release can be deleted too. Its tag stays, as every tag does. */
function deleteRelease(call: Call): Answer {
  const { releases } = call.repository;
  releases.splice(releases.indexOf(demandRelease(call)), 1);
  return { status: 204 };
}

function createRelease(call: Call): Answer {
  const { repository, token } = call;
  const given = NewRelease.parse(call.json);
  refuseUnembedded(given);
  const at = repository.timestamp();
  const release: Release = {
    id: repository.nextId(),
    author: repository.account(token.login),
    assets: [],
    tagName: given.tag_name,
    targetCommitish: given.target_commitish ?? repository.defaultBranch,
    name: given.name ?? null,
    body: given.body ?? null,
    draft: true,
    prerelease: given.prerelease ?? false,
    immutable: false,
    createdAt: at,
    publishedAt: null,
    updatedAt: at,
  };
  const target = targetOf(call, release, given.target_commitish);
  release.createdAt = commitDate(repository, release, target) ?? at;
  if (given.draft !== true) publish(call, release, target);
  else demandReleasable(call, release, target);
  repository.releases.push(release);
  return created(renderRelease(repository, release));
}

function updateRelease(call: Call): Answer {
  const { repository } = call;
  const release = demandRelease(call);
  const given = Change.parse(call.json ?? {});
  refuseUnembedded(given);
  const changed: Release = {
    ...release,
    tagName: given.tag_name ?? release.tagName,
    targetCommitish: given.target_commitish ?? release.targetCommitish,
    name: given.name === undefined ? release.name : given.name,
    body: given.body === undefined ? release.body : given.body,
    prerelease: given.prerelease ?? release.prerelease,
    updatedAt: repository.timestamp(),
  };
  const isDraft = given.draft ?? release.draft;
  if (release.immutable) refuseFrozen(release, changed, isDraft);
  const target = targetOf(call, changed, given.target_commitish);
  const needsTag = release.draft || changed.tagName !== release.tagName;
  if (needsTag && !isDraft) publish(call, changed, target);
  else {
    demandReleasable(call, { ...changed, draft: isDraft }, target);
    changed.draft = isDraft;
  }
  Object.assign(release, changed);
  return ok(renderRelease(repository, release));
}

/** GitHub docs: only title and notes of an immutable release change. unverified: `prerelease` is refused as well. */
function refuseFrozen(release: Release, changed: Release, isDraft: boolean): void {
  const isSame =
    release.tagName === changed.tagName &&
    release.targetCommitish === changed.targetCommitish &&
    release.prerelease === changed.prerelease &&
    release.draft === isDraft;
  if (!isSame) throw new Refusal(422, "Cannot change an immutable release");
}

function refuseUnembedded(given: z.infer<typeof Change>): void {
  if (given.generate_release_notes) throw new NotEmbedded("generate_release_notes");
  if (given.discussion_category_name !== undefined) throw new NotEmbedded("discussion_category_name");
  // unverified: the limit of the notes, which the description does not name.
  if ((given.body?.length ?? 0) > 125_000) {
    throw invalid({
      resource: "Release",
      field: "body",
      code: "custom",
      message: "body is too long (maximum is 125000 characters)",
    });
  }
}

/** The release of the path, unless it is a draft that this token may not see. */
export function demandRelease({ repository, params, token }: Call): Release {
  const found = repository.releases.find((release) => release.id === Number(params["release_id"]));
  if (found === undefined || (found.draft && !maySeeDrafts(token))) throw notFound();
  return found;
}
