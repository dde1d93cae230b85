import type { Repository } from "../repository.ts";
import type { Account } from "../state/records.ts";

/** GitHub's `simple-user`. */
export function renderUser({ url, host }: Repository, { id, login, type }: Account) {
  const at = `${url}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: nodeId(type, id),
    avatar_url: `${url}/avatars/${id}`,
    gravatar_id: "",
    url: at,
    html_url: `${host.serverUrl}/${type === "Bot" ? `apps/${login.replace("[bot]", "")}` : login}`,
    followers_url: `${at}/followers`,
    following_url: `${at}/following{/other_user}`,
    gists_url: `${at}/gists{/gist_id}`,
    starred_url: `${at}/starred{/owner}{/repo}`,
    subscriptions_url: `${at}/subscriptions`,
    organizations_url: `${at}/orgs`,
    repos_url: `${at}/repos`,
    events_url: `${at}/events{/privacy}`,
    received_events_url: `${at}/received_events`,
    type,
    site_admin: false,
  };
}

/** An opaque node id, stable for a kind and an id. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString("base64");
}
