import { z } from "zod";
import { mapAtMost } from "../../kernel/at-most.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type {
  Deployment,
  DeploymentHistory,
  DeploymentStatus,
  Deployments,
} from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { parsePayload } from "./deployment-payload.ts";
import { isGraphqlNo } from "./graphql-no.ts";
import { literal } from "./questions.ts";
import { type QueriedStatus, statusesNewestFirst } from "./status-order.ts";

type Rest = Pick<Deployments, "list" | "statuses">;

// REST's login of an app ends in `[bot]`, GraphQL's does not. No account of a person can end so.
const Actor = z
  .object({ __typename: z.string(), login: z.string() })
  .nullable()
  .transform((seen) => {
    if (seen === null) return "";
    return seen.__typename === "Bot" ? `${seen.login.replace(/\[bot\]$/, "")}[bot]` : seen.login;
  });

const Status = z
  .object({
    id: z.string(),
    state: z.string(),
    description: z.string().nullable(),
    createdAt: z.string(),
    creator: Actor,
    logUrl: z.string().nullable(),
  })
  .transform(
    ({ id, state, description, createdAt, creator, logUrl }): QueriedStatus => ({
      id,
      status: {
        state: state.toLowerCase(),
        description: description ?? "",
        creator,
        createdAt,
        logUrl: logUrl ?? "",
      },
    }),
  );

const Queried = z.object({
  // Ids have outgrown the 32 bits of the schema's Int. unverified: they are told all the same, as those of other types.
  databaseId: z.number().positive().nullable(),
  commitOid: z.string(),
  ref: z.object({ name: z.string() }).nullable(),
  task: z.string().nullable(),
  environment: z.string().nullable(),
  payload: z.string().nullable(),
  createdAt: z.string(),
  creator: Actor,
  latestStatus: z.object({ id: z.string() }).nullable(),
  statuses: z
    .object({
      pageInfo: z.object({ hasNextPage: z.boolean() }),
      nodes: z.array(Status.nullable()).nullable(),
    })
    .nullable(),
});
type Queried = z.infer<typeof Queried>;
const Page = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  nodes: z.array(Queried.nullable()).nullable(),
});

const largestPage = 100;
// Deployments are ordered by the second, so of the oldest second that is asked for some could be left out.
const spare = 5;

/**
 * The newest deployments of an environment and their statuses, in one question for each hundred; statuses of which
 * GraphQL shows only a part are read by REST, and all of it where GraphQL says no.
 */
export async function deploymentHistory(
  github: GitHub,
  rest: Rest,
  environment: string,
  newest: number,
): Promise<DeploymentHistory> {
  const queried = await askPages(github, environment, newest);
  const seen = queried === null ? null : identified(queried.nodes);
  if (queried === null || seen === null) return historyByRest(rest, environment, newest);
  const deployments = await mapAtMost(readsAtOnce, seen.slice(0, newest), async ({ id, deployment }) => ({
    ...asDeployment(id, deployment, environment),
    statuses: statusesOf(deployment) ?? (await rest.statuses(id)),
  }));
  return { deployments, isComplete: !queried.hasMore && seen.length <= newest };
}

async function askPages(github: GitHub, environment: string, newest: number) {
  const nodes: (Queried | null)[] = [];
  let after: string | null = null;
  for (;;) {
    const first = Math.min(newest + spare - nodes.length, largestPage);
    const page: z.infer<typeof Page> | null = await askPage(github, environment, first, after);
    if (page === null) return null;
    nodes.push(...(page.nodes ?? []));
    const { hasNextPage, endCursor } = page.pageInfo;
    if (!hasNextPage || nodes.length >= newest || endCursor === null) return { nodes, hasMore: hasNextPage };
    after = endCursor;
  }
}

async function askPage(github: GitHub, environment: string, first: number, after: string | null) {
  try {
    return await github.ask({
      step: `list the deployments of \`${environment}\``,
      needs: "deployments: read",
      field: `deployments(environments: ${literal([environment])}, first: ${literal(first)}, after: ${literal(after)}, orderBy: { field: CREATED_AT, direction: DESC }) {
        pageInfo { hasNextPage endCursor }
        nodes { databaseId commitOid ref { name } task environment payload createdAt creator { __typename login } latestStatus { id }
          statuses(first: ${literal(largestPage)}) { pageInfo { hasNextPage }
            nodes { id state description createdAt creator { __typename login } logUrl } } } }`,
      answer: Page,
    });
  } catch (error) {
    // GitHub answers 502 to what takes it too long; REST reads the same in smaller parts.
    const isTooMuch = error instanceof SuiteError && error.code === "GITHUB_FAILED";
    if (isTooMuch || isGraphqlNo(error)) return null;
    throw error;
  }
}

/** By their ids, newest first; null when GraphQL leaves one of them out. */
function identified(nodes: readonly (Queried | null)[]): { id: number; deployment: Queried }[] | null {
  const found = nodes.flatMap((one) => {
    const id = one?.databaseId ?? null;
    return one === null || id === null ? [] : [{ id, deployment: one }];
  });
  return found.length < nodes.length ? null : found.sort((a, b) => b.id - a.id);
}

function asDeployment(id: number, seen: Queried, environment: string): Deployment {
  return {
    id,
    sha: seen.commitOid,
    // Null when the deployment was made for a commit, or its tag or branch is gone.
    ref: seen.ref?.name ?? seen.commitOid,
    task: seen.task ?? "",
    environment: seen.environment ?? environment,
    payload: parsePayload(seen.payload ?? ""),
    createdAt: seen.createdAt,
    creator: seen.creator,
  };
}

/** Newest first; null when they are not all there, or their order cannot be told. */
function statusesOf({ statuses, latestStatus }: Queried): readonly DeploymentStatus[] | null {
  const nodes = statuses?.nodes ?? null;
  if (nodes === null || statuses?.pageInfo.hasNextPage !== false) return null;
  const seen = nodes.flatMap((one) => (one === null ? [] : [one]));
  return seen.length < nodes.length ? null : statusesNewestFirst(seen, latestStatus?.id ?? null);
}

// GitHub docs: no more than 100 requests at the same time, whoever of the repository sends them.
const readsAtOnce = 10;

async function historyByRest(rest: Rest, environment: string, newest: number): Promise<DeploymentHistory> {
  const found: Deployment[] = [];
  for await (const deployment of rest.list(environment)) {
    found.push(deployment);
    if (found.length > newest) break;
  }
  const deployments: DeploymentHistory["deployments"][number][] = [];
  const shown = found.slice(0, newest);
  for (let from = 0; from < shown.length; from += readsAtOnce) {
    const batch = shown.slice(from, from + readsAtOnce);
    const read = async (one: Deployment) => ({ ...one, statuses: await rest.statuses(one.id) });
    deployments.push(...(await Promise.all(batch.map(read))));
  }
  return { deployments: deployments.sort((a, b) => b.id - a.id), isComplete: found.length <= newest };
}
