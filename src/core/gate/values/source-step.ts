import type { Asking, Turn } from "../probes/probe.ts";
import type { AnswerFacts } from "./answer-facts.ts";
import type { Datum } from "./datum.ts";

/** What a source is told: as a probe, and the window of a burn rate where there is one. */
export interface SourceAsking extends Asking {
  readonly windowMs: number | null;
}

/** What an answer leads to: the next question, or what was measured. */
export type SourceStep =
  | { readonly kind: "next"; readonly turn: Turn }
  | { readonly kind: "datum"; readonly datum: Datum; readonly facts: AnswerFacts };
