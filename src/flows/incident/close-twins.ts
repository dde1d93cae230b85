import { naturalKey } from "../../core/text/natural-key.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Issue } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { keepCommentFirmly } from "../sticky-comment.ts";
import type { OwnIssue } from "./own-issues.ts";

type Needed = Pick<Ports, "issues" | "conversation" | "digest" | "log" | "clock">;

/** Closes issues that were opened beside the first one for the same thing, and says there which one is kept. */
export async function closeTwins(
  ports: Needed,
  first: Issue,
  twins: readonly Issue[],
  { key, identity }: OwnIssue,
): Promise<void> {
  for (const { number } of twins.filter(({ state }) => state === "open")) {
    const kind = "twin";
    const text = `Opened twice for one deployment: #${first.number} is the one that is kept. What was written here stays readable.`;
    const own = naturalKey([kind, key, number], ports.digest.sha256);
    await keepCommentFirmly(ports, { on: number, kind, key: own, text, identity });
    try {
      await ports.issues.edit(number, { state: "closed", stateReason: "not_planned" });
      ports.log.warning(`Issue ${number} was opened beside issue ${first.number}, so it was closed.`);
    } catch (error) {
      if (!(error instanceof SuiteError)) throw error;
      ports.log.warning(
        `Issue ${number} was opened beside issue ${first.number} and could not be closed. ${error.message}`,
      );
    }
  }
}
