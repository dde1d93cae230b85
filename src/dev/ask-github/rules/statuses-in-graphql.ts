import { ownDeployment, scratchEnvironment } from "../own-deployment.ts";
import { differs, holds, type Rule } from "../rule.ts";

interface Answer {
  readonly repository: {
    readonly deployments: {
      readonly nodes: readonly {
        readonly statuses: { readonly nodes: readonly { readonly description: string | null }[] };
      }[];
    };
  };
}

const query = `query ($owner: String!, $repo: String!, $environment: String!) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: [$environment], first: 1, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { statuses(first: 10) { nodes { description } } }
    }
  }
}`;

/** Marks are read so; where their order cannot be told, REST is asked. */
export const statusesInGraphql: Rule = {
  name: "statuses-in-graphql",
  claim: "GraphQL lists the statuses of a deployment oldest first.",
  source: [{ file: "src/rehearsal/github/graphql/deployments.ts", says: "the oldest comes first" }],
  async ask(world) {
    const { octokit, at } = world;
    const id = await ownDeployment(world);
    const descriptions = ["one", "two", "three"];
    for (const description of descriptions)
      await octokit.repos.createDeploymentStatus({
        ...at,
        deployment_id: id,
        state: "in_progress",
        description,
      });
    const listed = await world.settled(
      async () => {
        const { repository } = await octokit.graphql<Answer>(query, {
          ...at,
          environment: scratchEnvironment,
        });
        return (
          repository.deployments.nodes[0]?.statuses.nodes.map(({ description }) => description ?? "") ?? []
        );
      },
      (seen) => seen.length === descriptions.length,
    );
    return listed.join() === descriptions.join() ? holds(listed.join(", ")) : differs(listed.join(", "));
  },
};
