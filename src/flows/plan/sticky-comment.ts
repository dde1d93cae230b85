import type { CheckText } from "../../core/plan/check-text.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { keepComment } from "../sticky-comment.ts";

export interface ResultComment {
  readonly pull: number;
  readonly name: string;
  readonly result: CheckText;
  /** The login whose comments are ours, as the policy names it. */
  readonly identity: string;
}

const kind = "plan-check";

/** Keeps the result of a check as one comment on the pull request, as `keepComment` does. */
export async function keepResultComment(
  ports: Pick<Ports, "conversation" | "digest" | "log">,
  { pull, name, result, identity }: ResultComment,
): Promise<void> {
  const key = naturalKey([kind, pull, name], ports.digest.sha256);
  await keepComment(ports, { on: pull, of: "pull", kind, key, text: result.summary, identity });
}
