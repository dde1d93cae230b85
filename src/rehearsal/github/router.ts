import type { Answer, Call } from "./exchange.ts";
import type { Need } from "./permissions.ts";

/** One operation: its name in the description, what its token needs, and what it does. */
export interface Route {
  readonly method: string;
  readonly template: string;
  readonly needs: Need;
  readonly handle: (call: Call) => Answer;
  /** Whether it changes nothing; so does a POST that only asks. */
  readonly isRead: boolean;
}

export interface Match {
  readonly route: Route;
  readonly params: Record<string, string>;
}

/** Declares a route; `path` is what follows `/repos/{owner}/{repo}`. */
export function route(method: string, path: string, needs: Need, handle: Route["handle"]): Route {
  return { method, template: `/repos/{owner}/{repo}${path}`, needs, handle, isRead: method === "GET" };
}

/** Declares a question that is asked by POST; `template` is the whole path, which names its owner by `username` or `org`. */
export function question(template: string, needs: Need, handle: Route["handle"]): Route {
  return { method: "POST", template, needs, handle, isRead: true };
}

/** Whether a match concerns this repository or its owner. GitHub ignores the letter case of both. */
export function concerns({ params }: Match, owner: string, repo: string): boolean {
  const { repo: name = repo, username, org, owner: named = org ?? username ?? "" } = params;
  return named.toLowerCase() === owner.toLowerCase() && name.toLowerCase() === repo.toLowerCase();
}

/**
 * Finds the route of a request. The template with more text of its own wins (`/commits/{ref}/check-runs` before
 * `/commits/{ref}`); refs and paths may hold slashes, sent as they are or as `%2F`.
 */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
  const matches = routes.flatMap((candidate) => {
    const found = candidate.method === method ? pattern(candidate.template).exec(path) : null;
    if (found === null) return [];
    const params = Object.entries(found.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value ?? ""),
    ]);
    return [{ route: candidate, params: Object.fromEntries(params) as Record<string, string> }];
  });
  return matches.sort((a, b) => literals(b.route) - literals(a.route))[0];
}

function literals({ template }: Route): number {
  return template.replace(/\{\w+\}/g, "").length;
}

const mayHoldSlashes = new Set(["ref", "path", "basehead", "name"]);
/** GitHub docs: the id of a workflow, or the name of its file. */
const mayBeName = new Set(["workflow_id"]);

function pattern(template: string): RegExp {
  const source = template.replace(/\/?\{(\w+)\}/g, (whole, name: string) => {
    if (name === "path") return "(?:/(?<path>.*))?";
    const some = mayHoldSlashes.has(name)
      ? ".+"
      : /_(id|number)$/.test(name) && !mayBeName.has(name)
        ? "\\d+"
        : "[^/]+";
    return `${whole.startsWith("/") ? "/" : ""}(?<${name}>${some})`;
  });
  return new RegExp(`^${source}$`);
}
