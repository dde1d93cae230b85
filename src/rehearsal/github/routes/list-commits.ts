import { type Answer, type Call, NotEmbedded, notFound } from "../exchange.ts";
import { commitsSince } from "../git/history.ts";
import { commitsTouching } from "../git/path-history.ts";
import { cut } from "../listing.ts";
import { renderCommit } from "../render/commit.ts";
import { route } from "../router.ts";
import { resolveCommit } from "../state/resolve.ts";

/** The commits below a branch or a commit. */
export const commitListRoutes = [route("GET", "/commits", { contents: "read" }, listCommits)];

/** unverified: `since` is held against the date of the committer. */
function listCommits(call: Call): Answer {
  const { repository, query } = call;
  for (const name of ["author", "committer", "until"])
    if (query.has(name)) throw new NotEmbedded(`commits by ${name}`);
  const { objects } = repository;
  const head = resolveCommit(repository, query.get("sha") ?? repository.defaultBranch);
  if (head === undefined) throw notFound();
  const path = query.get("path");
  const all =
    path === null ? commitsSince(objects, undefined, head).reverse() : commitsTouching(objects, head, path);
  const since = Date.parse(query.get("since") ?? "1970-01-01");
  const found = all
    .flatMap((sha) => objects.commit(sha) ?? [])
    .filter(({ committer }) => committer.seconds * 1000 >= since);
  const { shown, headers } = cut(call, found);
  return { status: 200, body: shown.map((commit) => renderCommit(repository, commit)), headers };
}
