import type { Policy } from "../../../core/policy/policy.ts";
import type { Conclusion } from "../../../kernel/define.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import type { GateOutputs } from "../gate-outputs.ts";
import type { GateInputs } from "../gate-settings.ts";

/** What a step of `actions/gate` was given. */
export interface GateStep {
  readonly policy: Policy;
  readonly environment: string;
  readonly deployment: number | null;
  readonly inputs: GateInputs & {
    readonly preflight: string | undefined;
    readonly shard: string | undefined;
    readonly shards: readonly string[];
    readonly evidence: readonly string[];
  };
}

export interface GateStepEnd {
  readonly outputs: GateOutputs;
  readonly conclusion: Conclusion;
}

export type GatePorts = Pick<
  Ports,
  | "probes"
  | "secrets"
  | "clock"
  | "log"
  | "summary"
  | "signal"
  | "run"
  | "digest"
  | "files"
  | "contents"
  | "tags"
  | "releases"
  | "deployments"
  | "records"
  | "refNotes"
>;
