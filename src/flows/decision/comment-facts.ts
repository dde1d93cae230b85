import type { DecisionCommand } from "../../core/decision/commands/decision-command.ts";
import type { Answered } from "../../core/decision/report/command-answers.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { Deployment, DeploymentStatus } from "../../kernel/ports/github.ts";
import type { CommentOfEvent, Ports } from "../../kernel/ports/index.ts";
import type { FailedDeployment } from "../deployment/failed-deployment.ts";
import type { Word } from "../rollback/read-word.ts";
import type { Look } from "../rollback/undo.ts";
import type { AuthorityPorts } from "./ask-authority.ts";
import type { DecidePorts } from "./decide-mode.ts";
import type { DecidedCase } from "./decided-case.ts";
import type { Carried } from "./decision-outputs.ts";

export type CommentPorts = DecidePorts & AuthorityPorts & Pick<Ports, "records" | "tags">;

/** A return that is asked for: of which deployment, to which release, and a person's reason. */
export interface AskedReturn extends FailedDeployment {
  readonly release: string | null;
  readonly given: Word["given"];
}

/** What a comment is answered with. */
export interface CommentFacts {
  readonly environment: string;
  readonly policy: Policy;
  readonly teamToken: string | null;
  readonly seen: Look;
  readonly caseOf: (failed: {
    readonly deployment: Deployment;
    readonly statuses: readonly DeploymentStatus[];
  }) => Promise<DecidedCase>;
  readonly carryOut: (asked: AskedReturn) => Promise<Carried>;
  /** Whether a return would run; throws when the release that is named cannot be returned to. */
  readonly canReturn: (asked: AskedReturn) => Promise<boolean>;
}

/** One command of a comment, and where it was said. */
export interface SaidCommand {
  readonly comment: CommentOfEvent;
  /** The deployment on whose incident it was said; null anywhere else. */
  readonly incident: FailedDeployment | null;
  readonly command: Exclude<DecisionCommand, { readonly kind: "refused" }>;
}

/** What became of a command; `carried` when a return was made. */
export interface CommandOutcome {
  readonly answered: Answered;
  readonly carried: Carried | null;
}
