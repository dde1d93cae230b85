/** An image reference: host, repository, and a tag or a digest (digest wins when both are given). */
export interface OciName {
  readonly host: string;
  readonly repository: string;
  readonly tag: string | null;
  readonly digest: string | null;
}

const hostName =
  /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*(?::\d{1,5})?$/;
const repositoryName = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tagName = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const digestName = /^sha256:[0-9a-f]{64}$/;

/** Parses by the OCI distribution specification's grammar; the registry must be named. Null when it does not fit. */
export function parseOciName(seen: string): OciName | null {
  const [named, digest, ...more] = seen.split("@");
  if (named === undefined || more.length > 0) return null;
  const slash = named.indexOf("/");
  if (slash < 1) return null;
  const host = named.slice(0, slash);
  if (!(host.includes(".") || host.includes(":") || host === "localhost")) return null;
  if (!hostName.test(host)) return null;
  const rest = named.slice(slash + 1);
  const colon = rest.lastIndexOf(":");
  const repository = colon < 0 ? rest : rest.slice(0, colon);
  const tag = colon < 0 ? null : rest.slice(colon + 1);
  if (!repositoryName.test(repository) || (tag !== null && !tagName.test(tag))) return null;
  if (digest !== undefined && !digestName.test(digest)) return null;
  if (tag === null && digest === undefined) return null;
  return { host, repository, tag, digest: digest ?? null };
}

/** `host/repository:tag` or `host/repository@sha256:…`, as a person would write it. */
export function ociNameText(name: OciName): string {
  const tag = name.tag === null ? "" : `:${name.tag}`;
  return `${name.host}/${name.repository}${name.digest === null ? tag : `${tag}@${name.digest}`}`;
}
