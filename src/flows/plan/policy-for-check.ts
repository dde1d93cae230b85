import { codeBlock } from "../../core/text/code.ts";
import { untrusted } from "../../core/text/untrusted.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type LoadedPolicy, loadPolicy } from "../policy/load-policy.ts";
import { reportCheck } from "./report-check.ts";

/** Whose check it is: 0 stands for a merge group. */
export interface CheckSubject {
  readonly name: string;
  readonly headSha: string;
  readonly pull: number;
}

/**
 * The policy of the base. Where it cannot be read the error goes on, and a failed check run says so first: one that was
 * green under an older policy must not be the newest.
 */
export async function policyForCheck(
  ports: Pick<Ports, "contents" | "checks" | "digest" | "log">,
  baseSha: string,
  subject: CheckSubject,
): Promise<LoadedPolicy> {
  try {
    return await loadPolicy(ports, baseSha);
  } catch (error) {
    if (error instanceof SuiteError && error.code === "POLICY_INVALID") await fail(ports, subject, error);
    throw error;
  }
}

async function fail(
  ports: Pick<Ports, "checks" | "digest" | "log">,
  subject: CheckSubject,
  { message }: SuiteError,
): Promise<void> {
  const title = "Not ready: the policy of the base cannot be read";
  const what = "Mend it on the base branch. Until then nothing that goes there is ready.";
  const summary = `## ❌ ${title}\n\n${codeBlock(untrusted(message))}\n\n${what}`;
  const result = { passed: false, title, summary };
  try {
    await reportCheck(ports, { ...subject, result, annotations: [], conclusion: "failure" });
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    // What is wrong with the policy must be told, whatever else is.
    ports.log.warning(`No check run was made: ${error.message}`);
  }
}
