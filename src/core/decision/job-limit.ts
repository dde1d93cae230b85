import { parseDocument } from "yaml";
import { z } from "zod";

/** How long GitHub lets the job run that waits for a decision. */
export type JobLimit =
  | { readonly kind: "minutes"; readonly minutes: number }
  /** The workflow does not tell; `why` is for the log. */
  | { readonly kind: "unknown"; readonly why: string };

/** GitHub docs: `timeout-minutes` of a job that says nothing. */
const usualMinutes = 360;
const longestText = 1_048_576;

const Step = z.object({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() });
const Workflow = z.object({
  jobs: z.record(
    z.string(),
    z.object({ "timeout-minutes": z.unknown().optional(), steps: z.array(z.unknown()).optional() }),
  ),
});

/**
 * The limit of the job that runs `mode: await`, by its workflow file. A reusable workflow has a file of its own, which no
 * variable names, and its jobs may be called as those of its caller: so only a job with such a step is believed.
 */
export function jobLimit(text: string, job: string): JobLimit {
  const unknown = (why: string): JobLimit => ({ kind: "unknown", why });
  const read = Workflow.safeParse(plainValue(text));
  if (!read.success) return unknown("it cannot be read");
  const own = Object.hasOwn(read.data.jobs, job) ? read.data.jobs[job] : undefined;
  if (own?.steps?.some(isAwaiting) !== true) return unknown("it has no such job that awaits a decision");
  const minutes = own["timeout-minutes"] ?? usualMinutes;
  return typeof minutes === "number" && minutes > 0
    ? { kind: "minutes", minutes }
    : unknown("its `timeout-minutes` is no number");
}

function isAwaiting(step: unknown): boolean {
  const read = Step.safeParse(step);
  return read.success && read.data.uses !== undefined && read.data.with?.["mode"] === "await";
}

// The parser is recursive, and throws when aliases grow without bound.
function plainValue(text: string): unknown {
  if (text.length > longestText) return null;
  try {
    const document = parseDocument(text, { prettyErrors: false, merge: true });
    return document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 100 });
  } catch {
    return null;
  }
}
