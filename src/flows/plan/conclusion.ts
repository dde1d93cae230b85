import type { CheckedPull } from "./check-pull.ts";

export type Conclusion = "success" | "neutral" | "failure";

/**
 * What the check of a pull request comes to, on its own and in a merge group alike. A policy that only the head has is not
 * obeyed, and a first one must be able to come in; a migration without a way back is no part of that.
 */
export function conclusionOf(
  { result, bringsPolicy, annotations }: CheckedPull,
  enforcement: "block" | "warn",
): Conclusion {
  if (result.passed) return "success";
  if (enforcement === "warn") return "neutral";
  const stopsAtMigration = annotations.some(
    ({ level, title }) => level === "failure" && title !== "Rollback plan",
  );
  return bringsPolicy && !stopsAtMigration ? "neutral" : "failure";
}
