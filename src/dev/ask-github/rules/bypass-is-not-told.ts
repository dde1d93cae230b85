import { cannotTell, differs, holds, type Rule } from "../rule.ts";

interface Answer {
  readonly repository: {
    readonly rulesets: {
      readonly nodes: readonly { readonly name: string; readonly bypassActors: object | null }[];
    } | null;
  };
}

const query = `query ($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
    rulesets(first: 5, targets: [TAG]) { nodes { name bypassActors(first: 1) { nodes { bypassMode } } } }
  }
}`;

/** A release asks whether a ruleset keeps it from making its tag, and cannot know whether it may pass. */
export const bypassIsNotTold: Rule = {
  name: "bypass-is-not-told",
  claim: "A job's token sees the rulesets of tags, and null for who may pass them.",
  source: [{ file: "src/rehearsal/github/graphql/rulesets.ts", says: "null here otherwise" }],
  async ask({ octokit, at }) {
    const { repository } = await octokit.graphql<Answer>(query, at);
    const rulesets = repository.rulesets?.nodes ?? [];
    if (rulesets.length === 0) return cannotTell("the repository has no ruleset for tags");
    const told = rulesets.filter(({ bypassActors }) => bypassActors !== null);
    return told.length === 0
      ? holds(`null for ${rulesets.length}`)
      : differs(`told for ${told.map(({ name }) => `\`${name}\``).join(", ")}`);
  },
};
