import { mayLeadTo } from "../addresses.ts";

/** One way to log in that a `WWW-Authenticate` header offers; parameter names in lower case. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Where a bearer token for one repository is to be had. */
export interface TokenService {
  readonly realm: URL;
  readonly service: string | null;
  readonly scope: string;
}

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const parameter = new RegExp(`^(${token})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${token}))\\s*(?:,\\s*|$)`);
const beginning = new RegExp(`^(${token})(?:\\s+|\\s*,\\s*|$)`);

/** Reads all challenges of a header (RFC 9110, 11.6.1; several headers stand joined by commas), up to what cannot be read. */
export function parseChallenges(header: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  let rest = header.replace(/^[\s,]+/, "");
  while (rest !== "") {
    const [whole, name, quoted, plain] = parameter.exec(rest) ?? [];
    const last = challenges.at(-1);
    if (whole !== undefined && name !== undefined && last !== undefined) {
      last.parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? plain ?? "");
      rest = rest.slice(whole.length);
      continue;
    }
    const [begun, scheme] = beginning.exec(rest) ?? [];
    if (begun === undefined || scheme === undefined) break;
    challenges.push({ scheme: scheme.toLowerCase(), parameters: new Map() });
    rest = rest.slice(begun.length);
  }
  return challenges;
}

/**
 * Where the bearer challenge of a registry sends for a token, or null when that must not be followed. Only this
 * repository is asked for, whatever scope the registry names.
 */
export function tokenService(challenge: Challenge, registry: URL, repository: string): TokenService | null {
  const realm = URL.parse(challenge.parameters.get("realm") ?? "");
  if (realm === null || realm.username !== "" || realm.password !== "") return null;
  if (!mayLeadTo(registry, realm)) return null;
  realm.searchParams.delete("scope");
  return {
    realm,
    service: challenge.parameters.get("service") ?? null,
    scope: `repository:${repository}:pull`,
  };
}
