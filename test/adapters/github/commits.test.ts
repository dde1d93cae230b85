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

  const between = await commits(api).between(head, made.at(-1) ?? "");

  expect(between.map(({ sha }) => sha)).toEqual(made);
});

test("nothing lies between a commit and itself, or before it", async () => {
  const { github, api, head } = await openAdapterWorld();
  const next = github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });

  const between = [await commits(api).between(next, next), await commits(api).between(next, head)];

  expect(between).toEqual([[], []]);
});

test("a range from a commit that is not there is an error, not an empty range", async () => {
  const { api, head } = await openAdapterWorld();

  const error = await suiteError(commits(api).between("f".repeat(40), head));

  expect(error.message).toContain("GitHub could not compare ffffffffffff with ");
});
