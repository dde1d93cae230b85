import type { z } from "zod";
import type { Answer, Question } from "../../../kernel/question.ts";
import type { Conceal } from "../assertions/conceal.ts";
import type { Reading } from "../sample.ts";

/** When and on what terms a check is asked; times are epoch milliseconds. */
export interface Moment {
  readonly nowMs: number;
  /** When the gate's clock started. */
  readonly startedAtMs: number;
  /** Private networks that the policy opens, in CIDR form. */
  readonly open: readonly string[];
  /** On a connection of its own. */
  readonly fresh: boolean;
}

/** What a probe is told beside its configuration. */
export interface Asking extends Moment {
  /** Takes the secrets of the step out of what an answer says, before that is cut. */
  readonly redact: Conceal;
}

/** What to ask next, and what of the answers before is carried on to the reading of this one. */
export interface Turn {
  readonly question: Question;
  readonly carried: unknown;
}

/** An answer settles the sample, or leads to the next question of a sequence. */
export type Step =
  | { readonly kind: "reading"; readonly reading: Reading }
  | ({ readonly kind: "next" } & Turn);

/**
 * One kind of probe: no input or output, no clock, no state. `begin` may not throw for a configuration that its schema
 * accepts and that `problems` finds nothing wrong with.
 */
export interface Probe<C extends { readonly kind: string; readonly name: string }> {
  readonly kind: C["kind"];
  /** Set where `begin` asks the same at any time, so that its question can be kept: adapters work out much of it once. */
  readonly asksTheSame?: true;
  readonly config: z.ZodType<C>;
  /** Where it asks, fit for pages and records: no query, no credentials, no secrets. */
  target(check: C): string;
  /** What the schema cannot say of a configuration, each with what to write; empty when it can be used. */
  problems(check: C): readonly CheckProblem[];
  begin(check: C, asking: Asking): Turn;
  read(check: C, turn: Turn, answer: Answer, asking: Asking): Step;
}

/** One thing wrong with a check: the key, what was seen and what to write. */
export interface CheckProblem {
  readonly key: string;
  readonly problem: string;
  readonly write: string;
}
