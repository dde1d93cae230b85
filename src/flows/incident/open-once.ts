import { deploymentUnusable, githubRefused, SuiteError } from "../../kernel/errors.ts";
import { isInDoubt } from "../../kernel/in-doubt.ts";
import type { Issue } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type ClaimGlimpse, claimIssue, type IssueClaimPorts } from "./claim-issue.ts";
import { closeTwins } from "./close-twins.ts";
import { issuesSince, listedIssue, namedIssue, type OwnIssue } from "./own-issues.ts";

export interface NewIssue {
  readonly deployment: number;
  readonly own: OwnIssue;
  readonly label: { readonly name: string; readonly color: string; readonly description: string };
  /** Further labels, as far as GitHub takes them. */
  readonly labels?: readonly string[];
  readonly title: string;
  readonly body: string;
  /** The claim, where it was read already. */
  readonly glimpse?: ClaimGlimpse;
  /** Whether the repository has the label, where that was asked already; null where it is not known. */
  readonly hasLabel?: boolean | null;
  /** When the deployment was made, ISO 8601: its issue is no older. Left out, it is looked for by its label. */
  readonly since?: string;
}

/** What became of opening an issue. */
export type OpenedOnce =
  | { readonly kind: "issue"; readonly issue: Issue; readonly created: boolean }
  /** Somebody transferred it to another repository, where nothing is written. */
  | { readonly kind: "moved"; readonly url: string }
  /** Another run is opening it. */
  | { readonly kind: "elsewhere"; readonly url: string; readonly since: string };

export type OpenOncePorts = IssueClaimPorts & Pick<Ports, "issues" | "conversation">;

/** How long a list may trail behind what was written, as far as it is waited for. */
const behindMs = [1_000, 2_000, 4_000] as const;
/** The same for what another run may have made, of which nothing else tells. */
const takenUpMs = [...behindMs, 8_000] as const;

/**
 * Opens the one issue of a deployment: claims it by a ref, looks for the issue that an earlier run left, and only then
 * makes one. Without a clear answer the list says, for some seconds, whether it is there; where it does not, nothing is
 * made again in this run, and the next looks once more. Throws what kept it from being opened.
 */
export async function openOnce(ports: OpenOncePorts, wanted: NewIssue): Promise<OpenedOnce> {
  const { own, deployment } = wanted;
  const look = async (number: number) => {
    const named = await namedIssue(ports, number, own);
    // A closed one is in nobody's way.
    if (named.kind === "foreign" && named.issue.state === "open") throw ofAnotherLogin(named.issue, own);
    return named.kind === "ours" || named.kind === "moved" ? named : null;
  };
  const right = await claimIssue(ports, deployment, look, wanted.glimpse);
  if (right.kind === "elsewhere") return right;
  if (right.kind === "opened") {
    const { issue: named } = right;
    return named.kind === "moved" ? named : { kind: "issue", issue: named.issue, created: false };
  }
  const there =
    (await left(ports, wanted)) ?? (right.isTakenUp ? await leftLate(ports, wanted, takenUpMs) : null);
  if (there !== null) {
    await right.opened(there.number);
    return { kind: "issue", issue: there, created: false };
  }
  const made = await create(ports, wanted);
  const issue = right.isTakenUp ? await firstOf(ports, wanted, made) : made;
  await right.opened(issue.number);
  if (issue.author !== own.identity) throw ofAnotherLogin(issue, own);
  return { kind: "issue", issue, created: issue.number === made.number };
}

// What an earlier run made may come to light only now.
async function firstOf(ports: OpenOncePorts, wanted: NewIssue, made: Issue): Promise<Issue> {
  const { own, since } = wanted;
  const listed = since === undefined ? [] : await issuesSince(ports, own, since);
  const others = listed.filter(({ number }) => number !== made.number);
  const [first = made, ...twins] = [...others, made].toSorted((a, b) => a.number - b.number);
  await closeTwins(ports, first, twins, own);
  return first;
}

/** The issue that an earlier run left. Of two the older stays, and the other is closed. */
async function left(ports: OpenOncePorts, { own, since }: NewIssue): Promise<Issue | null> {
  if (since === undefined) return listedIssue(ports, own);
  const [first, ...twins] = await issuesSince(ports, own, since);
  if (first === undefined) return null;
  await closeTwins(ports, first, twins, own);
  return first;
}

// It may have been opened without a word of it coming back, and the list may trail behind.
async function leftLate(
  ports: OpenOncePorts,
  wanted: NewIssue,
  waitsMs: readonly number[],
): Promise<Issue | null> {
  for (const ms of waitsMs) {
    await ports.clock.sleep(ms);
    const there = await left(ports, wanted);
    if (there !== null) return there;
  }
  return null;
}

async function create(ports: OpenOncePorts, wanted: NewIssue): Promise<Issue> {
  if (wanted.hasLabel !== true) await tryLabel(ports, wanted.label);
  try {
    return await make(ports, wanted);
  } catch (error) {
    if (!isInDoubt(error) || ports.signal.aborted) throw named(error);
    ports.log.info("the issue: no clear answer, so what is there is looked at");
    const there = await leftLate(ports, wanted, behindMs);
    if (there === null) throw error;
    return there;
  }
}

// Labels beside our own are no reason to be without an issue: whoever dresses it tries them one by one.
async function make({ issues }: OpenOncePorts, wanted: NewIssue): Promise<Issue> {
  const { label, title, body, labels = [] } = wanted;
  try {
    return await issues.create({ title, body, labels: [label.name, ...labels] });
  } catch (error) {
    const isRefused = error instanceof SuiteError && error.code === "GITHUB_REFUSED";
    if (!isRefused || labels.length === 0) throw error;
    return issues.create({ title, body, labels: [label.name] });
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

// unverified: these words, for which no permission helps.
const blocked = /blocked|interaction limit|limited to (?:collaborators|contributors|existing users)/i;

function named(error: unknown): unknown {
  if (!(error instanceof SuiteError) || error.code !== "PERMISSION_MISSING") return error;
  const said = error.cause instanceof Error ? error.cause.message : "";
  return blocked.test(said)
    ? githubRefused(
        "open the issue",
        "it is blocked, or interactions with this repository are limited",
        error,
      )
    : error;
}

function ofAnotherLogin({ number, author }: Issue, { identity }: OwnIssue): SuiteError {
  return deploymentUnusable(
    `Issue ${number} was opened as \`${author}\`, and the policy trusts \`${identity}\`, so no later run would know it for its own`,
    `Write \`identity: ${author}\` in .github/rollback.yml; or leave the input \`token\` out, and close issue ${number}.`,
  );
}
