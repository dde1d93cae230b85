import { isGraphqlRefusal } from "../../../adapters/github/failure.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** Kept by the embedded GitHub. */
export const wordsOfGraphql: Rule = {
  name: "words-of-graphql",
  claim:
    "GraphQL answers null, without an error, for an owner that is not there, and names the type of a cursor that is none.",
  source: [
    {
      file: "src/rehearsal/github/graphql/projects.ts",
      says: "an owner that is not there is null without an error",
    },
    { file: "src/rehearsal/github/graphql/connection.ts", says: "the type of this error" },
  ],
  async ask({ octokit, at, unique }) {
    const login = `no-such-owner-${unique}`;
    const owner = await typeOf(
      octokit
        .graphql<{ repositoryOwner: object | null }>(
          "query ($login: String!) { repositoryOwner(login: $login) { login } }",
          { login },
        )
        .then(({ repositoryOwner }) => (repositoryOwner === null ? "null" : "an owner")),
    );
    const cursor = await typeOf(
      octokit
        .graphql(
          'query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { pullRequests(first: 1, after: "selftest") { nodes { number } } } }',
          at,
        )
        .then(() => "accepted"),
    );
    const seen = `owner: ${owner}; cursor: ${cursor}`;
    return owner === "null" && cursor === "INVALID_CURSOR_ARGUMENTS" ? holds(seen) : differs(seen);
  },
};

async function typeOf(asked: Promise<string>): Promise<string> {
  try {
    return await asked;
  } catch (error) {
    if (!isGraphqlRefusal(error) || !("errors" in error) || !Array.isArray(error.errors)) throw error;
    return String((error.errors[0] as { type?: string } | undefined)?.type ?? "an error without a type");
  }
}
