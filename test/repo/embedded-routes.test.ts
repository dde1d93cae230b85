import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Octokit } from "@octokit/rest";
import { describe, expect, it } from "vitest";
import { routes } from "../../src/rehearsal/github/routes/index.ts";

const adapters = join(import.meta.dirname, "../../src/adapters");

/** Calls that name no method of Octokit's, and the route that each asks for. */
const others: Readonly<Record<string, string>> = {
  // The address comes from the release (GitHub docs: `upload_url`); the method of the same route is not used for it.
  'request("POST {+upload_base}{?name}"': routeOf("repos", "uploadReleaseAsset"),
  "graphql(": "POST /graphql",
};

describe("the routes of the embedded GitHub", () => {
  const called = calledRoutes(sourcesBelow(adapters));
  // GraphQL is answered beside the routes.
  const embedded = [...routes.map(({ method, template }) => `${method} ${template}`), "POST /graphql"];

  it("are all called by an adapter", () => {
    expect(embedded.filter((route) => !called.has(route))).toEqual([]);
  });

  it("are all that the adapters call", () => {
    expect([...called].filter((route) => !embedded.includes(route))).toEqual([]);
  });

  it("are each there once", () => {
    expect(embedded.filter((route, at) => embedded.indexOf(route) !== at)).toEqual([]);
  });
});

describe("the reading of the adapters' calls", () => {
  it.each([
    ["octokit.git.getRef({ ...repository, ref })", "GET /repos/{owner}/{repo}/git/ref/{ref}"],
    ["octokit\n        .git.getRef(named)", "GET /repos/{owner}/{repo}/git/ref/{ref}"],
    ["octokit.paginate(octokit.repos.listTags, page)", "GET /repos/{owner}/{repo}/tags"],
    ["octokit.rest.repos.listTags(page)", "GET /repos/{owner}/{repo}/tags"],
    [
      'octokit.request("POST {+upload_base}{?name}", {})',
      "POST /repos/{owner}/{repo}/releases/{release_id}/assets",
    ],
    ["octokit.graphql(mutation, {})", "POST /graphql"],
  ])("finds in %j: %s", (text, route) => {
    expect([...calledRoutes([text])]).toEqual([route]);
  });

  it.each(["octokit.hook.before(", "call.send(octokit, repository)", "@octokit/rest"])(
    "finds no call in %j",
    (text) => {
      expect([...calledRoutes([text])]).toEqual([]);
    },
  );

  it.each(['octokit.request("GET /user")', "octokit.git.getReff(named)", "octokit.request(address)"])(
    "does not pass over %j, whose route it does not know",
    (text) => {
      expect(() => calledRoutes([text])).toThrow("no known route");
    },
  );
});

function calledRoutes(sources: readonly string[]): ReadonlySet<string> {
  const calls = sources.flatMap((text) =>
    [...text.matchAll(/\boctokit\s*\.\s*(?:rest\s*\.\s*)?(?=([^\n]+))/g)].flatMap((match) => match[1] ?? []),
  );
  return new Set(calls.flatMap((call) => routeOfCall(call)));
}

function routeOfCall(call: string): readonly string[] {
  // `hook` sends nothing, and what `paginate` is given is found by itself.
  if (/^(hook\b|paginate\b)/.test(call)) return [];
  const other = Object.entries(others).find(([beginning]) => call.startsWith(beginning));
  if (other !== undefined) return [other[1]];
  const [, scope, method] = /^(\w+)\.(\w+)\b/.exec(call) ?? [];
  if (scope === undefined || method === undefined) throw new Error(`octokit.${call} has no known route`);
  return [routeOf(scope, method)];
}

/** Method and path, without the query, as the real Octokit would send them. */
function routeOf(scope: string, method: string): string {
  const methods: Readonly<Record<string, Readonly<Record<string, unknown>>>> = new Octokit().rest;
  const called = methods[scope]?.[method];
  if (typeof called !== "function" || !("endpoint" in called)) {
    throw new Error(`octokit.${scope}.${method} has no known route`);
  }
  const { DEFAULTS } = called.endpoint as { DEFAULTS: { method: string; url: string } };
  return `${DEFAULTS.method} ${DEFAULTS.url.replace(/\{\?.*$/, "")}`;
}

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join(folder, path), "utf8"));
}
