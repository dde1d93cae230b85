import { Octokit } from "@octokit/rest";
import { expect, onTestFinished, test } from "vitest";
import { githubRegistryHost } from "../../src/adapters/registry/github-registry.ts";
import { type EmbeddedGitHub, startGitHub } from "../../src/rehearsal/github/server.ts";
import { oldServer } from "./enterprise-world.ts";

async function oldGitHub(): Promise<{ github: EmbeddedGitHub; octokit: Octokit }> {
  const github = await startGitHub({ enterprise: oldServer });
  onTestFinished(() => github.close());
  github.repository.commit({ branch: "main", files: { a: "a" }, message: "Start" });
  const auth = github.issueToken({
    label: "test",
    login: "github-actions[bot]",
    type: "Bot",
    permissions: { contents: "write", issues: "write", attestations: "read" },
  });
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  return { github, octokit: new Octokit({ baseUrl: github.url, auth, log }) };
}

const at = { owner: "acme", repo: "shop" };

test("a server of one's own has its API, uploads, GraphQL and pages at addresses of its own", async () => {
  const { github, octokit } = await oldGitHub();

  const made = await octokit.repos.createRelease({ ...at, tag_name: "v1.0.0", draft: true });
  const { repository } = await octokit.graphql<{ repository: { nameWithOwner: string } }>(
    'query { repository(owner: "acme", name: "shop") { nameWithOwner } }',
  );

  const base = `${github.address}/github`;
  expect([github.serverUrl, github.url, github.graphqlUrl]).toEqual([
    base,
    `${base}/api/v3`,
    `${base}/api/graphql`,
  ]);
  expect(made.headers).toMatchObject({ "x-github-enterprise-version": "3.14.2" });
  expect(made.data.html_url).toBe(`${base}/acme/shop/releases/tag/v1.0.0`);
  expect(made.data.url).toBe(`${base}/api/v3/repos/acme/shop/releases/${made.data.id}`);
  expect(made.data.upload_url).toContain(`${base}/api/uploads/repos/acme/shop/releases/`);
  expect(repository.nameWithOwner).toBe("acme/shop");
});

test("keys of features that it lacks are not in its JSON, and their routes are 404", async () => {
  const { octokit } = await oldGitHub();
  const issue = await octokit.issues.create({ ...at, title: "One" });
  const release = await octokit.repos.createRelease({ ...at, tag_name: "v1.0.0", draft: true });

  const below = octokit.issues.listSubIssues({ ...at, issue_number: issue.data.number });
  const attested = octokit.users.listAttestationsBulk({
    username: "acme",
    subject_digests: [`sha256:${"a".repeat(64)}`],
  });

  await expect(below).rejects.toMatchObject({ status: 404 });
  await expect(attested).rejects.toMatchObject({ status: 404 });
  expect(Object.keys(release.data)).not.toContain("immutable");
  expect(release.data.author.type).toBe("Bot");
  expect(Object.keys(issue.data)).not.toContain("parent_issue_url");
});

test("GraphQL names each part that its schema does not have, and executes nothing", async () => {
  const { octokit } = await oldGitHub();

  const asked = octokit.graphql(
    'query { one: repository(owner: "acme", name: "shop") { id value: rulesets(first: 1) { totalCount } } }',
  );

  await expect(asked).rejects.toMatchObject({
    data: undefined,
    errors: [
      {
        message: "Field 'rulesets' doesn't exist on type 'Repository'",
        path: ["query", "one", "value"],
        extensions: { code: "undefinedField", typeName: "Repository", fieldName: "rulesets" },
      },
    ],
  });
});

test("what stands beside its API is nobody's", async () => {
  const { github } = await oldGitHub();

  const outside = await fetch(`${github.address}/api/v3/repos/acme/shop`, {
    headers: { authorization: "token none" },
  });

  expect(outside.status).toBe(401);
  expect(github.requests.at(-1)?.route).toBe("unknown");
});

test.each([
  ["https://github.com", "ghcr.io"],
  ["https://github.corp.test", "containers.github.corp.test"],
  ["https://github.corp.test/github", "containers.github.corp.test"],
])("images of %s are at %s", (server, registry) => {
  expect(githubRegistryHost(server)).toBe(registry);
});
