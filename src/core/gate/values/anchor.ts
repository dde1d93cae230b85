import { z } from "zod";
import { Percent } from "../../policy/percent-text.ts";
import type { CheckProblem } from "../probes/probe.ts";
import { numberText } from "./number-text.ts";

/**
 * A limit that is relative to a number that stays where it is. An anchor and not the last release, because ten releases
 * of 9 % more each would all pass and be 2.4 times as slow together.
 */
export const Relative = z
  .strictObject({
    anchor: z
      .union([z.number(), z.literal("preflight")])
      .describe(
        "The number to compare with, or `preflight`: the median of this check before the deployment.",
      ),
    increase: Percent.optional().describe("More above the anchor than this share of it is bad."),
    decrease: Percent.optional().describe("More below the anchor than this share of it is bad."),
    "at-least-change": z
      .number()
      .positive()
      .optional()
      .describe(
        "A smaller change than this is never bad, however big its share. Needed where the anchor can be 0.",
      ),
  })
  .describe("A limit relative to a number that does not move with each release.");
export type Relative = Readonly<z.infer<typeof Relative>>;

/** What is wrong with a relative limit, and what to write. */
export function anchorProblems(relative: Relative | undefined): readonly CheckProblem[] {
  if (relative === undefined) return [];
  const problems: CheckProblem[] = [];
  if ((relative.increase === undefined) === (relative.decrease === undefined)) {
    problems.push({
      key: "relative",
      problem:
        relative.increase === undefined
          ? "has neither `increase` nor `decrease`"
          : "has `increase` and `decrease`",
      write: "Write one of them, such as `increase: 10%`.",
    });
  }
  const canBeZero = relative.anchor === "preflight" || relative.anchor === 0;
  if (canBeZero && relative["at-least-change"] === undefined) {
    problems.push({
      key: "relative.at-least-change",
      problem:
        relative.anchor === 0
          ? "is not set, and any change is an endless share of the anchor 0"
          : "is not set, and a value before the deployment can be 0, of which any change is an endless share",
      write: "Write the smallest change that matters, such as `at-least-change: 0.001`.",
    });
  }
  return problems;
}

/** Why a value is too far from the anchor; null when it is not. The anchor is a number by then. */
export function anchorComplaint(relative: Relative, anchor: number, value: number): string | null {
  const leastChange = relative["at-least-change"] ?? 0;
  const { increase, decrease } = relative;
  if (increase !== undefined) {
    const most = anchor + Math.max(Math.abs(anchor) * increase, leastChange);
    return value > most ? saying(value, most, "most", increase, "above", anchor) : null;
  }
  if (decrease !== undefined) {
    const least = anchor - Math.max(Math.abs(anchor) * decrease, leastChange);
    return value < least ? saying(value, least, "least", decrease, "below", anchor) : null;
  }
  return null;
}

/** The check with this number in place of `preflight`; any other check as it is. */
export function withAnchor<C extends { readonly relative?: Relative | undefined }>(
  check: C,
  value: number,
): C {
  if (check.relative?.anchor !== "preflight") return check;
  return { ...check, relative: { ...check.relative, anchor: value } };
}

function saying(
  value: number,
  bound: number,
  side: "least" | "most",
  share: number,
  where: "above" | "below",
  anchor: number,
): string {
  const percent = numberText(share * 100);
  return `${numberText(value)}, wanted ${numberText(bound)} at ${side} (${percent} % ${where} the anchor ${numberText(anchor)})`;
}
