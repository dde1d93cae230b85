import { expect, test } from "vitest";
import { tags } from "../../../src/adapters/github/tags.ts";
import { many, openAdapterWorld } from "./world.ts";

const date = "2026-05-01T10:00:00Z";

test("an annotated tag is peeled to its commit and has a message", async () => {
  const { api, head } = await openAdapterWorld();

  const made = await tags(api).create({ name: "v1.0.0", commit: head, message: "First\n\nsha256:ab", date });
  const found = await tags(api).find("v1.0.0");

  expect(made).toBe("created");
  expect(found).toEqual({ name: "v1.0.0", commit: head, message: "First\n\nsha256:ab" });
});

test("a lightweight tag is its commit and has no message", async () => {
  const { github, api, head } = await openAdapterWorld();
  github.repository.setRef("refs/tags/v1", head);

  const found = await tags(api).find("v1");

  expect(found).toEqual({ name: "v1", commit: head, message: null });
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

test("all tags are listed, annotated and lightweight, beyond the first page", async () => {
  const { github, api, head } = await openAdapterWorld();
  const names = many(230, (number) => `v0.${number}.0`);
  for (const name of names) github.repository.setRef(`refs/tags/${name}`, head);
  await tags(api).create({ name: "v1.0.0", commit: head, message: "m", date });

  const list = await tags(api).list();

  expect(list.map(({ name }) => name).sort()).toEqual([...names, "v1.0.0"].sort());
  expect(new Set(list.map(({ commit }) => commit))).toEqual(new Set([head]));
});
