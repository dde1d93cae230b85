import type { Octokit } from "@octokit/rest";
import { z } from "zod";
import type { Issues } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { isGraphqlNo } from "./graphql-no.ts";
import { withToken } from "./other-token.ts";

const findProject = `query FindProject($login: String!, $number: Int!) {
  repositoryOwner(login: $login) {
    ... on Organization { projectV2(number: $number) { id } }
    ... on User { projectV2(number: $number) { id } }
  }
}`;

const addItem = `mutation AddToProject($projectId: ID!, $contentId: ID!) {
  addProjectV2ItemById(input: { projectId: $projectId, contentId: $contentId }) { item { id } }
}`;

const Found = z.object({
  repositoryOwner: z.object({ projectV2: z.object({ id: z.string() }).nullish() }).nullable(),
});
const Added = z.object({ addProjectV2ItemById: z.object({ item: z.object({ id: z.string() }) }) });

/**
 * Puts an issue on a project of an organisation or a person. GitHub answers with the item that is there when it was put
 * there before, so a repeat is harmless.
 */
export async function addToProject(
  github: GitHub,
  contentId: string,
  projectUrl: string,
  token: string | undefined,
): ReturnType<Issues["addToProject"]> {
  const named = projectOf(projectUrl);
  if (named === null) return "not-a-project-url";
  // No `permissions:` of a job give it; a refusal for want of it is answered, and this text is seen by nobody.
  const naming = { needs: "organization-projects: write" };
  const { login, number } = named;
  try {
    const found = await github.read({
      ...naming,
      step: `look up project ${number} of \`${login}\``,
      answer: Found,
      send: (own) => ask(own, token, findProject, { login, number }),
    });
    const projectId = found.repositoryOwner?.projectV2?.id;
    if (projectId === undefined) return "no-access";
    await github.write({
      ...naming,
      step: `add the issue to project ${number} of \`${login}\``,
      answer: Added,
      send: (own) => ask(own, token, addItem, { projectId, contentId }),
    });
    return "added";
  } catch (error) {
    if (isGraphqlNo(error)) return "no-access";
    throw error;
  }
}

/** Owner and number of `https://github.com/orgs/acme/projects/3` or `…/users/mona/projects/3`, with or without a view. */
function projectOf(url: string): { readonly login: string; readonly number: number } | null {
  const { groups } =
    /^https:\/\/[^/]+\/(?:orgs|users)\/(?<login>[\w.-]+)\/projects\/(?<number>[1-9]\d{0,8})(?:[/?#].*)?$/.exec(
      url,
    ) ?? {};
  const { login, number } = groups ?? {};
  return login === undefined || number === undefined ? null : { login, number: Number(number) };
}

async function ask(
  own: Octokit,
  token: string | undefined,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<{ readonly data: unknown }> {
  const octokit = token === undefined ? own : withToken(own, token);
  return { data: await octokit.graphql(query, variables) };
}
