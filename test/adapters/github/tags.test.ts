import { expect, test } from "vitest";
import { tags } from "../../../src/adapters/github/tags.ts";
import { many, openAdapterWorld } from "./world.ts";

const date = "2026-05-01T10:00:00Z";

test("an annotated tag is peeled to its commit and has a message", async () => {
  const { api, head } = await openAdapterWorld();

  const made = await tags(api).create({ name: "v1.0.0", commit: head, message: "First\n\nsha256:ab", date });
  const found = await tags(api).find("v1.0.0");

  expect(made).toBe("created");
  expect(found).toMatchObject({ name: "v1.0.0", commit: head, message: "First\n\nsha256:ab" });
});

test("a lightweight tag is its commit and has no message", async () => {
  const { github, api, head } = await openAdapterWorld();
  github.repository.setRef("refs/tags/v1", head);

  const found = await tags(api).find("v1");

  expect(found).toEqual({ name: "v1", object: head, commit: head, message: null });
});

test("a tag whose name begins with another's is not that tag", async () => {
  const { github, api, head } = await openAdapterWorld();
  github.repository.setRef("refs/tags/v1.0.0-rc1", head);

  const found = await tags(api).find("v1.0.0");

  expect(found).toBeNull();
});

test("a tag's name may have slashes", async () => {
  const { api, head } = await openAdapterWorld();
  await tags(api).create({ name: "shop/v1", commit: head, message: "m", date });

  const found = await tags(api).find("shop/v1");

  expect(found?.commit).toBe(head);
});

test("the same tag is the same object on every run, whoever's token makes it", async () => {
  const { github, api, as, head } = await openAdapterWorld();
  const wanted = { name: "v1", commit: head, message: "m", date };
  await tags(api).create(wanted);
  const first = github.repository.refs.get("refs/tags/v1");
  github.repository.deleteRef("refs/tags/v1");

  await tags(as({ login: "octocat", type: "User" })).create(wanted);

  expect(github.repository.refs.get("refs/tags/v1")).toBe(first);
});

test("a tag that a rival made is left as it is and said to exist", async () => {
  const { github, api, head } = await openAdapterWorld();
  const theirs = github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });
  github.repository.setRef("refs/tags/v1", theirs);

  const made = await tags(api).create({ name: "v1", commit: head, message: "m", date });

  expect(made).toBe("exists");
  expect(github.repository.refs.get("refs/tags/v1")).toBe(theirs);
});

test("a tag that was made while its answer was lost is found to exist by the next run", async () => {
  const { github, api, head } = await openAdapterWorld();
  const wanted = { name: "v1", commit: head, message: "m", date };
  github.fail({ method: "POST", route: "/repos/{owner}/{repo}/git/refs", times: 1, reset: "after" });
  await tags(api)
    .create(wanted)
    .catch(() => null);

  const made = await tags(api).create(wanted);

  expect([made, (await tags(api).find("v1"))?.commit]).toEqual(["exists", head]);
});

test("all tags of a prefix come in one request, and reading those that are annotated in another", async () => {
  const { github, api, head, sent } = await openAdapterWorld();
  await tags(api).create({ name: "v1.0.0", commit: head, message: "First", date });
  for (const number of many(250, (index) => index)) github.repository.setRef(`refs/tags/v0.${number}`, head);
  github.repository.setRef("refs/tags/other", head);

  const refs = await tags(api).matching("v");
  const read = await Promise.all(refs.map((ref) => tags(api).read(ref)));

  expect(refs).toHaveLength(251);
  expect(read.every((tag) => tag.commit === head)).toBe(true);
  expect(read.find((tag) => tag.name === "v1.0.0")).toMatchObject({ message: "First" });
  expect(read.find((tag) => tag.name === "v0.1")).toMatchObject({ message: null, object: head });
  expect([sent("GET /repos/{owner}/{repo}/git/matching-refs/{ref}"), sent("POST /graphql")]).toEqual([1, 1]);
});

test("a floating tag is made, and moved only from where it was seen", async () => {
  const { github, api, head } = await openAdapterWorld();
  const next = github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });

  const moves = [
    await tags(api).point("v1", null, head),
    await tags(api).point("v1", null, next),
    await tags(api).point("v1", head, next),
    await tags(api).point("v1", head, next),
  ];

  expect(moves).toEqual(["moved", "taken", "moved", "moved"]);
  expect(github.repository.refs.get("refs/tags/v1")).toBe(next);
});

test("whether the token may make tags is found out without making one", async () => {
  const { github, api, as } = await openAdapterWorld();
  const before = github.requests.length;

  const may = await tags(api).mayCreate();
  const mayNot = await tags(as({ permissions: { contents: "read" }, push: false })).mayCreate();

  expect([may, mayNot]).toEqual([true, false]);
  expect(github.requests.slice(before).some((request) => request.write)).toBe(false);
});

test("the active rules for new tags are read, and those for branches or switched off are not", async () => {
  const { github, api } = await openAdapterWorld();
  const ruleset = { enforcement: "active", include: ["refs/tags/v*"], exclude: [], bypass: [] } as const;
  github.repository.rulesets.push(
    { ...ruleset, name: "Releases", rules: [{ type: "creation" }] },
    { ...ruleset, name: "Off", enforcement: "disabled", rules: [{ type: "creation" }] },
  );

  const rulesets = await tags(api).rulesets();

  expect(rulesets).toEqual([
    {
      name: "Releases",
      include: ["refs/tags/v*"],
      exclude: [],
      rules: [{ type: "CREATION", pattern: null }],
    },
  ]);
});
