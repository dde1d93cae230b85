import type { Octokit } from "@octokit/rest";

/** What a rule asks with. */
export interface World {
  readonly octokit: Octokit;
  readonly at: { readonly owner: string; readonly repo: string };
  /** The commit of this run. */
  readonly sha: string;
  readonly runId: number;
  readonly attempt: number;
  /** Part of the names of all that is made, so that no two runs meet. */
  readonly unique: string;
  /** How the job ended that names an environment with `deployment: false`; empty when there was none. */
  readonly noDeployment: string;
  /** Undone when the rule has been asked, whatever came of it; the latest first. */
  afterwards(what: string, undo: () => Promise<unknown>): void;
  /** Reads again, for some seconds, until it is as wanted: GitHub's reads trail behind its writes. The last that was read. */
  settled<T>(read: () => Promise<T>, isWanted: (seen: T) => boolean): Promise<T>;
  /** Puts Markdown on the step's summary. */
  show(markdown: string): void;
}
