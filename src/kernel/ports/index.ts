export type * from "./conversation.ts";
export type * from "./git.ts";
export type * from "./github.ts";
export type * from "./gitops.ts";
export type * from "./grammars.ts";
export type * from "./machine.ts";
export type * from "./placed-files.ts";
export type * from "./probes.ts";
export type * from "./settings.ts";
export type * from "./teams.ts";

import type { Conversation } from "./conversation.ts";
import type { Git } from "./git.ts";
import type {
  Attestations,
  Checks,
  Commits,
  Contents,
  Deployments,
  Issues,
  Pulls,
  Records,
  RefNotes,
  Releases,
  Tags,
  WorkflowRuns,
} from "./github.ts";
import type { Gitops } from "./gitops.ts";
import type { Grammars } from "./grammars.ts";
import type {
  Clock,
  Commands,
  Digest,
  Downloads,
  Files,
  Http,
  Log,
  Packages,
  Registry,
  Run,
  Secrets,
  StepState,
  Summary,
} from "./machine.ts";
import type { PlacedFiles } from "./placed-files.ts";
import type { Asker } from "./probes.ts";
import type { Settings } from "./settings.ts";
import type { Teams } from "./teams.ts";

/** All that an action can touch. Its definition names the ones that it uses. */
export interface Ports {
  readonly clock: Clock;
  readonly digest: Digest;
  readonly log: Log;
  readonly summary: Summary;
  readonly state: StepState;
  readonly http: Http;
  readonly probes: Asker;
  readonly grammars: Grammars;
  readonly files: Files;
  readonly commands: Commands;
  readonly secrets: Secrets;
  readonly run: Run;
  readonly registry: Registry;
  readonly git: Git;
  readonly gitops: Gitops;
  readonly placedFiles: PlacedFiles;
  readonly packages: Packages;
  readonly downloads: Downloads;
  readonly contents: Contents;
  readonly commits: Commits;
  readonly tags: Tags;
  readonly releases: Releases;
  readonly pulls: Pulls;
  readonly conversation: Conversation;
  readonly teams: Teams;
  readonly checks: Checks;
  readonly deployments: Deployments;
  readonly issues: Issues;
  readonly records: Records;
  readonly refNotes: RefNotes;
  readonly attestations: Attestations;
  readonly workflowRuns: WorkflowRuns;
  readonly settings: Settings;
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal;
}

export type PortName = keyof Ports;
