import { issueState } from "../../src/rehearsal/github/state/issue-state.ts";
import type { ActionWorld } from "./world.ts";

/** Remembers what steps may change on GitHub; the answer puts it back, as often as it is called. */
export function snapshotOf({ github }: ActionWorld): () => void {
  const { repository } = github;
  const refs = new Map(repository.refs);
  const lists = [
    repository.deployments,
    repository.issues,
    repository.labels,
    repository.comments,
    repository.workflowRuns,
  ] as unknown[][];
  const contents = structuredClone(lists);
  const { hasIssues } = repository;
  const issuesThen = structuredClone(issueState(repository));
  return () => {
    for (const name of repository.refs.keys()) if (!refs.has(name)) repository.deleteRef(name);
    for (const [name, sha] of refs) repository.setRef(name, sha);
    for (const [index, list] of lists.entries())
      list.splice(0, Number.POSITIVE_INFINITY, ...structuredClone(contents[index] ?? []));
    repository.issueState = structuredClone(issuesThen);
    repository.setIssuesEnabled(hasIssues);
    repository.lag = undefined;
  };
}
