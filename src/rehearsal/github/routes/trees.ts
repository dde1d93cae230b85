import { z } from "zod";
import { type Answer, type Call, created, notFound, ok, Refusal } from "../exchange.ts";
import { directoryMode, filesOf, type TreeFile, writeFiles } from "../git/trees.ts";
import type { Repository } from "../repository.ts";
import { route } from "../router.ts";
import { resolveCommit } from "../state/resolve.ts";
import { demandBranches } from "./refs.ts";

/** Trees of the git database. */
export const treeRoutes = [
  route("POST", "/git/trees", { contents: "write" }, createTree),
  route("GET", "/git/trees/{tree_sha}", { contents: "read" }, getTree),
];

/** GitHub docs: the most entries of a recursive answer (its other limit, 7 MB, is not embedded). */
const entryLimit = 100_000;

const NewEntry = z.object({
  path: z.string(),
  mode: z.enum(["100644", "100755", "040000", "160000", "120000"]),
  type: z.enum(["blob", "tree", "commit"]).optional(),
  sha: z.string().nullable().optional(),
  content: z.string().optional(),
});
const NewTree = z.object({ tree: z.array(NewEntry), base_tree: z.string().optional() });

function createTree({ repository, json }: Call): Answer {
  const parsed = NewTree.safeParse(json);
  demandBranches(repository);
  // unverified: an empty list of entries is refused.
  if (!parsed.success || parsed.data.tree.length === 0) throw new Refusal(422, "Invalid tree info");
  const { tree, base_tree: base } = parsed.data;
  // unverified: a base that is not a tree is refused; GitHub docs ask for "the SHA1 of an existing Git tree object".
  if (base !== undefined && repository.objects.kind(base) !== "tree") {
    throw new Refusal(422, "base_tree is not a valid tree");
  }
  const files = base === undefined ? new Map<string, TreeFile>() : filesOf(repository.objects, base);
  for (const entry of tree) apply(repository, files, entry);
  return created(renderTree(repository, writeFiles(repository.objects, files), false));
}

function apply({ objects }: Repository, files: Map<string, TreeFile>, entry: z.infer<typeof NewEntry>): void {
  const { path, mode, sha, content } = entry;
  if ((sha === undefined) === (content === undefined))
    throw new Refusal(422, "Use either tree.sha or content");
  if (/^\/|\/\/|\/$|^$/.test(path) || path.split("/").some((part) => part === ".." || part === ".git")) {
    throw new Refusal(422, "tree.path contains a malformed path component");
  }
  const inside = [...files.keys()].filter((other) => other === path || other.startsWith(`${path}/`));
  // GitHub docs: deleting a file that does not exist is an error.
  if (sha === null && inside.length === 0) throw new Refusal(422, "GitRPC::BadObjectState");
  for (const other of inside) files.delete(other);
  if (sha === null) return;
  if (content !== undefined) {
    files.set(path, { mode, sha: objects.writeBlob(Buffer.from(content)) });
    return;
  }
  const wanted = mode === directoryMode ? "tree" : mode === "160000" ? "commit" : "blob";
  if (sha === undefined || (wanted !== "commit" && objects.kind(sha) !== wanted)) {
    throw new Refusal(422, `tree.sha ${sha} is not a valid ${wanted}`);
  }
  if (wanted !== "tree") files.set(path, { mode, sha });
  else for (const [name, file] of filesOf(objects, sha, `${path}/`)) files.set(name, file);
}

function getTree({ repository, params, query }: Call): Answer {
  // GitHub docs: any value of `recursive`, even 0 or false, makes the answer recursive.
  return ok(renderTree(repository, demandTree(repository, params["tree_sha"] ?? ""), query.has("recursive")));
}

/** A tree by its sha, or the tree of a commit or of a named ref. */
function demandTree(repository: Repository, name: string): string {
  if (repository.objects.kind(name) === "tree") return name;
  const commit = repository.objects.commit(resolveCommit(repository, name) ?? "");
  if (commit === undefined) throw notFound();
  return commit.tree;
}

function renderTree(repository: Repository, sha: string, isRecursive: boolean) {
  const entries = renderEntries(repository, sha, "", isRecursive);
  return {
    sha,
    url: `${repository.apiUrl}/git/trees/${sha}`,
    tree: entries.slice(0, entryLimit),
    truncated: entries.length > entryLimit,
  };
}

interface Entry {
  path: string;
  mode: string;
  type: string;
  sha: string;
  size?: number;
  url: string;
}

function renderEntries(repository: Repository, tree: string, prefix: string, isRecursive: boolean): Entry[] {
  return (repository.objects.tree(tree) ?? []).flatMap(({ mode, name, sha }) => {
    const type = mode === directoryMode ? "tree" : mode === "160000" ? "commit" : "blob";
    const path = prefix + name;
    const size = repository.objects.blob(sha)?.length;
    const url = `${repository.apiUrl}/git/${type}s/${sha}`;
    const entry = { path, mode, type, sha, ...(size === undefined ? {} : { size }), url };
    const below = isRecursive && type === "tree" ? renderEntries(repository, sha, `${path}/`, true) : [];
    return [entry, ...below];
  });
}
