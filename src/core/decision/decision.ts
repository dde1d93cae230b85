import { z } from "zod";
import { noteText, readNote } from "../rollback/note.ts";
import { naturalKey } from "../text/natural-key.ts";

export const decisionSchema = "rollback-ready/decision/v1";

/** How a decision came about: which way a person took, or that nobody did in time. */
export const ways = ["approval", "comment", "hand", "override", "timeout"] as const;
export type Way = (typeof ways)[number];

/** What was decided about a deployment that failed its gate. It is made once. */
export const Decision = z.object({
  schema: z.literal(decisionSchema),
  environment: z.string(),
  /** The deployment that failed. */
  deployment: z.number().int().positive(),
  decision: z.enum(["rollback", "stay"]),
  how: z.enum(ways),
  /** A login; null where nobody decided in time. */
  by: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/)
    .nullable(),
  /** What the person gave as a reason. */
  reason: z.string().nullable(),
  /** The release that the person named to return to. */
  release: z.string().nullable(),
  /** Page of the comment by which it was made. */
  source: z.string().nullable(),
  /** ISO 8601. */
  at: z.string(),
  run: z.string(),
  /** Tells two processes that decide the same at the same moment apart. */
  nonce: z.string(),
});
export type Decision = Readonly<z.infer<typeof Decision>>;

/** The ref of the decision about a deployment. */
export function decisionRef(
  environment: string,
  deployment: number,
  sha256: (text: string) => string,
): string {
  const key = naturalKey(["decision", environment, deployment], sha256).replace(/^.*:/, "");
  return `refs/rollback-ready/decisions/${key}`;
}

/** The decision as the message of its commit. */
export function decisionText(decision: Decision): string {
  const { environment, deployment, decision: what, by, how } = decision;
  return noteText(
    `${environment}: ${what} decided by ${by ?? "nobody"} (${how}), deployment ${deployment}`,
    decision,
  );
}

/** The decision in a commit's message; null when it is none about this deployment. */
export function readDecision(text: string, environment: string, deployment: number): Decision | null {
  const read = readNote(Decision, text);
  return read?.environment === environment && read.deployment === deployment ? read : null;
}
