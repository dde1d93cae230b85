import { SuiteError } from "../../kernel/errors.ts";
import { isInDoubt } from "../../kernel/in-doubt.ts";
import type { Issue } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type ClaimGlimpse, claimIssue, type IssueClaimPorts } from "./claim-issue.ts";
import { listedIssue, namedIssue, type OwnIssue } from "./own-issues.ts";

export interface NewIssue {
  readonly deployment: number;
  readonly own: OwnIssue;
  readonly label: { readonly name: string; readonly color: string; readonly description: string };
  readonly title: string;
  readonly body: string;
  /** The claim, where it was read already. */
  readonly glimpse?: ClaimGlimpse;
}

/** What became of opening an issue. */
export type OpenedOnce =
  | { readonly kind: "issue"; readonly issue: Issue; readonly created: boolean }
  /** Somebody transferred it to another repository, where nothing is written. */
  | { readonly kind: "moved"; readonly url: string }
  /** Another run is opening it. */
  | { readonly kind: "elsewhere"; readonly url: string; readonly since: string };

export type OpenOncePorts = IssueClaimPorts & Pick<Ports, "issues">;

/** How long a list may trail behind what was written, as far as it is waited for. */
const behindMs = [1_000, 2_000, 4_000] as const;

/**
 * Opens the one issue of a deployment: claims it by a ref, looks for the issue that an earlier run left, and only then
 * makes one. Without a clear answer the list says, for some seconds, whether it is there.
 */
export async function openOnce(ports: OpenOncePorts, wanted: NewIssue): Promise<OpenedOnce> {
  const { own, deployment } = wanted;
  const look = async (number: number) => {
    const named = await namedIssue(ports, number, own);
    return named.kind === "not-ours" ? null : named;
  };
  const right = await claimIssue(ports, deployment, look, wanted.glimpse);
  if (right.kind === "elsewhere") return right;
  if (right.kind === "opened") {
    const { issue: named } = right;
    return named.kind === "moved" ? named : { kind: "issue", issue: named.issue, created: false };
  }
  const there = (await listedIssue(ports, own)) ?? (right.isTakenUp ? await lateIssue(ports, own) : null);
  const issue = there ?? (await create(ports, wanted));
  await right.opened(issue.number);
  return { kind: "issue", issue, created: there === null };
}

// It may have been opened without a word of it coming back, and the list may trail behind.
async function lateIssue(ports: OpenOncePorts, own: OwnIssue): Promise<Issue | null> {
  for (const ms of behindMs) {
    await ports.clock.sleep(ms);
    const there = await listedIssue(ports, own);
    if (there !== null) return there;
  }
  return null;
}

async function create(ports: OpenOncePorts, { own, label, title, body }: NewIssue): Promise<Issue> {
  await tryLabel(ports, label);
  const make = (): Promise<Issue> => ports.issues.create({ title, body, labels: [label.name] });
  try {
    return await make();
  } catch (error) {
    if (!isInDoubt(error) || ports.signal.aborted) throw error;
    ports.log.info("the issue: no clear answer, so what is there is looked at");
    return (await lateIssue(ports, own)) ?? (await make());
  }
}

// Without the label the issue is still opened; only who comes later without the claim would not find it.
async function tryLabel({ issues, log }: OpenOncePorts, label: NewIssue["label"]): Promise<void> {
  try {
    await issues.ensureLabel(label);
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    log.warning(`The label \`${label.name}\` was not made. ${error.message}`);
  }
}
