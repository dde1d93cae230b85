import { z } from "zod";

export const actionTypes = ["prevent", "mitigate", "detect", "process", "automated-check"] as const;
export const actionPriorities = ["p0", "p1", "p2"] as const;
export type ActionPriority = (typeof actionPriorities)[number];

/** Something that will change after an incident. What nobody has said yet is null; `missingIn` names it. */
export const ActionItem = z.object({
  /** Natural key over the incident, the comment that asked for it and its place there; stands in the issue's marker. */
  key: z.string(),
  title: z.string(),
  type: z.enum(actionTypes).nullable(),
  priority: z.enum(actionPriorities),
  /** A login. */
  owner: z.string().nullable(),
  /** A day, such as `2026-12-10`, to its end in UTC. */
  due: z.string().nullable(),
  /** What can be measured or seen once it is done. */
  outcome: z.string().nullable(),
  /** How it is shown that it works. */
  validation: z.string().nullable(),
  /** The contributing factor that it remedies, such as `F1`. */
  finding: z.string().nullable(),
  /** Number of its sub-issue; null until there is one. */
  issue: z.number().int().positive().nullable(),
  /** What was shown when it was closed. */
  evidence: z.string().nullable(),
  state: z.enum(["open", "done"]),
});
export type ActionItem = Readonly<z.infer<typeof ActionItem>>;

/** What a person asks for; the rest comes when it is made. */
export type ActionDraft = Omit<ActionItem, "key" | "issue" | "evidence" | "state">;
