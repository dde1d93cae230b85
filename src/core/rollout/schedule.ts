import { z } from "zod";

const fewest = 0.1;
const shapes = ["linear", "exponential", "logarithmic"] as const;

const Share = z
  .number()
  .min(fewest)
  .max(100)
  // As it is noted: what was taken is found again by it.
  .refine(
    (share) => Math.abs(share * 10 - Math.round(share * 10)) < 1e-9,
    "at most one digit behind the point",
  );

const Listed = z
  .array(Share)
  .min(1)
  .max(100)
  .superRefine((shares, context) => {
    shares.forEach((share, at) => {
      const before = shares[at - 1];
      if (before !== undefined && share <= before)
        context.addIssue({ code: "custom", path: [at], message: `more than the step before, \`${before}\`` });
    });
    if (shares.at(-1) !== 100)
      context.addIssue({
        code: "custom",
        path: [shares.length - 1],
        message: "`100` as the last step, or the rest of the traffic is never moved",
      });
  })
  .describe("Percent of the traffic after each step, such as `[1, 10, 50, 100]`; the last is 100.");

const Shaped = z
  .strictObject({
    shape: z
      .enum(shapes)
      .describe(
        "`linear`: steps of one size. `exponential`: each share is the same multiple of the one before, small first. `logarithmic`: large steps first, smaller ones later.",
      ),
    count: z.number().int().min(2).max(100).describe("How many steps; the last is 100 %."),
    from: Share.refine((share) => share < 100, "less than `100`")
      .optional()
      .describe("Percent of the first step, 0.1 at least. Left out: 100 / count, and 1 for `exponential`."),
  })
  .describe("Steps that follow a curve.");

/** How traffic moves from one release to another: shares in percent after each step, rising, and at the end all of it. */
export const Schedule = z
  .union([Listed, Shaped])
  .transform((seen) => ("shape" in seen ? sharesOf(seen) : seen));
export type Schedule = readonly number[];

interface Curve {
  readonly shape: (typeof shapes)[number];
  readonly count: number;
  readonly from?: number | undefined;
}

/** The shares of a curve, in percent to the tenth, rising and without repetition; the last one is 100. */
export function sharesOf({ shape, count, from }: Curve): Schedule {
  const first = from ?? (shape === "exponential" ? 1 : 100 / count);
  const shares = Array.from({ length: count }, (_, at) =>
    at === count - 1 ? 100 : roundedShare(onCurve(shape, first, at / (count - 1), count)),
  );
  return shares.filter((share, at) => at === 0 || share > (shares[at - 1] ?? 0));
}

// `way` goes from 0 at the first step to 1 at the last.
function onCurve(shape: Curve["shape"], first: number, way: number, count: number): number {
  switch (shape) {
    case "linear":
      return first + (100 - first) * way;
    case "exponential":
      return first * (100 / first) ** way;
    case "logarithmic":
      return first + (100 - first) * (Math.log(1 + way * (count - 1)) / Math.log(count));
    default:
      return shape satisfies never;
  }
}

function roundedShare(share: number): number {
  return Math.min(99.9, Math.max(fewest, Math.round(share * 10) / 10));
}

/** A share as commands and people have it: `12.5`, never `12.50` or `1e1`. */
export function shareText(share: number): string {
  return String(Math.round(share * 10) / 10);
}
