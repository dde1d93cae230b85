import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Octokit } from "@octokit/rest";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fetchAhead } from "../../src/adapters/fetch-ahead.ts";
import { firstRequest } from "../../src/adapters/first-request.ts";
import type { FirstRead } from "../../src/kernel/opening.ts";

let server: Server;
let apiUrl = "";
let asked: string[] = [];
beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(`${request.headers.authorization ?? "nobody"} ${request.method} ${request.url}`);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify([asked.length]));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const { signal } = new AbortController();
const place = { owner: "acme", repo: "shop" };
const policy: FirstRead = { kind: "file", path: ".github/rollback.yml", commit: null };

async function begun(first: FirstRead) {
  const ahead = fetchAhead();
  const request = firstRequest(first, { ...place, apiUrl, token: "t" });
  if (request !== null) await ahead.begin(request, signal);
  return new Octokit({ auth: "t", baseUrl: apiUrl, request: { fetch: ahead.fetch } });
}

test.each<[FirstRead, (octokit: Octokit) => Promise<{ data: unknown }>]>([
  [policy, (octokit) => octokit.repos.getContent({ ...place, path: ".github/rollback.yml" })],
  [
    { ...policy, commit: "a".repeat(40) },
    (octokit) => octokit.repos.getContent({ ...place, path: ".github/rollback.yml", ref: "a".repeat(40) }),
  ],
  [{ kind: "releases" }, (octokit) => octokit.repos.listReleases({ ...place, per_page: 100, page: 1 })],
])("Octokit takes the answer to %j without asking again", async (first, call) => {
  const octokit = await begun(first);

  const { data } = await call(octokit);

  expect(data).toEqual([1]);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatch(/^token t GET /);
});

test("the second time it asks, so that nobody is given an old answer", async () => {
  const octokit = await begun(policy);

  const answers = [
    await octokit.repos.getContent({ ...place, path: ".github/rollback.yml" }),
    await octokit.repos.getContent({ ...place, path: ".github/rollback.yml" }),
  ];

  expect(answers.map((one) => one.data)).toEqual([[1], [2]]);
});

test("another question is asked, and leaves the answer to its own", async () => {
  const octokit = await begun(policy);

  const other = await octokit.repos.getContent({ ...place, path: "README.md" });
  const own = await octokit.repos.getContent({ ...place, path: ".github/rollback.yml" });

  expect([other.data, own.data]).toEqual([[2], [1]]);
});

test("nothing is asked where there is nothing to read first", async () => {
  await begun({ kind: "none" });

  expect(asked).toEqual([]);
});

test("a failure is told to whoever takes the answer, and the next one asks anew", async () => {
  const ahead = fetchAhead();
  await ahead.begin({ url: "http://127.0.0.1:1/x", headers: {} }, signal);

  const taken = ahead.fetch("http://127.0.0.1:1/x");
  const asked = ahead.fetch(apiUrl);

  await expect(taken).rejects.toThrow("fetch failed");
  expect((await asked).status).toBe(200);
});
