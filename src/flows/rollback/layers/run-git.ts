import type { PlannedGit } from "../../../core/rollback/layers/git.ts";
import type { GitopsBranch, GitopsPlace } from "../../../kernel/ports/gitops.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import { type GitopsChanges, gitopsChanges } from "./gitops-changes.ts";
import type { LayerResult } from "./layer-result.ts";

type Needed = Pick<Ports, "clock" | "log" | "secrets" | "gitops">;

export interface GitRun {
  readonly layer: PlannedGit;
  /** The step's input `secrets`, by name. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Stands in the commit's message. */
  readonly correlation: string;
  /** Monotonic ms. */
  readonly deadline: number;
  /** The state that the change sets, in words. */
  readonly wanted: string;
}

const mostTries = 8;
const firstWaitMs = 250;
const longestWaitMs = 4_000;

/**
 * Changes a branch by compare-and-set: reads its tip, edits, and pushes a commit on that tip; when the branch has moved or
 * no answer came, it is read again. Done means that the branch has what was wanted, by this run or before it.
 */
export async function runGit(ports: Needed, run: GitRun): Promise<LayerResult> {
  const { layer, secrets } = run;
  const end = Math.min(run.deadline, ports.clock.monotonic() + layer.timeoutMs);
  const msLeft = (): number => Math.ceil(end - ports.clock.monotonic());
  const token = layer.login === null ? "" : (secrets.get(layer.login.secret) ?? "");
  if (layer.login !== null && token.trim() === "") {
    return failed(
      `the secret \`${layer.login.secret}\` is empty. Check that it is set for this job`,
      false,
      run,
    );
  }
  const login = layer.login === null ? null : { user: layer.login.user, token };
  const place: GitopsPlace = { url: layer.url, branch: layer.branch, login };
  const opened = await ports.gitops.open(place, msLeft);
  if (opened.kind === "problem") return failed(ports.secrets.redact(opened.problem), false, run);
  try {
    return await pushUntilThere(ports, opened.branch, run, msLeft);
  } finally {
    await opened.branch.close();
  }
}

async function pushUntilThere(
  ports: Needed,
  branch: GitopsBranch,
  run: GitRun,
  msLeft: () => number,
): Promise<LayerResult> {
  const name = `\`${run.layer.branch}\``;
  let isUnsure = false;
  let last = "its time was over before it was read";
  for (let tried = 0; tried < mostTries && msLeft() > 0; tried++) {
    if (tried > 0) await ports.clock.sleep(Math.min(firstWaitMs * 2 ** (tried - 1), longestWaitMs, msLeft()));
    if (msLeft() <= 0) break;
    const step = await pushOnce(ports, branch, run);
    switch (step.kind) {
      case "done":
        return done(isUnsure ? `${step.detail}; a push before had no answer` : step.detail, run);
      case "no":
        return failed(step.detail, isUnsure, run);
      case "again":
        isUnsure ||= step.isUnsure;
        last = step.detail;
        ports.log.info(`${name}: ${last}; it is read again`);
        break;
      default:
        return step satisfies never;
    }
  }
  return failed(`${name} was not changed in time: ${last}`, isUnsure, run);
}

type Step =
  | { readonly kind: "done"; readonly detail: string }
  | { readonly kind: "no"; readonly detail: string }
  | { readonly kind: "again"; readonly detail: string; readonly isUnsure: boolean };

async function pushOnce(
  ports: Pick<Needed, "secrets">,
  branch: GitopsBranch,
  { layer, correlation }: GitRun,
): Promise<Step> {
  const again = (detail: string, isUnsure = false): Step => ({ kind: "again", detail, isUnsure });
  const name = `\`${layer.branch}\``;
  const tip = await branch.tip();
  if (tip.kind === "problem") {
    const detail = `the repository has no branch ${name}. Correct \`branch\``;
    return tip.reason === "absent" ? { kind: "no", detail } : problemStep(ports, tip);
  }
  const worked = await gitopsChanges(branch, tip.commit, layer);
  if (worked.kind === "refused") return { kind: "no", detail: ports.secrets.redact(worked.detail) };
  if (worked.kind === "problem") return problemStep(ports, worked);
  const asWanted = `${name} is as wanted already, at ${short(tip.commit)}`;
  if (worked.changes.length === 0) return { kind: "done", detail: asWanted };
  const message = `${layer.message.trim()}\n\nRollback-Ready: ${correlation}`;
  const pushed = await branch.push({ parent: tip.commit, changes: worked.changes, message });
  switch (pushed.kind) {
    case "pushed":
      return { kind: "done", detail: `${name} is at ${short(pushed.commit)} now` };
    case "same":
      return { kind: "done", detail: asWanted };
    case "moved":
      return again("somebody pushed meanwhile");
    case "refused":
      return { kind: "no", detail: `the push to ${name} was refused: ${said(ports, pushed.seen)}` };
    case "unanswered":
      return again(`the push had no answer: ${said(ports, pushed.problem)}`, true);
    default:
      return pushed satisfies never;
  }
}

// What a second try would not change is told at once.
function problemStep(
  ports: Pick<Needed, "secrets">,
  { reason, problem }: Extract<GitopsChanges, { kind: "problem" }>,
): Step {
  const seen = said(ports, problem);
  switch (reason) {
    case "login":
      return { kind: "no", detail: `the repository does not take this login: ${seen}. Check \`token\`` };
    case "no-git":
      return { kind: "no", detail: seen };
    case "absent":
    case "time":
    case "other":
      return { kind: "again", detail: `it was not read: ${seen}`, isUnsure: false };
    default:
      return reason satisfies never;
  }
}

// Before it is cut: half of a secret is not known for one.
function said({ secrets }: Pick<Needed, "secrets">, words: string): string {
  return secrets.redact(words).slice(0, 300);
}

function short(commit: string): string {
  return commit.slice(0, 12);
}

function done(detail: string, { wanted }: GitRun): LayerResult {
  return { outcome: "done", detail, state: wanted, url: null };
}

function failed(detail: string, isUnsure: boolean, { wanted }: GitRun): LayerResult {
  if (!isUnsure) {
    return { outcome: "failed", detail, state: "as it was before: nothing was pushed", url: null };
  }
  const state = `not known: a push on its way to ${wanted} had no answer`;
  return { outcome: "failed", detail, state, url: null, isUnsure };
}
