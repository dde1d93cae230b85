import { cannotTell, differs, holds, type Rule } from "../rule.ts";

interface Answer {
  readonly repository: { readonly pullRequests: { readonly nodes: readonly { readonly number: number }[] } };
}

const query = `query ($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { pullRequests(first: 5) { nodes { number } } }
}`;

/** Kept by the embedded GitHub: our own questions name an order. */
export const listsWithoutAnOrder: Rule = {
  name: "lists-without-an-order",
  claim: "Without `orderBy`, GraphQL lists pull requests oldest first.",
  source: [
    { file: "src/rehearsal/github/graphql/pulls.ts", says: "without `orderBy` the oldest comes first" },
  ],
  async ask({ octokit, at }) {
    const { repository } = await octokit.graphql<Answer>(query, at);
    const numbers = repository.pullRequests.nodes.map(({ number }) => number);
    if (numbers.length < 2) return cannotTell("there are fewer than two pull requests");
    const isOldestFirst = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
    return isOldestFirst ? holds(numbers.join(", ")) : differs(numbers.join(", "));
  },
};
