import { type FileChange, fileChanges } from "../git/file-changes.ts";
import type { Commit, Signature } from "../git/objects.ts";
import { signatureDate } from "../git/signature.ts";
import type { Repository } from "../repository.ts";
import { accountOf } from "../state/account-of.ts";
import { nodeId, renderUser } from "./user.ts";

/** `verification` of what nobody signed: all objects here. */
export const unsigned = {
  verified: false,
  reason: "unsigned",
  signature: null,
  payload: null,
  verified_at: null,
};

/** `verification` of a commit: that of a signed one is what GitHub's own key gives. */
function verificationOf({ signedCommits }: Repository, commit: Commit) {
  if (!signedCommits.has(commit.sha)) return unsigned;
  return {
    verified: true,
    reason: "valid",
    signature: "-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----\n",
    payload: `tree ${commit.tree}\n`,
    verified_at: signatureDate(commit.committer),
  };
}

/** GitHub's `git-commit`: the object of the git database. */
export function renderGitCommit(repository: Repository, commit: Commit) {
  const { apiUrl, htmlUrl } = repository;
  return {
    sha: commit.sha,
    node_id: nodeId("Commit", commit.sha),
    url: `${apiUrl}/git/commits/${commit.sha}`,
    html_url: `${htmlUrl}/commit/${commit.sha}`,
    author: renderSignature(commit.author),
    committer: renderSignature(commit.committer),
    tree: { sha: commit.tree, url: `${apiUrl}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${apiUrl}/git/commits/${sha}`,
      html_url: `${htmlUrl}/commit/${sha}`,
    })),
    verification: verificationOf(repository, commit),
  };
}

/** GitHub's `commit`: the commit as the repository shows it, with the accounts that its addresses belong to. */
export function renderCommit(repository: Repository, commit: Commit) {
  const { apiUrl, htmlUrl } = repository;
  const git = renderGitCommit(repository, commit);
  return {
    sha: commit.sha,
    node_id: git.node_id,
    url: `${apiUrl}/commits/${commit.sha}`,
    html_url: git.html_url,
    comments_url: `${apiUrl}/commits/${commit.sha}/comments`,
    commit: {
      url: git.url,
      author: git.author,
      committer: git.committer,
      message: git.message,
      tree: git.tree,
      comment_count: 0,
      verification: git.verification,
    },
    author: renderPerson(repository, commit.author),
    committer: renderPerson(repository, commit.committer),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${apiUrl}/commits/${sha}`,
      html_url: `${htmlUrl}/commit/${sha}`,
    })),
  };
}

function renderPerson(repository: Repository, signature: Signature) {
  const account = accountOf(repository, signature);
  return account === undefined ? null : renderUser(repository, account);
}

/** What a commit changed against its first parent. */
export function changesOf({ objects }: Repository, commit: Commit): FileChange[] {
  return fileChanges(objects, objects.commit(commit.parents[0] ?? "")?.tree, commit.tree);
}

/** GitHub's `diff-entry`, at the commit that has the change. */
export function renderChange({ apiUrl, htmlUrl }: Repository, at: string, change: FileChange) {
  const path = change.filename.split("/").map(encodeURIComponent).join("/");
  return {
    sha: change.sha,
    filename: change.filename,
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: `${htmlUrl}/blob/${at}/${path}`,
    raw_url: `${htmlUrl}/raw/${at}/${path}`,
    contents_url: `${apiUrl}/contents/${path}?ref=${at}`,
    ...(change.patch === undefined ? {} : { patch: change.patch }),
    ...(change.previous === undefined ? {} : { previous_filename: change.previous }),
  };
}

/** A name, an address and a moment, as GitHub answers them. */
export function renderSignature(signature: Signature) {
  return { name: signature.name, email: signature.email, date: signatureDate(signature) };
}
