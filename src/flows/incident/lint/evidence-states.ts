import type { Evidence } from "../../../core/incident/actions/evidence.ts";
import type { EvidenceState } from "../../../core/incident/actions/judge-evidence.ts";
import { SuiteError } from "../../../kernel/errors.ts";
import type { Ports } from "../../../kernel/ports/index.ts";

type Needed = Pick<Ports, "issues" | "pulls" | "commits" | "log">;

/** Asks GitHub what an evidence is, each pull request and commit once. Pages are not looked at. */
export function evidenceStates(ports: Needed): (evidence: Evidence) => Promise<EvidenceState> {
  const known = new Map<string, Promise<EvidenceState>>();
  const once = (key: string, ask: () => Promise<EvidenceState>): Promise<EvidenceState> => {
    const asked = known.get(key) ?? ask();
    known.set(key, asked);
    return asked;
  };
  return async (evidence) => {
    switch (evidence.kind) {
      case "pull":
        return once(`#${evidence.number}`, () => pullState(ports, evidence.number));
      case "commit":
        return once(evidence.sha, () => commitState(ports, evidence.sha));
      case "run":
      case "document":
        return "there";
      default:
        return evidence satisfies never;
    }
  };
}

async function pullState({ pulls, issues, log }: Needed, number: number): Promise<EvidenceState> {
  try {
    const { mergedAt } = await pulls.get(number);
    return mergedAt === null ? "not-merged" : "merged";
  } catch (error) {
    if (!(error instanceof SuiteError) || error.code === "RATE_LIMITED") throw error;
    log.info(`Pull request ${number} was not read: ${error.message}`);
    if (error.code !== "GITHUB_REFUSED") return "unknown";
    // A number that stands for nothing, or for an issue, is no pull request.
    const { kind } = await issues.look(number);
    return kind === "transferred" ? "unknown" : "absent";
  }
}

async function commitState({ commits, log }: Needed, sha: string): Promise<EvidenceState> {
  try {
    const found = await commits.find(sha);
    // A branch or tag may be called like that.
    return found?.sha.startsWith(sha.toLowerCase()) === true ? "there" : "absent";
  } catch (error) {
    if (!(error instanceof SuiteError) || error.code === "RATE_LIMITED") throw error;
    log.info(`Commit ${sha} was not read: ${error.message}`);
    return "unknown";
  }
}
