/**
 * The token URL that a `WWW-Authenticate: Bearer …` header asks for, or null when there is none that may be followed:
 * https only, unless registry and realm are both on this machine.
 */
export function bearerChallenge(header: string, host: string, repository: string): string | null {
  const [, parameters] = /^\s*bearer\s+(.*)$/is.exec(header) ?? [];
  if (parameters === undefined) return null;
  const named = new Map(
    [...parameters.matchAll(/([A-Za-z]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [
      key.toLowerCase(),
      value,
    ]),
  );
  const realm = URL.parse(named.get("realm") ?? "");
  if (realm === null) return null;
  const local = isLocal(realm.hostname) && isLocal(host.replace(/:\d+$/, ""));
  if (realm.protocol !== "https:" && !(realm.protocol === "http:" && local)) return null;
  const service = named.get("service");
  if (service !== undefined) realm.searchParams.set("service", service);
  realm.searchParams.set("scope", `repository:${repository}:pull`);
  return realm.href;
}

function isLocal(hostname: string): boolean {
  return hostname === "localhost" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
