import type { GraphQLResolveInfo } from "graphql";
import { z } from "zod";
import { type Call, NotEmbedded } from "../exchange.ts";
import type { Need } from "../permissions.ts";
import { updateRefs } from "../routes/update-refs.ts";
import { type DeploymentsArguments, listDeployments } from "./deployments.ts";
import { asFieldRefusal, demandField, fieldRefusal } from "./field-refusal.ts";
import { renderGitObject, resolveExpression } from "./git-objects.ts";
import { findIssue, findLabel } from "./issues.ts";
import { findMergeQueue } from "./merge-queue.ts";
import { addProjectItem, findOwner } from "./projects.ts";
import { findPull, listPulls, type PullsArguments } from "./pulls.ts";
import { findRef, listRefs, type RefsArguments } from "./refs.ts";
import { listRulesets, type RulesetsArguments } from "./rulesets.ts";

const Input = z.object({
  clientMutationId: z.string().nullish(),
  repositoryId: z.string(),
  refUpdates: z.array(
    z.object({
      name: z.string(),
      afterOid: z.string(),
      beforeOid: z.string().nullish(),
      force: z.boolean().nullish(),
    }),
  ),
});

/** The fields of Query and Mutation for one request. Each demands the permission that the same facts need in REST. */
export function roots(call: Call) {
  return {
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const { repository } = call;
      if (`${owner}/${name}`.toLowerCase() === repository.fullName.toLowerCase())
        return renderRepository(call);
      throw fieldRefusal("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    },
    repositoryOwner: ({ login }: { login: string }) => findOwner(call, login),
    addProjectV2ItemById: ({ input }: { input: unknown }) => addProjectItem(call, input),
    updateRefs: ({ input }: { input: unknown }) => {
      const { repositoryId, refUpdates, clientMutationId } = Input.parse(input);
      // unverified: the mutation needs contents=write, as the REST routes do.
      demandField(call.token, { contents: "write" });
      if (repositoryId !== call.repository.nodeId) {
        throw fieldRefusal(
          "NOT_FOUND",
          `Could not resolve to a node with the global id of '${repositoryId}'`,
        );
      }
      try {
        updateRefs(call, refUpdates);
      } catch (error) {
        throw asFieldRefusal(error);
      }
      return { clientMutationId };
    },
  };
}

type Resolver<Arguments> = (given: Arguments, context: unknown, info: GraphQLResolveInfo) => unknown;

/** The repository of a request. */
export function renderRepository(call: Call): object {
  const { repository, token } = call;
  const contents: Need = { contents: "read" };
  const deployments: Need = { deployments: "read" };
  const pulls: Need = { pull_requests: "read" };
  const issues: Need = { issues: "read" };
  const needing =
    <Arguments>(need: Need, answer: Resolver<Arguments>): Resolver<Arguments> =>
    (given, context, info) => {
      demandField(token, need);
      return answer(given, context, info);
    };
  return {
    id: repository.nodeId,
    nameWithOwner: repository.fullName,
    owner: { __typename: repository.ownerType, login: repository.owner },
    defaultBranchRef: needing(contents, () => findRef(repository, `refs/heads/${repository.defaultBranch}`)),
    object: needing(contents, ({ oid, expression }: { oid?: string | null; expression?: string | null }) => {
      if (typeof oid === "string") return renderGitObject(repository, oid);
      if (typeof expression === "string")
        return renderGitObject(repository, resolveExpression(repository, expression));
      throw new NotEmbedded("an object without oid and expression");
    }),
    ref: needing(contents, ({ qualifiedName }: { qualifiedName: string }) =>
      findRef(repository, qualifiedName),
    ),
    refs: needing(contents, (given: RefsArguments, _, info) => listRefs(repository, info, given)),
    deployments: needing(deployments, (given: DeploymentsArguments, _, info) =>
      listDeployments(call, info, given),
    ),
    issue: needing(issues, ({ number }: { number: number }) => findIssue(call, number)),
    label: needing(issues, ({ name }: { name: string }) => findLabel(call, name)),
    mergeQueue: needing(pulls, ({ branch }: { branch?: string | null }) =>
      findMergeQueue(call, branch ?? repository.defaultBranch),
    ),
    pullRequest: needing(pulls, ({ number }: { number: number }) => findPull(call, number)),
    pullRequests: needing(pulls, (given: PullsArguments, _, info) => listPulls(call, info, given)),
    rulesets: needing({}, (given: RulesetsArguments, _, info) => listRulesets(call, info, given)),
  };
}
