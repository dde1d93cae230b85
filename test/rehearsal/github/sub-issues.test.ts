import { expect, test } from "vitest";
import { deleteIssue } from "../../../src/rehearsal/github/state/issue-settings.ts";
import { openWorld, refusal, type World } from "./world.ts";

const open = async ({ octokit, at }: World, title: string) =>
  (await octokit.rest.issues.create({ ...at, title })).data;

function below(world: World, parent: { number: number }) {
  const at = { ...world.at, issue_number: parent.number };
  const { issues } = world.octokit.rest;
  return {
    add: (id: number, octokit = world.octokit) =>
      octokit.rest.issues.addSubIssue({ ...at, sub_issue_id: id }),
    titles: async () => (await issues.listSubIssues(at)).data.map(({ title }) => title),
  };
}

test("sub-issues are listed as they were added, and know their parent", async () => {
  const world = await openWorld();
  const [parent, one, two] = [await open(world, "P"), await open(world, "1"), await open(world, "2")];
  const { add, titles } = below(world, parent);

  await add(two.id);
  await add(one.id);
  const found = await world.octokit.rest.issues.getParent({ ...world.at, issue_number: one.number });
  const read = await world.octokit.rest.issues.get({ ...world.at, issue_number: one.number });

  expect(await titles()).toEqual(["2", "1"]);
  expect(found.data.number).toBe(parent.number);
  expect(read.data.parent_issue_url).toBe(parent.url);
});

test("an issue without a parent has none to answer with", async () => {
  const world = await openWorld();
  const { number } = await open(world, "P");

  const refused = await refusal(world.octokit.rest.issues.getParent({ ...world.at, issue_number: number }));

  expect(refused.status).toBe(404);
});

test("the number of an issue is not its id", async () => {
  const world = await openWorld();
  const [parent, child] = [await open(world, "P"), await open(world, "C")];

  const refused = await refusal(below(world, parent).add(child.number));

  expect(refused.status).toBe(404);
});

test("an issue has one parent, is below it once, and is never above itself", async () => {
  const world = await openWorld();
  const [one, two, child] = [await open(world, "1"), await open(world, "2"), await open(world, "C")];
  await below(world, one).add(child.id);

  const twice = await refusal(below(world, one).add(child.id));
  const elsewhere = await refusal(below(world, two).add(child.id));
  const circle = await refusal(below(world, child).add(one.id));
  const itself = await refusal(below(world, two).add(two.id));

  expect([twice, elsewhere, circle, itself].map(({ status }) => status)).toEqual([422, 422, 422, 422]);
  expect(twice.body).toContain("duplicate sub-issues and Sub issue may only have one parent");
  expect(elsewhere.body).toContain("issue. Sub issue may only have one parent");
});

test("a parent has a hundred sub-issues at most", async () => {
  const world = await openWorld();
  const parent = await open(world, "P");
  const { add } = below(world, parent);
  for (let at = 0; at < 100; at += 1) await add((await open(world, `${at}`)).id);

  const refused = await refusal(add((await open(world, "One too many")).id));

  expect(refused).toMatchObject({ status: 422, body: expect.stringContaining("more than 100 sub-issues") });
});

test("there are eight levels", async () => {
  const world = await openWorld();
  let above = await open(world, "1");
  for (let level = 2; level <= 8; level += 1) {
    const next = await open(world, `${level}`);
    await below(world, above).add(next.id);
    above = next;
  }

  const refused = await refusal(below(world, above).add((await open(world, "9")).id));

  expect(refused.status).toBe(422);
});

test("whoever may not push adds none", async () => {
  const world = await openWorld();
  const [parent, child] = [await open(world, "P"), await open(world, "C")];
  const visitor = world.as({ type: "User", login: "visitor", permissions: { issues: "write" }, push: false });

  expect((await refusal(below(world, parent).add(child.id, visitor))).status).toBe(403);
});

test("a list that lags does not show what was just put below, also when that issue is older", async () => {
  const world = await openWorld();
  const [parent, child] = [await open(world, "P"), await open(world, "C")];
  const { add, titles } = below(world, parent);
  world.github.lag({ lists: 1 });
  await add(child.id);

  expect([await titles(), await titles()]).toEqual([[], ["C"]]);
});

test("a sub-issue that is deleted is in the list no more", async () => {
  const world = await openWorld();
  const [parent, child] = [await open(world, "P"), await open(world, "C")];
  const { add, titles } = below(world, parent);
  await add(child.id);
  deleteIssue(world.github.repository, child.number);

  expect(await titles()).toEqual([]);
});
