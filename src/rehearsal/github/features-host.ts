import { type HostFeature, hostFeatures } from "./features.ts";

/** A GitHub of one's own: a version, a path that it stands below, and what it does not have. */
export interface EnterpriseOptions {
  readonly version: string;
  /** Such as `/github`, where a server stands below a path of its host; empty when left out. */
  readonly serverPath?: string;
  /** As which it is known from outside, such as `https://github.corp.test`; the address that it listens on when left out. */
  readonly origin?: string;
  /** All that a server may lack, when left out. */
  readonly without?: readonly HostFeature[];
}

/** Where a GitHub serves what, below its origin, and what it lacks. */
export interface Host {
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly uploadsUrl: string;
  readonly without: readonly HostFeature[];
  /** Of each answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** The path that github.com's API would have for the same; git's own stay as they are. Null outside of the server. */
  canonical(path: string): string | null;
}

/** GitHub docs: of a server of one's own, the API stands at `/api/v3`, GraphQL at `/api/graphql`, uploads at `/api/uploads`. */
export function hostAt(origin: string, enterprise: EnterpriseOptions | undefined): Host {
  if (enterprise === undefined) {
    return {
      serverUrl: origin,
      apiUrl: origin,
      graphqlUrl: `${origin}/graphql`,
      uploadsUrl: `${origin}/uploads`,
      without: [],
      headers: {},
      canonical: (path) => path,
    };
  }
  const { version, serverPath = "", without = hostFeatures } = enterprise;
  const serverUrl = `${enterprise.origin ?? origin}${serverPath}`;
  return {
    serverUrl,
    apiUrl: `${serverUrl}/api/v3`,
    graphqlUrl: `${serverUrl}/api/graphql`,
    uploadsUrl: `${serverUrl}/api/uploads`,
    without,
    headers: { "x-github-enterprise-version": version },
    canonical(path) {
      if (!path.startsWith(`${serverPath}/`)) return null;
      const below = path.slice(serverPath.length);
      const [, area, rest = ""] = /^\/api\/(v3|graphql|uploads)(\/.*)?$/.exec(below) ?? [];
      if (area === undefined) return below.startsWith("/api/") ? null : below;
      if (area === "v3") return rest === "" ? "/" : rest;
      return `/${area}${rest}`;
    },
  };
}
