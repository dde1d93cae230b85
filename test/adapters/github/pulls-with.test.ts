import { describe, expect, test } from "vitest";
import { conversation } from "../../../src/adapters/github/conversation.ts";
import type { Repository } from "../../../src/rehearsal/github/repository.ts";
import { many, openAdapterWorld, suiteError } from "./world.ts";

function openPull(repository: Repository, branch: string): number {
  repository.commit({ branch, files: { [branch]: "x" }, message: branch });
  return repository.openPull({ title: branch, body: null, head: branch, base: "main", author: "hubot" });
}

const headOf = (repository: Repository, branch: string) => repository.refs.get(`refs/heads/${branch}`) ?? "";

describe("the open pull requests with any of some commits", () => {
  test("are named once each, lowest first, in one request", async () => {
    const { github, api, sent } = await openAdapterWorld();
    const { repository } = github;
    const [one, two] = [openPull(repository, "one"), openPull(repository, "two")];
    openPull(repository, "three");
    const first = headOf(repository, "two");
    const second = repository.commit({ branch: "two", files: { two: "y" }, message: "More" });

    const found = await conversation(api).pullsWith([second, first, headOf(repository, "one")]);

    expect(found).toEqual([one, two]);
    expect(sent("POST /graphql")).toBe(1);
  });

  test("are not those that were merged or closed", async () => {
    const { github, api } = await openAdapterWorld();
    const { repository } = github;
    const [merged, closed] = [openPull(repository, "merged"), openPull(repository, "closed")];
    const heads = [headOf(repository, "merged"), headOf(repository, "closed")];
    const merge = repository.mergePull(merged, { method: "merge" });
    repository.pull(closed).state = "closed";

    const found = await conversation(api).pullsWith([merge, ...heads]);

    expect(found).toEqual([]);
  });

  test("are those of a merge group's commits, as far as the pull requests' own are among them", async () => {
    const { github, api } = await openAdapterWorld();
    const { repository } = github;
    const numbers = [openPull(repository, "one"), openPull(repository, "two")];
    const group = repository.queue(numbers);

    const byRange = await conversation(api).pullsWith([
      group.headSha,
      headOf(repository, "one"),
      headOf(repository, "two"),
    ]);
    const byHead = await conversation(api).pullsWith([group.headSha]);

    expect([byRange, byHead]).toEqual([numbers, []]);
  });

  test("are those that GitHub links to the commits of the queue", async () => {
    const { github, api } = await openAdapterWorld();
    const { repository } = github;
    const number = openPull(repository, "one");
    const group = repository.queue([number], { method: "squash", isLinked: true });

    expect(await conversation(api).pullsWith([group.headSha])).toEqual([number]);
  });

  test("are not those of another repository", async () => {
    const { github, api } = await openAdapterWorld();
    const nodes = ["R_other", github.repository.nodeId].map((id, at) => ({
      number: at + 1,
      state: "OPEN",
      repository: { id },
    }));
    const page = { pageInfo: { hasNextPage: false, endCursor: null }, nodes };
    const body = {
      data: {
        q0: { value: github.repository.nodeId },
        q1: { value: { associatedPullRequests: page } },
      },
    };
    github.fail({ method: "POST", route: "/graphql", times: 1, status: 200, body });

    expect(await conversation(api).pullsWith(["a".repeat(40)])).toEqual([2]);
  });

  test("are all found, beyond the first page", async () => {
    const { github, api } = await openAdapterWorld();
    const { repository } = github;
    const sha = repository.commit({ branch: "shared", files: { shared: "x" }, message: "Shared" });
    const numbers = many(101, (at) => {
      repository.setRef(`refs/heads/branch-${at}`, sha);
      return repository.openPull({
        title: "t",
        body: null,
        head: `branch-${at}`,
        base: "main",
        author: "hubot",
      });
    });

    expect(await conversation(api).pullsWith([sha])).toEqual(numbers);
  });

  test("are none for no commits, without a request, and for a commit that is not there", async () => {
    const { api, sent } = await openAdapterWorld();

    const none = await conversation(api).pullsWith([]);
    const asked = sent("POST /graphql");
    const unknown = await conversation(api).pullsWith(["f".repeat(40)]);

    expect([none, asked, unknown]).toEqual([[], 0, []]);
  });

  test.each([{ contents: "read" as const }, { pull_requests: "read" as const }])(
    "need more than %j",
    async (permissions) => {
      const { as, head } = await openAdapterWorld();

      const error = await suiteError(conversation(as({ permissions })).pullsWith([head]));

      expect(error.code).toBe("PERMISSION_MISSING");
      expect(error.hint).toBe(
        "Add `contents: read`, `pull-requests: read` under `permissions:` of the job, then run it again.",
      );
    },
  );
});
