import { z } from "zod";
import { type Answer, type Call, created, notFound, ok, Refusal } from "../exchange.ts";
import type { Signature, Tag } from "../git/objects.ts";
import { signatureAt } from "../git/signature.ts";
import { renderGitCommit, renderSignature, unsigned } from "../render/commit.ts";
import { nodeId } from "../render/user.ts";
import type { Repository } from "../repository.ts";
import { route } from "../router.ts";
import { demandBranches } from "./refs.ts";

/** The git database: blobs and tag objects are made and read, commits made. */
export const gitObjectRoutes = [
  route("POST", "/git/blobs", { contents: "write" }, createBlob),
  route("GET", "/git/blobs/{file_sha}", { contents: "read" }, getBlob),
  route("POST", "/git/commits", { contents: "write" }, createCommit),
  route("POST", "/git/tags", { contents: "write" }, createTag),
  route("GET", "/git/tags/{tag_sha}", { contents: "read" }, getTag),
];

const Person = z.object({ name: z.string(), email: z.string(), date: z.string().optional() });
const NewBlob = z.object({ content: z.string(), encoding: z.enum(["utf-8", "base64"]).default("utf-8") });
const NewCommit = z.object({
  message: z.string(),
  tree: z.string(),
  parents: z.array(z.string()).default([]),
  author: Person.optional(),
  committer: Person.partial().optional(),
});
const NewTag = z.object({
  tag: z.string(),
  message: z.string(),
  object: z.string(),
  type: z.enum(["commit", "tree", "blob"]),
  tagger: Person.optional(),
});

function createBlob({ repository, json }: Call): Answer {
  const { content, encoding } = NewBlob.parse(json);
  demandBranches(repository);
  const sha = repository.objects.writeBlob(Buffer.from(content, encoding === "base64" ? "base64" : "utf8"));
  return created({ sha, url: `${repository.apiUrl}/git/blobs/${sha}` });
}

function getBlob({ repository, params, accept }: Call): Answer {
  const sha = params["file_sha"] ?? "";
  const bytes = repository.objects.blob(sha);
  if (bytes === undefined) throw notFound();
  if (accept.includes("raw")) {
    return { status: 200, raw: { bytes, contentType: "application/vnd.github.raw; charset=utf-8" } };
  }
  return ok({
    sha,
    node_id: nodeId("Blob", sha),
    url: `${repository.apiUrl}/git/blobs/${sha}`,
    size: bytes.length,
    content: base64Lines(bytes),
    encoding: "base64",
  });
}

function createCommit(call: Call): Answer {
  const { repository } = call;
  const { message, tree, parents, author, committer } = NewCommit.parse(call.json);
  demandBranches(repository);
  if (repository.objects.kind(tree) !== "tree") throw new Refusal(422, "Tree SHA does not exist");
  if (parents.some((parent) => repository.objects.kind(parent) !== "commit")) {
    throw new Refusal(422, "Parent SHA does not exist or is not a commit object");
  }
  const writer = person(call, author);
  const sha = repository.objects.writeCommit({
    message,
    tree,
    parents,
    author: writer,
    // GitHub docs: committer is filled in with the author's data when omitted.
    committer:
      committer?.name && committer.email ? person(call, { ...committer } as z.infer<typeof Person>) : writer,
  });
  return created(renderCommitAt(repository, sha));
}

function createTag(call: Call): Answer {
  const { repository } = call;
  const { tag, message, object, type, tagger } = NewTag.parse(call.json);
  demandBranches(repository);
  if (repository.objects.kind(object) !== type)
    throw new Refusal(422, "Object does not exist or is not of this type");
  const sha = repository.objects.writeTag({ tag, message, object, type, tagger: person(call, tagger) });
  return created(renderTag(repository, repository.objects.tag(sha)));
}

function getTag({ repository, params }: Call): Answer {
  return ok(renderTag(repository, repository.objects.tag(params["tag_sha"] ?? "")));
}

/** Nobody named: the token's account, now. */
function person({ repository, token }: Call, given: z.infer<typeof Person> | undefined): Signature {
  const { id, login } = repository.account(token.login);
  const date = given?.date ?? repository.timestamp();
  return signatureAt(given?.name ?? login, given?.email ?? `${id}+${login}@users.noreply.github.com`, date);
}

function renderCommitAt(repository: Repository, sha: string) {
  const commit = repository.objects.commit(sha);
  if (commit === undefined) throw notFound();
  return renderGitCommit(repository, commit);
}

function renderTag({ apiUrl }: Repository, tag: Tag | undefined) {
  if (tag === undefined) throw notFound();
  return {
    sha: tag.sha,
    node_id: nodeId("Tag", tag.sha),
    url: `${apiUrl}/git/tags/${tag.sha}`,
    tag: tag.tag,
    message: tag.message,
    tagger: renderSignature(tag.tagger),
    object: { sha: tag.object, type: tag.type, url: `${apiUrl}/git/${tag.type}s/${tag.object}` },
    verification: unsigned,
  };
}

/** GitHub breaks base64 after 60 characters. */
export function base64Lines(bytes: Buffer): string {
  return bytes.toString("base64").replace(/.{1,60}/g, "$&\n");
}
