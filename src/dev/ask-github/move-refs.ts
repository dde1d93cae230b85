import type { World } from "./world.ts";

/** All zeros: a ref that must not be there, or is to be deleted. */
export const nothing = "0".repeat(40);

export interface RefUpdate {
  readonly name: string;
  readonly beforeOid: string;
  readonly afterOid: string;
}

const mutation = `mutation Selftest($repositoryId: ID!, $refUpdates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repositoryId, refUpdates: $refUpdates }) { clientMutationId }
}`;

/** Sends GraphQL's `updateRefs` as our code does: the old value decides, so that each is forced. */
export async function moveRefs({ octokit, at }: World, updates: readonly RefUpdate[]): Promise<void> {
  const { repository } = await octokit.graphql<{ repository: { id: string } }>(
    "query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { id } }",
    at,
  );
  await octokit.graphql(mutation, {
    repositoryId: repository.id,
    refUpdates: updates.map((update) => ({ ...update, force: true })),
  });
}
