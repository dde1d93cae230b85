import { expect, test } from "vitest";
import { deployments } from "../../../src/adapters/github/deployments.ts";
import { many, openAdapterWorld } from "./world.ts";

const production = { environment: "production", task: "deploy", description: "v1", payload: {} };

test("a deployment is made for the commit itself although it is behind main and a check has failed", async () => {
  const { github, api, as, head } = await openAdapterWorld();
  github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });
  github.repository.checkRuns.push({
    id: 1,
    app: github.repository.account("ci[bot]"),
    headSha: head,
    annotations: [],
    name: "test",
    status: "completed",
    conclusion: "failure",
    startedAt: null,
    completedAt: null,
    detailsUrl: null,
    externalId: "",
    output: { title: null, summary: null, text: null },
  });

  const made = await deployments(api).create({ ref: head, ...production });
  const read = await deployments(as({ permissions: { deployments: "read" } })).get(made.id);

  expect(made).toMatchObject({ sha: head, environment: "production", task: "deploy" });
  expect(read).toEqual(made);
});

test("a payload comes back as the object that it was", async () => {
  const { api, head } = await openAdapterWorld();
  const payload = { key: "production/v1", nested: { list: [1, "two", null] } };

  const made = await deployments(api).create({ ref: head, ...production, payload });

  expect((await deployments(api).get(made.id))?.payload).toEqual(payload);
});

test("a payload that somebody stored as a string is the object in it, or the string when it is no JSON", async () => {
  const { github, api, head } = await openAdapterWorld();
  const { id } = await deployments(api).create({ ref: head, ...production });
  const sample = github.repository.deployments[0];
  if (sample === undefined) throw new Error("no deployment");
  github.repository.deployments.push({ ...sample, id: id + 1, payload: '{"key":"k"}' });
  github.repository.deployments.push({ ...sample, id: id + 2, payload: "free text" });
  github.repository.deployments.push({ ...sample, id: id + 3, payload: "" });

  const payloads = await Promise.all(
    [1, 2, 3].map(async (more) => (await deployments(api).get(id + more))?.payload),
  );

  expect(payloads).toEqual([{ key: "k" }, "free text", ""]);
});

test("all deployments of one environment are listed newest first, beyond the first page", async () => {
  const { api, head } = await openAdapterWorld();
  const made: number[] = [];
  for (const number of many(210, (index) => index)) {
    const environment = number % 10 === 0 ? "staging" : "production";
    const { id } = await deployments(api).create({ ref: head, ...production, environment });
    if (environment === "production") made.push(id);
  }

  const listed: number[] = [];
  for await (const deployment of deployments(api).list("production")) listed.push(deployment.id);

  expect(listed).toEqual(made.reverse());
});

test("no further page is asked for once the consumer has stopped", async () => {
  const { api, head, sent } = await openAdapterWorld();
  for (const _ of many(120, (index) => index)) await deployments(api).create({ ref: head, ...production });

  for await (const _ of deployments(api).list("production")) break;

  expect(sent("GET /repos/{owner}/{repo}/deployments")).toBe(1);
});

test("all statuses are listed newest first, beyond the first page", async () => {
  const { api, head } = await openAdapterWorld();
  const { id } = await deployments(api).create({ ref: head, ...production });
  const descriptions = many(120, (number) => `status ${number}`);
  for (const description of descriptions) {
    await deployments(api).addStatus(id, {
      state: "in_progress",
      description,
      logUrl: "https://example.com/1",
    });
  }

  const listed = await deployments(api).statuses(id);

  expect(listed.map(({ description }) => description)).toEqual([...descriptions].reverse());
  expect(listed[0]).toEqual({
    state: "in_progress",
    description: "status 120",
    creator: "github-actions[bot]",
    createdAt: "2026-05-01T10:00:00Z",
    logUrl: "https://example.com/1",
  });
});

test("a success leaves the statuses of other deployments as they are", async () => {
  const { api, head } = await openAdapterWorld();
  const success = { state: "success", description: "", logUrl: "" } as const;
  const before = await deployments(api).create({ ref: head, ...production, environment: "staging" });
  await deployments(api).addStatus(before.id, success);
  const after = await deployments(api).create({ ref: head, ...production, environment: "staging" });

  await deployments(api).addStatus(after.id, success);

  expect((await deployments(api).statuses(before.id)).map(({ state }) => state)).toEqual(["success"]);
});
