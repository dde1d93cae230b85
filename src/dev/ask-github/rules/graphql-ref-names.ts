import { orphanCommit } from "../orphan-commit.ts";
import { ownRef } from "../own-ref.ts";
import { differs, holds, type Rule } from "../rule.ts";

interface Answer {
  readonly repository: {
    readonly branch: { readonly prefix: string; readonly name: string } | null;
    readonly own: { readonly prefix: string; readonly name: string } | null;
    readonly refs: { readonly nodes: readonly { readonly name: string }[] };
  };
}

const query = `query ($owner: String!, $repo: String!, $branch: String!, $own: String!, $prefix: String!) {
  repository(owner: $owner, name: $repo) {
    branch: ref(qualifiedName: $branch) { prefix name }
    own: ref(qualifiedName: $own) { prefix name }
    refs(refPrefix: $prefix, query: "NAMED", first: 10) { nodes { name } }
  }
}`;

/** Notes are read by their full name; the rest is kept by the embedded GitHub. */
export const graphqlRefNames: Rule = {
  name: "graphql-ref-names",
  claim:
    "GraphQL finds a branch without `refs/heads/`, gives a ref of our own the prefix `refs/rollback-ready/`, and lists refs by name, matching `query` whatever its case.",
  source: [
    {
      file: "src/rehearsal/github/graphql/refs.ts",
      says: "a name without `refs/` is looked for among branches",
    },
    {
      file: "src/rehearsal/github/graphql/refs.ts",
      says: "`query` is a part of the name, whatever its case",
    },
    {
      file: "src/rehearsal/github/graphql/git-objects.ts",
      says: "the prefix of a ref outside heads and tags",
    },
  ],
  async ask(world) {
    const { octokit, at } = world;
    const sha = await orphanCommit(world, "named");
    const [second = "", first = ""] = ["named-b", "named-a"].map((name) => ownRef(world, name));
    for (const ref of [second, first]) await octokit.git.createRef({ ...at, ref, sha });
    const { data } = await octokit.repos.get(at);
    const asked = { ...at, branch: data.default_branch, own: first, prefix: first.replace(/[^/]+$/, "") };
    const { repository } = await world.settled(
      () => octokit.graphql<Answer>(query, asked),
      (seen) => seen.repository.refs.nodes.length === 2,
    );
    const names = repository.refs.nodes.map(({ name }) => name).join(" ");
    const { branch, own } = repository;
    const seen = `branch: ${branch?.prefix ?? "not found"}; own: ${own?.prefix ?? "not found"}; listed: ${names}`;
    const isSo =
      branch?.prefix === "refs/heads/" &&
      own?.prefix === "refs/rollback-ready/" &&
      names === "named-a named-b";
    return isSo ? holds(seen) : differs(seen);
  },
};
