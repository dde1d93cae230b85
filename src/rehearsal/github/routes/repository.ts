import { type Answer, type Call, ok } from "../exchange.ts";
import { page } from "../listing.ts";
import { renderRepository } from "../render/repository.ts";
import { nodeId } from "../render/user.ts";
import { route } from "../router.ts";

/** The repository itself and its tags. */
export const repositoryRoutes = [
  route("GET", "", {}, ({ repository }) => ok(renderRepository(repository))),
  // GitHub docs, permissions of GitHub Apps: listing tags is part of metadata.
  route("GET", "/tags", {}, listTags),
];

/** Tags with the commits that they stand for: a tag object is peeled, and tags of anything else are left out. */
function listTags(call: Call): Answer {
  const { repository } = call;
  const { apiUrl } = repository;
  const tags = [...repository.refs]
    .filter(([name]) => name.startsWith("refs/tags/"))
    .map(([name, sha]) => ({
      id: repository.refIds.get(name) ?? 0,
      name: name.slice("refs/tags/".length),
      sha: repository.objects.peel(sha),
    }))
    .filter(({ sha }) => repository.objects.kind(sha) === "commit")
    // unverified: the order is by name, last first.
    .sort((a, b) => (a.name < b.name ? 1 : -1));
  return page(call, tags, ({ name, sha }) => ({
    name,
    node_id: nodeId("Ref", `refs/tags/${name}`),
    commit: { sha, url: `${apiUrl}/commits/${sha}` },
    zipball_url: `${apiUrl}/zipball/refs/tags/${name}`,
    tarball_url: `${apiUrl}/tarball/refs/tags/${name}`,
  }));
}
