import type { Policy } from "../../../core/policy/policy.ts";
import type { Conclusion } from "../../../kernel/define.ts";
import type { Ports } from "../../../kernel/ports/index.ts";

/** Ports of `actions/postmortem`, in whatever mode. */
export const postmortemPorts = [
  "issues",
  "conversation",
  "records",
  "refNotes",
  "commits",
  "pulls",
  "tags",
  "releases",
  "deployments",
  "workflowRuns",
  "contents",
  "files",
  "digest",
  "secrets",
  "log",
  "clock",
  "signal",
  "summary",
  "run",
] as const;
export type PostmortemStepPorts = Pick<Ports, (typeof postmortemPorts)[number]>;

/** The policy that a step goes by. */
export interface StepPolicy {
  readonly policy: Policy;
  /** False when the repository has no policy file and defaults hold. */
  readonly written: boolean;
}

/** What a step puts out; empty texts where there is nothing to say. */
export interface PostmortemOutputs {
  readonly "issue-number": string;
  readonly "issue-url": string;
  readonly created: string;
  readonly "body-path": string;
  readonly outcome: string;
}

/** What a step puts out and how it ends: one that fails may have put out something first. */
export interface StepEnd {
  readonly outputs: PostmortemOutputs;
  readonly conclusion: Conclusion;
}

export const noOutputs: PostmortemOutputs = {
  "issue-number": "",
  "issue-url": "",
  created: "false",
  "body-path": "",
  outcome: "",
};
