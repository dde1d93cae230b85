import { expect, test } from "vitest";
import { commits } from "../../../src/adapters/github/commits.ts";
import { many, openAdapterWorld, suiteError } from "./world.ts";

test("a commit is found by its sha and by its branch", async () => {
  const { api, head } = await openAdapterWorld();

  const found = [await commits(api).find(head), await commits(api).find("main")];

  expect(found[0]).toMatchObject({ sha: head, message: "Start", date: "2026-05-01T10:00:00Z" });
  expect(found[1]).toEqual(found[0]);
});

test("a commit that the repository does not have is null, whether GitHub says 422 or 404", async () => {
  const { github, api } = await openAdapterWorld();

  const unknown = await commits(api).find("f".repeat(40));
  github.fail({ method: "GET", route: "/repos/{owner}/{repo}/commits/{ref}", times: 1, status: 404 });
  const hidden = await commits(api).find("f".repeat(40));

  expect([unknown, hidden]).toEqual([null, null]);
});

test("all commits between two are listed oldest first, beyond the first page", async () => {
  const { github, api, head } = await openAdapterWorld();
  const made = many(230, (number) =>
    github.repository.commit({ branch: "main", files: { a: `${number}` }, message: `Change ${number}` }),
  );

  const { status, commits: between } = await commits(api).compare(head, made.at(-1) ?? "");

  expect(status).toBe("ahead");
  expect(between.map(({ sha }) => sha)).toEqual(made);
  expect(between[0]?.parents).toEqual([head]);
});

test("nothing lies between a commit and itself, or before it", async () => {
  const { github, api, head } = await openAdapterWorld();
  const next = github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });

  const compared = [await commits(api).compare(next, next), await commits(api).compare(next, head)];

  expect(compared).toEqual([
    { status: "identical", commits: [], files: [] },
    { status: "behind", commits: [], files: [] },
  ]);
});

test("a range from a commit that is not there is an error, not an empty range", async () => {
  const { api, head } = await openAdapterWorld();

  const error = await suiteError(commits(api).compare("f".repeat(40), head));

  expect(error.message).toContain("GitHub could not compare ffffffffffff with ");
});

test.each([
  [299, true],
  [300, false],
  [301, false],
])("of a comparison with %i files, all are known: %s", async (count, isWhole) => {
  const { github, api, head } = await openAdapterWorld();
  const files = Object.fromEntries(many(count, (number) => [`f/${number}`, "x"]));
  const next = github.repository.commit({ branch: "main", files, message: "Many" });

  const { files: listed } = await commits(api).compare(head, next);

  expect(listed?.length ?? null).toBe(isWhole ? count : null);
});

test("a commit on another branch is diverged, and the relation needs one request", async () => {
  const { github, api, head, sent } = await openAdapterWorld();
  const main = github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });
  const other = github.repository.commit({
    branch: "other",
    files: { b: "b" },
    message: "Other",
    from: head,
  });

  const relation = await commits(api).relation(main, other);

  expect(relation.status).toBe("diverged");
  expect(sent("GET /repos/{owner}/{repo}/compare/{basehead}")).toBe(1);
});

test("a commit for a release has its date and the head of the branch; one that is not there is null", async () => {
  const { api, head } = await openAdapterWorld();

  const known = await commits(api).forRelease(head, "main");
  const elsewhere = await commits(api).forRelease(head, "gone");
  const unknown = await commits(api).forRelease("f".repeat(40), null);

  expect(known).toEqual({
    date: "2026-05-01T10:00:00Z",
    branch: { name: "main", head },
    isOwnedByOrganization: false,
  });
  expect([elsewhere?.branch, unknown]).toEqual([null, null]);
});

test("two commits part at the newest one that both have, which needs one request", async () => {
  const { github, api, head, sent } = await openAdapterWorld();
  const { repository } = github;
  const fork = repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });
  const topic = repository.commit({ branch: "topic", files: { b: "b" }, message: "Topic" });
  const main = repository.commit({ branch: "main", files: { c: "c" }, message: "Last" });

  const bases = [
    await commits(api).mergeBase(main, topic),
    await commits(api).mergeBase(topic, topic),
    await commits(api).mergeBase(main, head),
  ];

  expect(bases).toEqual([fork, topic, head]);
  expect(sent("GET /repos/{owner}/{repo}/compare/{basehead}")).toBe(3);
});

test("commits that share no history have no merge base, which is an error", async () => {
  const { github, api, head } = await openAdapterWorld();
  const orphan = github.repository.commit({
    branch: "orphan",
    files: { a: "a" },
    message: "Other",
    from: null,
  });

  const error = await suiteError(commits(api).mergeBase(head, orphan));

  expect(error.message).toContain(`GitHub could not compare ${head.slice(0, 12)} with `);
});
