import type { Repository } from "../../../src/rehearsal/github/repository.ts";
import { lockIssue, unlockIssue } from "../../../src/rehearsal/github/state/issue-settings.ts";

export interface Asked {
  readonly method: string;
  /** Below the repository, or `/graphql`. */
  readonly path: string;
  readonly json: unknown;
}

export interface Given {
  readonly status: number;
  readonly json: unknown;
  /** In place of JSON. */
  readonly raw?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

type Added = (repository: Repository, found: readonly string[], json: unknown) => Given | null;

const done: Given = { status: 204, json: null };

/** Routes that the suite itself never asks, so that the embedded GitHub has none of them. */
const added: readonly (readonly [string, RegExp, Added])[] = [
  ["DELETE", /^\/git\/(refs\/.+)$/, deleteRef],
  ["DELETE", /^\/deployments\/(\d+)$/, deleteDeployment],
  ["DELETE", /^\/releases\/(\d+)$/, deleteRelease],
  ["DELETE", /^\/labels\/(.+)$/, deleteLabel],
  ["PUT", /^\/issues\/(\d+)\/lock$/, lock],
  ["DELETE", /^\/issues\/(\d+)\/lock$/, unlock],
  ["POST", /^\/issues\/comments\/(\d+)\/reactions$/, react],
  ["POST", /^\/graphql$/, requirement],
  ["POST", /^\/graphql$/, mergeStates],
  ["POST", /^\/graphql$/, rollup],
];

/** The answer of a route that is added; null for every other. */
export function addedRoute(repository: Repository, { method, path, json }: Asked): Given | null {
  for (const [wanted, form, answer] of added) {
    const found = wanted === method ? form.exec(decodeURIComponent(path)) : null;
    const given = found === null ? null : answer(repository, found.slice(1), json);
    if (given !== null) return given;
  }
  return null;
}

function deleteRef(repository: Repository, [name = ""]: readonly string[]): Given {
  if (!repository.refs.has(name)) return { status: 422, json: { message: "Reference does not exist" } };
  repository.deleteRef(name);
  return done;
}

function deleteDeployment({ deployments }: Repository, [id = ""]: readonly string[]): Given {
  const at = deployments.findIndex((one) => one.id === Number(id));
  if (at < 0) return { status: 404, json: { message: "Not Found" } };
  // GitHub docs: only an inactive one, unless it is the only one.
  if (deployments[at]?.statuses.at(-1)?.state !== "inactive")
    return { status: 422, json: { message: "We cannot delete an active deployment" } };
  deployments.splice(at, 1);
  return done;
}

function deleteRelease({ releases }: Repository, [id = ""]: readonly string[]): Given {
  const at = releases.findIndex((one) => one.id === Number(id));
  if (at < 0) return { status: 404, json: { message: "Not Found" } };
  releases.splice(at, 1);
  return done;
}

function deleteLabel({ labels }: Repository, [name = ""]: readonly string[]): Given {
  const at = labels.findIndex((one) => one.name === name);
  if (at < 0) return { status: 404, json: { message: "Not Found" } };
  labels.splice(at, 1);
  return done;
}

function lock(repository: Repository, [number = ""]: readonly string[]): Given {
  lockIssue(repository, Number(number));
  return done;
}

function unlock(repository: Repository, [number = ""]: readonly string[]): Given {
  unlockIssue(repository, Number(number));
  return done;
}

function react(): Given {
  return { status: 201, json: { id: 1, content: "+1" } };
}

/** Here every check is required. */
function requirement(_repository: Repository, _found: readonly string[], json: unknown): Given | null {
  const { query } = json as { query: string };
  if (!query.includes("isRequired")) return null;
  return { status: 200, json: { data: { node: { isRequired: true } } } };
}

/** Open pull requests, which only their newest checks of each name can block. */
function mergeStates(repository: Repository, _found: readonly string[], json: unknown): Given | null {
  const { query } = json as { query: string };
  if (!query.includes("mergeStateStatus")) return null;
  const nodes = repository.pulls.map((pull) => {
    const headRefOid = repository.refs.get(`refs/heads/${pull.head}`) ?? "";
    const isGood = isGreen(repository, headRefOid);
    const commit = { statusCheckRollup: { state: isGood ? "SUCCESS" : "FAILURE" } };
    return {
      number: pull.number,
      headRefOid,
      mergeStateStatus: isGood ? "CLEAN" : "BLOCKED",
      commits: { nodes: [{ commit }] },
    };
  });
  return { status: 200, json: { data: { repository: { pullRequests: { nodes } } } } };
}

/** The state of a commit, of its newest check run of each name; null for any other question. */
function rollup(repository: Repository, _found: readonly string[], json: unknown): Given | null {
  const { query, variables } = json as { query: string; variables: { oid?: string } };
  if (!query.includes("statusCheckRollup")) return null;
  const isGood = isGreen(repository, variables.oid ?? "");
  const object = { statusCheckRollup: { state: isGood ? "SUCCESS" : "FAILURE" } };
  return { status: 200, json: { data: { repository: { object } } } };
}

function isGreen({ checkRuns }: Repository, sha: string): boolean {
  const runs = checkRuns.filter(({ headSha }) => headSha === sha);
  const newest = new Map(runs.map(({ name, conclusion }) => [name, conclusion]));
  return [...newest.values()].every((conclusion) => conclusion === "success");
}
