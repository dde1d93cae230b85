import type { Untrusted } from "../../text/untrusted.ts";

/** Who wrote a report on an API: a tool, or a command of the team's own that says `{ "breaking": …, "changes": […] }`. */
export type ApiFormat = "oasdiff" | "buf" | "verdict";
export const API_FORMATS = ["oasdiff", "buf", "verdict"] as const satisfies readonly ApiFormat[];

/** What a report says of the API that a change makes. What could not be read is never compatible. */
export type ApiVerdict =
  | { readonly kind: "compatible"; readonly format: ApiFormat }
  | {
      readonly kind: "breaking";
      readonly format: ApiFormat;
      readonly count: number;
      /** The first of them, in the report's words. */
      readonly changes: readonly Untrusted[];
    }
  /** Sentences of ours. `isByPolicy`: there is no report, and the policy asks for one. */
  | {
      readonly kind: "unknown";
      readonly problem: string;
      readonly write: string;
      readonly isByPolicy: boolean;
    };
