/** A request of git's own protocol, by the path that GitHub serves it on. */
export interface GitRoute {
  /** As faults and records name it. */
  readonly template: string;
  readonly owner: string;
  readonly repo: string;
  readonly service: string;
}

/** The part of git's protocol that a path names (git docs: http-protocol), or undefined for all other paths. */
export function gitRoute(path: string): GitRoute | undefined {
  const match = /^\/([^/]+)\/([^/]+)\.git(\/info\/refs|\/git-upload-pack|\/git-receive-pack)$/.exec(path);
  if (match === null) return undefined;
  const [, owner = "", repo = "", service = ""] = match;
  return { template: `/{owner}/{repo}.git${service}`, owner, repo, service };
}

/** The token of an `Authorization` header as git sends it: HTTP Basic, with the token as the password. */
export function tokenInBasic(authorization: string): string {
  const [, encoded = ""] = /^basic\s+(\S+)$/i.exec(authorization) ?? [];
  const pair = Buffer.from(encoded, "base64").toString("utf8");
  return pair.slice(pair.indexOf(":") + 1);
}
