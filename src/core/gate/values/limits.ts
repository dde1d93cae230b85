import { z } from "zod";
import type { CheckProblem } from "../probes/probe.ts";
import { anchorComplaint, anchorProblems, Relative } from "./anchor.ts";
import { numberText } from "./number-text.ts";

/** The keys that say which values are good. */
export const limitKeys = {
  "at-most": z.number().optional().describe("A value above this is bad."),
  "at-least": z.number().optional().describe("A value below this is bad."),
  relative: Relative.optional(),
} as const;

/** What a check of `limitKeys` holds. */
export interface Limits {
  readonly "at-most"?: number | undefined;
  readonly "at-least"?: number | undefined;
  readonly relative?: Relative | undefined;
}

/** What a value is by its limits. `undecided` is a value whose anchor is not known yet, and no other limit judges it. */
export type Judged =
  | { readonly kind: "good" }
  | { readonly kind: "bad" | "undecided"; readonly reason: string };

/** Judges a finite value. */
export function judgeValue(limits: Limits, value: number): Judged {
  const { "at-most": most, "at-least": least, relative } = limits;
  if (most !== undefined && value > most)
    return bad(`${numberText(value)}, wanted ${numberText(most)} at most`);
  if (least !== undefined && value < least) {
    return bad(`${numberText(value)}, wanted ${numberText(least)} at least`);
  }
  if (relative === undefined) return { kind: "good" };
  if (relative.anchor === "preflight") {
    if (most !== undefined || least !== undefined) return { kind: "good" };
    return {
      kind: "undecided",
      reason: `${numberText(value)}, and no value of before the deployment to compare it with`,
    };
  }
  const complaint = anchorComplaint(relative, relative.anchor, value);
  return complaint === null ? { kind: "good" } : bad(complaint);
}

/** What is wrong with the limits: none at all, such that nothing can pass, or a relative one that cannot be told. */
export function limitProblems(limits: Limits): readonly CheckProblem[] {
  const { "at-most": most, "at-least": least, relative } = limits;
  const problems = [...anchorProblems(relative)];
  if (most === undefined && least === undefined && relative === undefined) {
    problems.push({
      key: "at-most",
      problem: "is not set, and neither is `at-least` or `relative`, so every value would be good",
      write: "Write a limit, such as `at-most: 0.01`.",
    });
  }
  if (most !== undefined && least !== undefined && least > most) {
    problems.push({
      key: "at-least",
      problem: `is ${numberText(least)} and \`at-most\` is ${numberText(most)}, so no value can be good`,
      write: "Write an `at-least` that is not above `at-most`.",
    });
  }
  return problems;
}

function bad(reason: string): Judged {
  return { kind: "bad", reason };
}
