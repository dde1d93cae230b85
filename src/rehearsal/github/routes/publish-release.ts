import { type Call, type Invalid, invalid, Refusal } from "../exchange.ts";
import { signatureDate } from "../git/signature.ts";
import type { Repository } from "../repository.ts";
import type { Release } from "../state/records.ts";
import { branchHead, resolveCommit } from "../state/resolve.ts";
import { demandRefName } from "./ref-rules.ts";
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

/** Publishes a draft: makes its tag at the target when there is none, and freezes the release when that is on. */
export function publish(call: Call, release: Release, target: string): void {
  const { repository } = call;
  demandReleasable(call, { ...release, draft: false }, target);
  // GitHub docs: the tag name of an immutable release can never be used again.
  if (repository.burnedTags.has(release.tagName) && !release.immutable) throw invalid(...burned);
  const tag = `refs/tags/${release.tagName}`;
  if (!repository.refs.has(tag)) {
    const clashes = [...repository.refs.keys()].some(
      (other) => other.startsWith(`${tag}/`) || tag.startsWith(`${other}/`),
    );
    if (clashes) throw new Refusal(422, "Reference update failed");
    repository.setRef(tag, target);
  }
  release.draft = false;
  release.publishedAt = release.publishedAt ?? repository.timestamp();
  release.immutable = repository.hasImmutableReleases;
  if (release.immutable) repository.burnedTags.add(release.tagName);
}

const burned: Invalid[] = [
  {
    resource: "Release",
    code: "custom",
    field: "pre_receive",
    message:
      "pre_receive Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n",
  },
  {
    resource: "Release",
    code: "custom",
    field: "tag_name",
    message: "tag_name was used by an immutable release",
  },
  { resource: "Release", code: "custom", field: "base", message: "Published releases must have a valid tag" },
];
