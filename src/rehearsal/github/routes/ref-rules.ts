import { type Call, Refusal } from "../exchange.ts";
import { isFastForward } from "../git/history.ts";
import type { Repository } from "../repository.ts";
import { refuseByRules, ruleViolation } from "./tag-rules.ts";
import { refuseWorkflowChange } from "./workflow-rule.ts";

/** Throws when a name can never be a ref. GitHub docs: it must start with `refs/` and have at least two slashes. */
export function demandRefName(name: string): void {
  if (!/^refs\/[^/]+\/./.test(name)) {
    throw new Refusal(422, "Reference name must start with 'refs/' and contain at least two slashes.");
  }
  // git check-ref-format, and GitHub's blocked names beginning with refs/ below heads and tags.
  const isMalformed =
    /[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\/$|\.$/.test(name) ||
    name.split("/").some((part) => part.startsWith(".") || part.endsWith(".lock"));
  if (isMalformed || /^refs\/(heads|tags)\/refs\//.test(name)) {
    throw new Refusal(422, `${name} is not a valid ref name.`);
  }
}

/** Throws unless this ref may be made at this object. `refs` is the state that the new ref joins. */
export function demandCreatable(
  call: Call,
  refs: ReadonlyMap<string, string>,
  name: string,
  sha: string,
): void {
  const { repository, token } = call;
  demandRefName(name);
  demandTarget(repository, name, sha);
  if (refs.has(name)) throw new Refusal(422, "Reference already exists");
  // git keeps a ref as a file and its namespace as a directory; one cannot be both.
  const clashes = [...refs.keys()].some(
    (other) => other.startsWith(`${name}/`) || name.startsWith(`${other}/`),
  );
  if (clashes) throw new Refusal(422, "Reference update failed");
  if (isBurned(repository, name)) {
    throw ruleViolation(["Cannot create ref due to creations being restricted."]);
  }
  refuseByRules(call, { kind: "creation", name });
  refuseWorkflowChange(repository, token, sha);
}

/** Throws unless this ref may be moved to this object. */
export function demandMovable(call: Call, from: string, name: string, sha: string, isForced: boolean): void {
  const { repository, token } = call;
  demandTarget(repository, name, sha);
  if (sha === from) return;
  // unverified: once its immutable release is deleted, the tag can be deleted but still not be moved.
  if (isBurned(repository, name)) throw ruleViolation(["Cannot update this protected ref."]);
  // unverified: what a fast-forward is for a tag object; here nothing but the same object.
  const isForward =
    repository.objects.kind(from) === "commit" &&
    repository.objects.kind(sha) === "commit" &&
    isFastForward(repository.objects, from, sha);
  if (!isForced && !isForward) throw new Refusal(422, "Update is not a fast forward");
  refuseByRules(call, { kind: "update", name, isForward });
  refuseWorkflowChange(repository, token, sha);
}

/** Throws unless this ref may be deleted. */
export function demandDeletable(call: Call, name: string): void {
  const { repository } = call;
  // GitHub docs: the tag of an immutable release is locked to its commit.
  if (isLocked(repository, name)) throw ruleViolation(["Cannot delete this protected ref."]);
  refuseByRules(call, { kind: "deletion", name });
  if (name === `refs/heads/${repository.defaultBranch}`) {
    throw new Refusal(422, "Cannot delete the default branch");
  }
}

function isLocked(repository: Repository, name: string): boolean {
  return repository.releases.some(
    (release) => release.immutable && !release.draft && `refs/tags/${release.tagName}` === name,
  );
}

/** GitHub docs: the tag name of an immutable release is never free again, even after the release is deleted. */
function isBurned(repository: Repository, name: string): boolean {
  return name.startsWith("refs/tags/") && repository.burnedTags.has(name.slice("refs/tags/".length));
}

function demandTarget(repository: Repository, name: string, sha: string): void {
  // "deny updating a hidden ref": pull request refs are GitHub's own.
  if (name.startsWith("refs/pull/")) throw new Refusal(422, "Reference update failed");
  const kind = repository.objects.kind(sha);
  if (kind === undefined) throw new Refusal(422, "Object does not exist");
  // unverified: refs outside tags that point at something else than a commit are refused.
  if (kind !== "commit" && !name.startsWith("refs/tags/")) throw new Refusal(422, "Object is not a commit");
}
