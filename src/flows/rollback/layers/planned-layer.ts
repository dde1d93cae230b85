import type { Argv } from "../../../core/policy/layer.ts";

/** A layer with every word filled in: what will be run, settled before anything is touched. */
export type PlannedLayer =
  | { readonly kind: "command"; readonly argv: Argv; readonly timeoutMs: number }
  | {
      readonly kind: "workflow";
      readonly workflow: string;
      readonly ref: string | null;
      readonly inputs: Readonly<Record<string, string>>;
      readonly timeoutMs: number;
    }
  | {
      readonly kind: "event";
      readonly event: string;
      readonly payload: Readonly<Record<string, unknown>>;
      readonly timeoutMs: number;
    };

/** What a layer came to. `state` says what this part of the environment is in now. */
export interface LayerResult {
  readonly outcome: "done" | "failed";
  readonly detail: string;
  readonly state: string;
  readonly url: string | null;
}
