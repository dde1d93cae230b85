import { type Answer, type Call, NotEmbedded, notFound, ok, Refusal } from "../exchange.ts";
import { directoryMode, entryAt } from "../git/trees.ts";
import type { Repository } from "../repository.ts";
import { route } from "../router.ts";
import { resolveCommit } from "../state/resolve.ts";
import { base64Lines } from "./git-objects.ts";

/** Files and directories at a ref. */
export const contentRoutes = [route("GET", "/contents/{path}", { contents: "read" }, getContents)];

/** GitHub docs: beyond 1 MB only the raw media type gives a file, beyond 100 MB nothing; a directory has 1,000 entries. */
const jsonLimit = 1024 * 1024;
const rawLimit = 100 * jsonLimit;
const directoryLimit = 1000;

function getContents({ repository, params, query, accept }: Call): Answer {
  if (accept.includes("object") || accept.includes("html")) throw new NotEmbedded(`contents as ${accept}`);
  const ref = query.get("ref") ?? repository.defaultBranch;
  const commit = repository.objects.commit(resolveCommit(repository, ref) ?? "");
  if (commit === undefined) throw new Refusal(404, `No commit found for the ref ${ref}`);
  const path = (params["path"] ?? "").replace(/^\/+|\/+$/g, "");
  const entry = entryAt(repository.objects, commit.tree, path);
  if (entry === undefined) throw notFound();
  if (entry.mode === directoryMode) {
    const inside = (repository.objects.tree(entry.sha) ?? []).slice(0, directoryLimit);
    return ok(
      inside.map(({ mode, name, sha }) =>
        renderEntry(repository, ref, path === "" ? name : `${path}/${name}`, mode, sha),
      ),
    );
  }
  const bytes = repository.objects.blob(entry.sha);
  if (bytes === undefined) throw new NotEmbedded(`the submodule ${path}`);
  const isRaw = accept.includes("raw");
  if (bytes.length > (isRaw ? rawLimit : jsonLimit)) {
    throw new Refusal(403, "This API returns blobs up to 1 MB in size.", {
      errors: [{ resource: "Blob", field: "data", code: "too_large" }],
    });
  }
  if (isRaw) return { status: 200, raw: { bytes, contentType: "application/vnd.github.raw; charset=utf-8" } };
  return ok({
    ...renderEntry(repository, ref, path, entry.mode, entry.sha),
    content: base64Lines(bytes),
    encoding: "base64",
  });
}

function renderEntry(
  { apiUrl, htmlUrl, objects }: Repository,
  ref: string,
  path: string,
  mode: string,
  sha: string,
) {
  const isDirectory = mode === directoryMode;
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  const at = encodeURIComponent(ref);
  const url = `${apiUrl}/contents/${encoded}?ref=${at}`;
  const git = `${apiUrl}/git/${isDirectory ? "trees" : "blobs"}/${sha}`;
  const html = `${htmlUrl}/${isDirectory ? "tree" : "blob"}/${at}/${encoded}`;
  return {
    type: isDirectory ? "dir" : "file",
    size: objects.blob(sha)?.length ?? 0,
    name: path.split("/").at(-1) ?? "",
    path,
    sha,
    url,
    git_url: git,
    html_url: html,
    download_url: isDirectory ? null : `${htmlUrl}/raw/${at}/${encoded}`,
    _links: { self: url, git, html },
  };
}
