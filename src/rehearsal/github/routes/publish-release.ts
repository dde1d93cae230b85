import { type Call, type Invalid, invalid, Refusal } from "../exchange.ts";
import { signatureDate } from "../git/signature.ts";
import type { Repository } from "../repository.ts";
import type { Release } from "../state/records.ts";
import { branchHead, resolveCommit } from "../state/resolve.ts";
import { demandRefName } from "./ref-rules.ts";
import { brokenRules, violationText } from "./tag-rules.ts";
import { refuseWorkflowRelease } from "./workflow-rule.ts";

/**
 * The commit that a release's tag would be made at. `given` is the `target_commitish` of this request, which must be a
 * branch or a commit even when the tag exists already.
 */
export function targetOf({ repository }: Call, release: Release, given: string | undefined): string {
  const name = given ?? release.targetCommitish;
  const sha = branchHead(repository, name) ?? (repository.objects.kind(name) === "commit" ? name : undefined);
  if (sha === undefined) throw invalid({ resource: "Release", code: "invalid", field: "target_commitish" });
  return sha;
}

/** GitHub docs: `created_at` is the date of the commit used for the release. */
export function commitDate(repository: Repository, release: Release, target: string): string | undefined {
  const tagged = resolveCommit(repository, `refs/tags/${release.tagName}`) ?? target;
  const commit = repository.objects.commit(tagged);
  return commit === undefined ? undefined : signatureDate(commit.committer);
}

/** Throws unless the release may exist with this tag and target. */
export function demandReleasable({ repository, token }: Call, release: Release, target: string): void {
  const field = { resource: "Release", field: "tag_name" };
  try {
    demandRefName(`refs/tags/${release.tagName}`);
  } catch (error) {
    if (error instanceof Refusal)
      throw invalid({ ...field, code: "custom", message: "tag_name is not a valid tag" });
    throw error;
  }
  refuseWorkflowRelease(repository, token, target);
  if (release.draft) return;
  const isTaken = repository.releases.some(
    (other) => other.id !== release.id && !other.draft && other.tagName === release.tagName,
  );
  if (isTaken) throw invalid({ ...field, code: "already_exists" });
}

/**
 * Publishes a draft, or gives a published release another tag: makes the tag at the target when there is none, and
 * freezes a draft when that is on. unverified: a published release whose tag name changes makes that tag as well.
 */
export function publish(call: Call, release: Release, target: string): void {
  const { repository } = call;
  demandReleasable(call, { ...release, draft: false }, target);
  // GitHub docs: the tag name of an immutable release can never be used again.
  if (repository.burnedTags.has(release.tagName) && !release.immutable) {
    throw invalid(...restricted(["Cannot create ref due to creations being restricted."], usedBefore));
  }
  const tag = `refs/tags/${release.tagName}`;
  if (!repository.refs.has(tag)) {
    const broken = brokenRules(call, { kind: "creation", name: tag });
    if (broken.length > 0) throw invalid(...restricted(broken));
    const clashes = [...repository.refs.keys()].some(
      (other) => other.startsWith(`${tag}/`) || tag.startsWith(`${other}/`),
    );
    if (clashes) throw new Refusal(422, "Reference update failed");
    repository.setRef(tag, target);
  }
  // GitHub docs: releases become immutable when they are published, not later.
  if (release.draft) release.immutable = repository.hasImmutableReleases;
  release.draft = false;
  release.publishedAt = release.publishedAt ?? repository.timestamp();
  if (release.immutable) repository.burnedTags.add(release.tagName);
}

const usedBefore: Invalid = {
  resource: "Release",
  code: "custom",
  field: "tag_name",
  message: "tag_name was used by an immutable release",
};

/** GitHub's answer to a release whose tag may not be made. */
function restricted(texts: readonly string[], ...more: Invalid[]): Invalid[] {
  const of = { resource: "Release", code: "custom" };
  return [
    { ...of, field: "pre_receive", message: `pre_receive ${violationText(texts)}` },
    ...more,
    { ...of, field: "base", message: "Published releases must have a valid tag" },
  ];
}
