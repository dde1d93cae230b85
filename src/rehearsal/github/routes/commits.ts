import { type Answer, type Call, notFound, ok, Refusal } from "../exchange.ts";
import { fileChanges } from "../git/file-changes.ts";
import { commitsSince, mergeBase } from "../git/history.ts";
import type { Commit } from "../git/objects.ts";
import { cut } from "../listing.ts";
import { changesOf, renderChange, renderCommit } from "../render/commit.ts";
import type { Repository } from "../repository.ts";
import { route } from "../router.ts";
import { resolveCommit } from "../state/resolve.ts";

/** Commits as the repository shows them: one, and what lies between two. */
export const commitRoutes = [
  route("GET", "/commits/{ref}", { contents: "read" }, getCommit),
  route("GET", "/compare/{basehead}", { contents: "read" }, compare),
];

/** GitHub docs: a comparison shows at most 300 files; without paging at most 250 commits, the newest. */
const fileLimit = 300;
const commitLimit = 250;

function getCommit(call: Call): Answer {
  const { repository, params, accept } = call;
  const commit = demandCommit(repository, params["ref"] ?? "");
  if (accept.includes("vnd.github.sha") || accept.includes("v3.sha")) {
    const contentType = "application/vnd.github.sha; charset=utf-8";
    return { status: 200, raw: { bytes: Buffer.from(commit.sha), contentType } };
  }
  const changes = changesOf(repository, commit);
  const additions = changes.reduce((sum, change) => sum + change.additions, 0);
  const deletions = changes.reduce((sum, change) => sum + change.deletions, 0);
  return ok({
    ...renderCommit(repository, commit),
    stats: { additions, deletions, total: additions + deletions },
    files: changes.slice(0, fileLimit).map((change) => renderChange(repository, commit.sha, change)),
  });
}

function compare(call: Call): Answer {
  const { repository, params, query } = call;
  const { objects, apiUrl, htmlUrl } = repository;
  const [from, to] = (params["basehead"] ?? "").split("...");
  const base = objects.commit(resolveCommit(repository, from ?? "") ?? "");
  const head = objects.commit(resolveCommit(repository, to ?? "") ?? "");
  if (base === undefined || head === undefined) throw notFound();
  const fork = objects.commit(mergeBase(objects, base.sha, head.sha) ?? "");
  if (fork === undefined) throw new Refusal(404, `No common ancestor between ${from} and ${to}.`);

  const ahead = commitsSince(objects, base.sha, head.sha);
  const behindBy = commitsSince(objects, head.sha, base.sha).length;
  const isPaged = query.has("page") || query.has("per_page");
  const { shown, headers } = isPaged ? cut(call, ahead) : { shown: ahead.slice(-commitLimit), headers: {} };
  const isFirstPage = (query.get("page") ?? "1") === "1";
  const files = fileChanges(objects, fork.tree, head.tree).slice(0, fileLimit);
  const url = `${apiUrl}/compare/${params["basehead"]}`;
  const html = `${htmlUrl}/compare/${params["basehead"]}`;
  const body = {
    url,
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: renderCommit(repository, base),
    merge_base_commit: renderCommit(repository, fork),
    status: relation(ahead.length, behindBy),
    ahead_by: ahead.length,
    behind_by: behindBy,
    total_commits: ahead.length,
    commits: shown
      .flatMap((sha) => objects.commit(sha) ?? [])
      .map((commit) => renderCommit(repository, commit)),
    ...(isFirstPage ? { files: files.map((change) => renderChange(repository, head.sha, change)) } : {}),
  };
  return { status: 200, body, headers };
}

function relation(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}

/** The commit of a branch, tag or sha, or GitHub's 422. */
export function demandCommit(repository: Repository, ref: string): Commit {
  const commit = repository.objects.commit(resolveCommit(repository, ref) ?? "");
  if (commit === undefined) throw new Refusal(422, `No commit found for SHA: ${ref}`);
  return commit;
}
