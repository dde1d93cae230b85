import { expect, test } from "vitest";
import { openWorld, type World } from "./world.ts";

const nothing = "0".repeat(40);
const mutation = "mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }";

function update(world: World, refUpdates: readonly object[], octokit = world.octokit): Promise<unknown> {
  return octokit.graphql(mutation, { input: { repositoryId: world.github.repository.nodeId, refUpdates } });
}

test("all zeros before make a ref, and only when it is absent", async () => {
  const world = await openWorld();
  const claim = { name: "refs/claims/a", beforeOid: nothing, afterOid: world.head };
  await update(world, [claim]);

  await expect(update(world, [claim])).rejects.toThrow(/Expected refs\/claims\/a to be at 0{40}/);

  expect(world.github.repository.refs.get("refs/claims/a")).toBe(world.head);
});

test("one old value that does not match leaves every ref as it was", async () => {
  const world = await openWorld();
  await update(world, [{ name: "refs/claims/a", beforeOid: nothing, afterOid: world.head }]);

  const moved = update(world, [
    { name: "refs/claims/b", beforeOid: nothing, afterOid: world.head },
    { name: "refs/claims/a", beforeOid: "1".repeat(40), afterOid: nothing },
  ]);

  await expect(moved).rejects.toThrow();
  expect([...world.github.repository.refs.keys()]).toEqual(["refs/heads/main", "refs/claims/a"]);
});

test("all zeros after delete a ref", async () => {
  const world = await openWorld();
  await update(world, [{ name: "refs/claims/a", beforeOid: nothing, afterOid: world.head }]);

  await update(world, [{ name: "refs/claims/a", beforeOid: world.head, afterOid: nothing }]);

  expect(world.github.repository.refs.has("refs/claims/a")).toBe(false);
});

test("a move that is not a fast-forward needs force, even with the right old value", async () => {
  const world = await openWorld();
  const next = world.github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });
  await update(world, [{ name: "refs/claims/a", beforeOid: nothing, afterOid: next }]);
  const back = { name: "refs/claims/a", beforeOid: next, afterOid: world.head };

  await expect(update(world, [back])).rejects.toThrow(/not a fast forward/);
  await update(world, [{ ...back, force: true }]);

  expect(world.github.repository.refs.get("refs/claims/a")).toBe(world.head);
});

test("a token without contents: write gets a FORBIDDEN error and no write is recorded", async () => {
  const world = await openWorld();
  const reader = world.as({ permissions: { contents: "read" } });

  const refused = update(world, [{ name: "refs/claims/a", afterOid: world.head }], reader);

  await expect(refused).rejects.toMatchObject({ errors: [{ type: "FORBIDDEN" }] });
  expect(world.github.requests.at(-1)).toMatchObject({ route: "/graphql", status: 200, write: false });
});

test("a document that GitHub's types do not allow fails the test that sent it", async () => {
  const world = await openWorld({ violations: 1 });

  const refused = world.octokit.graphql("mutation { deleteRef { clientMutationId } }");

  await expect(refused).rejects.toMatchObject({ status: 500 });
  expect(world.github.violations).toHaveLength(1);
});
