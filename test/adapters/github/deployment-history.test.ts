import { expect, test } from "vitest";
import type { GitHub } from "../../../src/adapters/github/client.ts";
import { deployments } from "../../../src/adapters/github/deployments.ts";
import type { DeploymentHistory, DeploymentState } from "../../../src/kernel/ports/github.ts";
import type { FaultRule } from "../../../src/rehearsal/github/faults.ts";
import { type AdapterWorld, many, openAdapterWorld, suiteError } from "./world.ts";

const environment = "production";
const graphql = { method: "POST", route: "/graphql" };
const lists = "GET /repos/{owner}/{repo}/deployments";
const statusLists = "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses";

async function deploy(api: GitHub, ref: string, states: readonly DeploymentState[] = [], own: object = {}) {
  const kept = deployments(api);
  const made = await kept.create({
    ref,
    environment,
    task: "deploy",
    description: "",
    payload: { key: "k" },
    ...own,
  });
  for (const [place, state] of states.entries()) {
    await kept.addStatus(made.id, { state, description: `${place}: ${state}`, logUrl: "" });
  }
  return made;
}

/** What REST tells of the same environment: the reference. */
async function byRest(api: GitHub, name = environment): Promise<DeploymentHistory["deployments"]> {
  const found: DeploymentHistory["deployments"][number][] = [];
  for await (const one of deployments(api).list(name)) {
    found.push({ ...one, statuses: await deployments(api).statuses(one.id) });
  }
  return found;
}

/** A world whose clock goes on by a second with every other thing that happens. */
async function openTimedWorld(): Promise<AdapterWorld> {
  let halves = 0;
  return openAdapterWorld({ now: () => new Date(Date.UTC(2026, 4, 1, 10, 0, Math.floor(halves++ / 2))) });
}

test.each([
  ["in different seconds", openTimedWorld],
  ["all in one second", () => openAdapterWorld()],
])("deployments and statuses %s come newest first in one request, as REST tells them", async (_, open) => {
  const world = await open();
  const { api, as, head, github } = world;
  const { repository } = github;
  repository.setRef("refs/tags/v1", head);
  await deploy(api, "v1", ["in_progress", "success", "inactive"]);
  await deploy(api, "main", [], { environment: "staging" });
  const person = as({ login: "mona", type: "User", label: "mona" });
  await deploy(person, head, ["queued"], { task: "deploy:rollback", payload: {} });
  await deploy(as({ login: "other[bot]", label: "other" }), "main", ["failure", "error"]);
  await deploy(api, "main");
  const reference = await byRest(api);
  const before = github.requests.length;

  const history = await deployments(api).history(environment, 10);

  expect(history).toEqual({ deployments: reference, isComplete: true });
  expect(history.deployments.map(({ creator }) => creator)).toEqual([
    "github-actions[bot]",
    "other[bot]",
    "mona",
    "github-actions[bot]",
  ]);
  expect(github.requests.length - before).toBe(1);
});

test("payloads are as REST tells them, be they objects, JSON in a string, JSON in JSON, or text", async () => {
  const { api, head, github } = await openAdapterWorld();
  await deploy(api, head, [], { payload: { key: "k", nested: [1, "two", null] } });
  const sample = github.repository.deployments[0];
  if (sample === undefined) throw new Error("no deployment");
  const stored = ['{"key":"k"}', JSON.stringify('{"key":"k"}'), "free text", "", "17", { text: '{"a":1}' }];
  for (const payload of stored) {
    github.repository.deployments.push({ ...sample, id: github.repository.nextId(), payload });
  }
  const reference = await byRest(api);

  const { deployments: seen } = await deployments(api).history(environment, 10);

  expect(seen).toEqual(reference);
  expect(seen.map(({ payload }) => payload)).toEqual([
    { text: '{"a":1}' },
    17,
    "",
    "free text",
    { key: "k" },
    { key: "k" },
    { key: "k", nested: [1, "two", null] },
  ]);
});

test("a deployment whose tag is gone has its commit as ref", async () => {
  const { api, head, github } = await openAdapterWorld();
  github.repository.setRef("refs/tags/v1", head);
  await deploy(api, "v1");
  const before = await deployments(api).history(environment, 1);
  github.repository.deleteRef("refs/tags/v1");

  const after = await deployments(api).history(environment, 1);

  expect([before, after].map(({ deployments: [one] }) => [one?.ref, one?.sha])).toEqual([
    ["v1", head],
    [head, head],
  ]);
});

test("an environment may have any name", async () => {
  const { api, head } = await openAdapterWorld();
  const name = 'eu "west"/1 \\ ü & {#} $x\n';
  const made = await deploy(api, head, ["success"], { environment: name });

  const { deployments: seen } = await deployments(api).history(name, 10);

  expect(seen).toEqual(await byRest(api, name));
  expect(seen.map(({ id }) => id)).toEqual([made.id]);
  expect(await deployments(api).history("x", 10)).toEqual({ deployments: [], isComplete: true });
});

test("no more than asked for come, the newest by their ids, and it is said that there are older ones", async () => {
  const { api, head } = await openTimedWorld();
  const made: number[] = [];
  for (const _ of many(12, (number) => number)) made.push((await deploy(api, head)).id);
  made.reverse();

  const histories = await Promise.all([1, 11, 12, 13].map((n) => deployments(api).history(environment, n)));

  expect(
    histories.map(({ deployments: seen, isComplete }) => [seen.map(({ id }) => id), isComplete]),
  ).toEqual([
    [made.slice(0, 1), false],
    [made.slice(0, 11), false],
    [made, true],
    [made, true],
  ]);
});

test("each hundred is a question of its own, and whether there are older ones is told", async () => {
  const { api, head, github } = await openAdapterWorld();
  await deploy(api, head);
  const [sample] = github.repository.deployments;
  if (sample === undefined) throw new Error("no deployment");
  for (const _ of many(100, (number) => number)) {
    github.repository.deployments.push({ ...sample, id: github.repository.nextId(), statuses: [] });
  }

  const all = await deployments(api).history(environment, 500);
  const newest = await deployments(api).history(environment, 100);

  expect([all.deployments.length, all.isComplete]).toEqual([101, true]);
  expect(new Set(all.deployments.map(({ id }) => id)).size).toBe(101);
  expect([newest.deployments.length, newest.isComplete]).toEqual([100, false]);
});

test("statuses beyond one page are read by REST, of that deployment alone", async () => {
  const { api, head, sent } = await openAdapterWorld();
  await deploy(api, head, ["success"]);
  const long = await deploy(
    api,
    head,
    many(101, () => "in_progress" as const),
  );

  const { deployments: seen } = await deployments(api).history(environment, 10);

  expect(seen.map(({ id, statuses }) => [id, statuses.length])).toEqual([
    [long.id, 101],
    [long.id - 2, 1],
  ]);
  expect(sent(statusLists)).toBe(2);
  expect(seen).toEqual(await byRest(api));
});

test("a history that lags shows no deployment and no status made since, as the lists of REST", async () => {
  const { api, head, github } = await openTimedWorld();
  const { id } = await deploy(api, head, ["in_progress"]);
  github.lag({ lists: 1 });
  await deployments(api).addStatus(id, { state: "success", description: "", logUrl: "" });
  await deploy(api, head);

  const lagging = await deployments(api).history(environment, 10);
  const later = await deployments(api).history(environment, 10);

  expect(lagging.deployments.map(({ statuses }) => statuses.map(({ state }) => state))).toEqual([
    ["in_progress"],
  ]);
  expect(later.deployments.map(({ statuses }) => statuses.map(({ state }) => state))).toEqual([
    [],
    ["success", "in_progress"],
  ]);
});

function refusedWith(errors: readonly object[]): Partial<FaultRule> {
  return { status: 200, body: { data: null, errors } };
}

test.each<[string, Partial<FaultRule>]>([
  ["that is not there", { status: 404, body: { message: "Not Found" } }],
  ["that the token may not use", { status: 403, body: { message: "Forbidden" } }],
  ["without the field", refusedWith([{ message: "Field 'deployments' doesn't exist on type 'Repository'" }])],
  [
    "that refuses this question alone",
    {
      status: 200,
      body: {
        data: { q0: null },
        errors: [{ type: "FORBIDDEN", message: "no", path: ["q0", "value", "nodes", 0, "ref"] }],
      },
    },
  ],
  ["with another answer than described", { status: 200, body: { data: { q0: { value: { nodes: 1 } } } } }],
])("with a GraphQL %s, the history is read by REST", async (_, fault) => {
  const { api, head, github, sent } = await openAdapterWorld();
  for (const _deployment of many(12, (number) => number)) await deploy(api, head, ["in_progress", "success"]);
  const reference = await byRest(api);
  const before = sent(lists);
  github.fail({ ...graphql, times: 2, ...fault });

  const some = await deployments(api).history(environment, 11);
  const all = await deployments(api).history(environment, 12);

  expect(some).toEqual({ deployments: reference.slice(0, 11), isComplete: false });
  expect(all).toEqual({ deployments: reference, isComplete: true });
  expect(sent(lists) - before).toBe(2);
});

test("a history whose ids GraphQL does not tell is read by REST", async () => {
  const { api, head, github } = await openAdapterWorld();
  await deploy(api, head, ["success"]);
  const node = {
    databaseId: null,
    commitOid: head,
    ref: null,
    task: "deploy",
    environment,
    payload: "{}",
    createdAt: "2026-05-01T10:00:00Z",
    creator: { __typename: "User", login: "mona" },
    latestStatus: null,
    statuses: { pageInfo: { hasNextPage: false }, nodes: [] },
  };
  const value = { pageInfo: { hasNextPage: false }, nodes: [node] };
  github.fail({ ...graphql, times: 1, status: 200, body: { data: { q0: { value } } } });

  const { deployments: seen } = await deployments(api).history(environment, 10);

  expect(seen).toEqual(await byRest(api));
});

test("what is too much for GraphQL is read by REST, and under a rate limit nothing is read by another way", async () => {
  const { api, github, sent } = await openAdapterWorld();
  const body = { message: "You have exceeded a secondary rate limit." };
  github.fail({ ...graphql, times: 3, status: 502 });
  github.fail({ ...graphql, times: 9, status: 403, body });

  const byRest = await deployments(api).history(environment, 10);
  const before = sent(lists);
  const limited = await suiteError(deployments(api).history(environment, 10));

  expect(byRest).toEqual({ deployments: [], isComplete: true });
  expect(limited.code).toBe("RATE_LIMITED");
  expect([before, sent(lists)]).toEqual([1, 1]);
});

test("reading needs deployments: read, and nothing else", async () => {
  const { as, api, head } = await openAdapterWorld();
  await deploy(api, head, ["success"]);

  const seen = await deployments(as({ permissions: { deployments: "read" } })).history(environment, 10);
  const error = await suiteError(
    deployments(as({ permissions: { contents: "read" } })).history(environment, 10),
  );

  expect(seen.deployments).toHaveLength(1);
  expect([error.code, error.message]).toEqual([
    "PERMISSION_MISSING",
    "The token may not list the deployments of `production`: it lacks `deployments: read`.",
  ]);
});
