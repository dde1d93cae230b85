import { createHash } from "node:crypto";
import { type Decision, decisionRef, decisionText } from "../../src/core/decision/decision.ts";
import type { ActionWorld } from "./world.ts";

/** Writes a decision as whoever may push can, without any of our steps. */
export function forgedDecision(
  { github }: ActionWorld,
  deployment: number,
  change: Partial<Decision> = {},
): void {
  const decision: Decision = {
    schema: "rollback-ready/decision/v1",
    environment: "production",
    deployment,
    decision: "stay",
    how: "comment",
    by: "grace",
    reason: "it is fine",
    release: null,
    source: null,
    at: new Date(Date.now() + 5_000).toISOString(),
    run: `${github.url}/acme/shop/actions/runs/60`,
    nonce: "0123456789abcdef",
    ...change,
  };
  const { repository } = github;
  const branch = "forged";
  const sha = repository.commit({ branch, from: null, files: { a: "a" }, message: decisionText(decision) });
  const key = (text: string): string => createHash("sha256").update(text).digest("hex");
  repository.setRef(decisionRef("production", deployment, key), sha);
}
