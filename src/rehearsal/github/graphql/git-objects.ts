import type { GraphQLResolveInfo } from "graphql";
import { NotEmbedded } from "../exchange.ts";
import { signatureDate } from "../git/signature.ts";
import { directoryMode, entryAt } from "../git/trees.ts";
import { nodeId } from "../render/user.ts";
import type { Repository } from "../repository.ts";
import { accountOf } from "../state/account-of.ts";
import { listAssociatedPulls } from "./associated-pulls.ts";
import type { Paging } from "./connection.ts";
import type { GraphqlContext } from "./context.ts";

/** A git object by its name; null for one that is not there. */
export function renderGitObject(repository: Repository, oid: string): object | null {
  const { objects } = repository;
  const commit = objects.commit(oid);
  if (commit !== undefined) {
    const { name, email } = commit.author;
    const account = accountOf(repository, commit.author);
    return {
      __typename: "Commit",
      oid,
      committedDate: signatureDate(commit.committer),
      message: commit.message,
      associatedPullRequests: (given: Paging, { call }: GraphqlContext, info: GraphQLResolveInfo) =>
        listAssociatedPulls(call, info, oid, given),
      tree: () => renderTree(repository, commit.tree),
      author: { name, email, user: account === undefined ? null : { login: account.login } },
    };
  }
  const tag = objects.tag(oid);
  if (tag !== undefined) {
    const target = () => renderGitObject(repository, tag.object);
    return { __typename: "Tag", oid, name: tag.tag, message: tag.message, target };
  }
  const kind = objects.kind(oid);
  if (kind === undefined) return null;
  return kind === "tree" ? renderTree(repository, oid) : renderBlob(repository, oid);
}

function renderTree(repository: Repository, oid: string): object {
  return {
    __typename: "Tree",
    oid,
    entries: () =>
      (repository.objects.tree(oid) ?? []).map(({ mode, name, sha }) => ({
        name,
        oid: sha,
        type: mode === directoryMode ? "tree" : mode === "160000" ? "commit" : "blob",
        object: () => renderGitObject(repository, sha),
      })),
  };
}

// unverified: from what size on a text is cut.
const maxText = 512_000;

function renderBlob({ objects }: Repository, oid: string): object {
  const bytes = objects.blob(oid) ?? Buffer.alloc(0);
  const isBinary = bytes.includes(0);
  const text = isBinary ? null : bytes.subarray(0, maxText).toString("utf8");
  return {
    __typename: "Blob",
    oid,
    byteSize: bytes.length,
    isBinary,
    isTruncated: bytes.length > maxText,
    text,
  };
}

/** A ref; its name is what follows the prefix. */
export function renderRef(repository: Repository, qualified: string, prefix = prefixOf(qualified)): object {
  return {
    id: nodeId("Ref", qualified),
    name: qualified.slice(prefix.length),
    prefix,
    target: () => renderGitObject(repository, repository.refs.get(qualified) ?? ""),
  };
}

/** unverified: the prefix of a ref outside heads and tags has two parts as well. */
function prefixOf(qualified: string): string {
  return qualified.split("/").slice(0, 2).join("/") + "/";
}

/** The object that `git rev-parse` finds for `name`, a full sha or `HEAD`, or below one at `:path`. */
export function resolveExpression(repository: Repository, expression: string): string {
  const [revision = "", path] = expression.split(/:(.*)/s);
  if (/[\^~@{}]/.test(revision)) throw new NotEmbedded(`the expression ${expression}`);
  const name = revision === "HEAD" ? repository.defaultBranch : revision;
  const named = [name, `refs/${name}`, `refs/tags/${name}`, `refs/heads/${name}`]
    .map((candidate) => repository.refs.get(candidate))
    .find((sha) => sha !== undefined);
  const sha = named ?? name;
  if (path === undefined) return sha;
  const tree = repository.objects.commit(repository.objects.peel(sha))?.tree ?? "";
  return entryAt(repository.objects, tree, path)?.sha ?? "";
}
