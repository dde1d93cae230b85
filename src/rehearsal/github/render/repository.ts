import type { Repository } from "../repository.ts";
import { issueState } from "../state/issue-state.ts";
import { nodeId, renderUser } from "./user.ts";

const links: Readonly<Record<string, string>> = {
  archive: "/{archive_format}{/ref}",
  assignees: "/assignees{/user}",
  blobs: "/git/blobs{/sha}",
  branches: "/branches{/branch}",
  collaborators: "/collaborators{/collaborator}",
  comments: "/comments{/number}",
  commits: "/commits{/sha}",
  compare: "/compare/{base}...{head}",
  contents: "/contents/{+path}",
  contributors: "/contributors",
  deployments: "/deployments",
  downloads: "/downloads",
  events: "/events",
  forks: "/forks",
  git_commits: "/git/commits{/sha}",
  git_refs: "/git/refs{/sha}",
  git_tags: "/git/tags{/sha}",
  hooks: "/hooks",
  issue_comment: "/issues/comments{/number}",
  issue_events: "/issues/events{/number}",
  issues: "/issues{/number}",
  keys: "/keys{/key_id}",
  labels: "/labels{/name}",
  languages: "/languages",
  merges: "/merges",
  milestones: "/milestones{/number}",
  notifications: "/notifications{?since,all,participating}",
  pulls: "/pulls{/number}",
  releases: "/releases{/id}",
  stargazers: "/stargazers",
  statuses: "/statuses/{sha}",
  subscribers: "/subscribers",
  subscription: "/subscription",
  tags: "/tags",
  teams: "/teams",
  trees: "/git/trees{/sha}",
};

/**
 * GitHub's `full-repository`, which also serves where it wants a `repository` or a minimal one; or the fork that an
 * owner has of it.
 */
export function renderRepository(repository: Repository, fork: string | null = null) {
  const owner = repository.account(fork ?? repository.owner);
  const fullName = `${owner.login}/${repository.name}`;
  const apiUrl = `${repository.url}/repos/${fullName}`;
  const htmlUrl = `${repository.host.serverUrl}/${fullName}`;
  const open = [...repository.issues, ...repository.pulls].filter(({ state }) => state === "open").length;
  const urls = Object.entries(links).map(([name, path]) => [`${name}_url`, apiUrl + path]);
  return {
    id: fork === null ? repository.id : repository.id + owner.id,
    node_id: fork === null ? repository.nodeId : nodeId("Repository", owner.id),
    name: repository.name,
    full_name: fullName,
    owner: renderUser(repository, owner),
    private: false,
    visibility: "public",
    html_url: htmlUrl,
    description: null,
    fork: fork !== null,
    url: apiUrl,
    ...(Object.fromEntries(urls) as Record<string, string>),
    git_url: `${htmlUrl}.git`,
    ssh_url: `${htmlUrl}.git`,
    clone_url: `${htmlUrl}.git`,
    svn_url: htmlUrl,
    mirror_url: null,
    homepage: null,
    topics: [],
    language: null,
    license: null,
    default_branch: repository.defaultBranch,
    has_issues: repository.hasIssues,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: issueState(repository).isArchived,
    disabled: false,
    open_issues: open,
    open_issues_count: open,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    network_count: 0,
    subscribers_count: 0,
    size: 0,
    pushed_at: repository.timestamp(),
    created_at: "2026-01-01T00:00:00Z",
    updated_at: repository.timestamp(),
  };
}
