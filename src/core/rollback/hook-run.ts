import { z } from "zod";

/** One hook around a return as it ran. `not-run`: one before it that is required had failed, or the job was cancelled. */
export const HookRun = z.object({
  name: z.string(),
  when: z.enum(["before", "after"]),
  required: z.boolean(),
  outcome: z.enum(["done", "failed", "not-run"]),
  detail: z.string(),
  /** ISO 8601; null when it was not run. */
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});
export type HookRun = Readonly<z.infer<typeof HookRun>>;

/** The first required hook that was not done: for its sake nothing is begun, or the job fails. */
export function brokenHook(runs: readonly HookRun[]): HookRun | null {
  return runs.find(({ required, outcome }) => required && outcome !== "done") ?? null;
}

/** Hooks that are not run, and why: what they would open stays closed, as when the return was not verified. */
export function hooksNotRun(
  hooks: readonly { readonly name: string; readonly required: boolean }[],
  when: HookRun["when"],
  detail: string,
): readonly HookRun[] {
  return hooks.map(({ name, required }) => ({
    name,
    when,
    required,
    outcome: "not-run",
    detail,
    startedAt: null,
    endedAt: null,
  }));
}
