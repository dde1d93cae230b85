import { ownDeployment, scratchEnvironment } from "../own-deployment.ts";
import { cannotTell, differs, holds, type Rule } from "../rule.ts";

interface Answer {
  readonly repository: {
    readonly deployments: {
      readonly nodes: readonly { readonly databaseId: number | null; readonly payload: string | null }[];
    };
  };
}

const query = `query ($owner: String!, $repo: String!, $environment: String!) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: [$environment], first: 5, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { databaseId payload }
    }
  }
}`;
const most = 2 ** 31 - 1;

/** The history of an environment is read so. */
export const deploymentsInGraphql: Rule = {
  name: "deployments-in-graphql",
  claim:
    "GraphQL tells a deployment's id, also beyond the 32 bits of its `Int`, newest first, and its payload as JSON (in JSON, where it was given as text).",
  source: [
    {
      file: "src/adapters/github/deployment-history.ts",
      says: "they are told all the same, as those of other types",
    },
    {
      file: ".github/decisions/0019-rollback-exactly-once.md",
      says: "That GraphQL tells deployment ids beyond 2^31",
    },
    { file: "src/rehearsal/github/graphql/deployments.ts", says: "those of one second by their ids" },
    { file: "src/rehearsal/github/graphql/deployments.ts", says: "the JSON of what was stored" },
  ],
  async ask(world) {
    const payload = { suite: "selftest", run: world.unique };
    const first = await ownDeployment(world, payload);
    const second = await ownDeployment(world, payload);
    const { repository } = await world.settled(
      () => world.octokit.graphql<Answer>(query, { ...world.at, environment: scratchEnvironment }),
      (seen) => seen.repository.deployments.nodes.length >= 2,
    );
    const { nodes } = repository.deployments;
    const ids = nodes.slice(0, 2).map(({ databaseId }) => databaseId);
    if (ids[0] !== second || ids[1] !== first)
      return differs(`REST made ${first} and then ${second}, and GraphQL tells ${ids.join(", ")}`);
    const told = parsed(nodes[0]?.payload ?? "");
    if (JSON.stringify(told) !== JSON.stringify(payload))
      return differs(`the payload reads ${nodes[0]?.payload}`);
    return second > most
      ? holds(`${ids.join(", ")}, beyond 32 bits`)
      : cannotTell(`${ids.join(", ")}: told, newest first; this GitHub's ids are not beyond 32 bits yet`);
  },
};

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" ? parsed(value) : value;
  } catch {
    return null;
  }
}
