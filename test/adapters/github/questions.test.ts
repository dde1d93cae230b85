import { expect, test } from "vitest";
import { commits } from "../../../src/adapters/github/commits.ts";
import { pulls } from "../../../src/adapters/github/pulls.ts";
import { tags } from "../../../src/adapters/github/tags.ts";
import { openAdapterWorld, suiteError } from "./world.ts";

const graphql = "POST /graphql";

async function firstPage<T>(pages: AsyncIterable<T>): Promise<T | undefined> {
  for await (const page of pages) return page;
  return undefined;
}

test("questions that are asked at the same time travel in one request", async () => {
  const { api, sent, head } = await openAdapterWorld();

  const [commit, rulesets, merged] = await Promise.all([
    commits(api).forRelease(head, "main"),
    tags(api).rulesets(),
    firstPage(pulls(api).merged()),
  ]);

  expect(commit).toMatchObject({ branch: { name: "main", head }, isOwnedByOrganization: false });
  expect(rulesets).toEqual([]);
  expect(merged).toEqual([]);
  expect(sent(graphql)).toBe(1);
});

test("a part that the token may not ask fails alone, and names its permission", async () => {
  const { as, head } = await openAdapterWorld();
  const api = as({ permissions: { contents: "read" }, push: false });

  const [commit, merged] = await Promise.allSettled([
    commits(api).forRelease(head, null),
    firstPage(pulls(api).merged()),
  ]);

  expect(commit).toMatchObject({ status: "fulfilled", value: { branch: { head } } });
  expect(merged).toMatchObject({ status: "rejected", reason: { code: "PERMISSION_MISSING" } });
});

test.each([
  ["502", { status: 502 }],
  ["a reset", { reset: "after" }],
  ["an answer that was cut", { status: 200, body: '{"data": {"repos' }],
  [
    "GitHub's own word that something went wrong",
    {
      status: 200,
      body: { data: null, errors: [{ message: "Something went wrong while executing your query." }] },
    },
  ],
] as const)("a query that meets %s is asked again", async (_, fault) => {
  const { github, api, head, sent } = await openAdapterWorld();
  github.fail({ method: "POST", route: "/graphql", times: 2, ...fault });

  const commit = await commits(api).forRelease(head, "main");

  expect(commit?.branch?.head).toBe(head);
  expect(sent(graphql)).toBe(3);
});

test("a query that fails every time is an error with what was asked", async () => {
  const { github, api, head } = await openAdapterWorld();
  github.fail({ method: "POST", route: "/graphql", times: 9, status: 502 });

  const error = await suiteError(commits(api).forRelease(head, "main"));

  expect(error.code).toBe("GITHUB_FAILED");
  expect(error.message).toContain(`find the commit ${head.slice(0, 12)}`);
});
