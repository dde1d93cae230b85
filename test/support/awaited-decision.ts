import { renderComment } from "../../src/rehearsal/github/render/comment.ts";
import { renderIssue } from "../../src/rehearsal/github/render/issue.ts";
import { bot, deployed, knownGood, type PastRelease, released } from "./past.ts";
import { failsOnce } from "./quick-gate.ts";
import { type RanStep, runStep, type StepFacts } from "./run-step.ts";
import type { ActionWorld } from "./world.ts";

type Section = Readonly<Record<string, unknown>>;

/** Comments and labels of an issue take it, beside what the README declares. */
export const mayComment = { permissions: { issues: "write" } } as const;

/** The policy of `production`, in which people decide as told; `rollback` is what its way back has beside one layer. */
export function decisionPolicy(
  world: ActionWorld,
  decision: Section,
  rollback: Section = { recovery: "2s" },
): string {
  const gate = {
    checks: [{ name: "health", url: `${world.service.url}/health` }],
    interval: "100ms",
    bake: "1s",
  };
  const redeploy = { command: ["node", "deploy.cjs", "{release.tag}"], timeout: "20s" };
  const production = { gate, rollback: { redeploy, ...rollback }, decision };
  return JSON.stringify({ version: 1, environments: { production, staging: {} } }, null, 2);
}

export interface Awaited {
  readonly old: PastRelease;
  readonly broken: PastRelease;
  /** The deployment of v1.1.0, which failed. */
  readonly id: number;
  /** The run of guard that found that out. */
  readonly guarded: RanStep;
}

/** v1.0.0 known-good, v1.1.0 deployed, and failed by guard, which leaves the rest to people. */
export async function awaitedDecision(
  world: ActionWorld,
  decision: Section = {},
  guardInputs: Readonly<Record<string, string>> = {},
  rollback?: Section,
): Promise<Awaited> {
  const policy = decisionPolicy(world, { mode: "approval", ...decision }, rollback);
  const old = await released(world, "1.0.0", { ".github/rollback.yml": policy });
  knownGood(world, { commit: old.commit, release: old });
  const broken = await released(world, "1.1.0");
  const id = deployed(world, { commit: broken.commit, release: broken });
  world.service.answer(...failsOnce);
  const inputs = { "deployment-id": String(id), ...guardInputs };
  const guarded = await runStep(world, "guard", inputs, { runId: 50 });
  return { old, broken, id, guarded };
}

/** That reviewers let a run into an environment. */
export function approved(
  { github }: ActionWorld,
  runId: number,
  by = "grace",
  name = "production-rollback",
): void {
  github.repository.runReviews.set(runId, [{ login: by, state: "approved", environments: [name] }]);
}

/** A comment on an issue, as the event that it starts. Answers the same event each time it is delivered. */
export function commentEvent({ github }: ActionWorld, number: number, author: string, body: string) {
  const { repository } = github;
  const comment = repository.comment(number, { author, body });
  const issue = repository.conversation(number);
  if (issue === undefined) throw new Error(`there is no ${number}`);
  return {
    action: "created",
    issue: renderIssue(repository, issue),
    comment: renderComment(repository, comment),
  };
}

/** Somebody comments, and `actions/rollback` answers. */
export function commented(
  world: ActionWorld,
  author: string,
  body: string,
  facts: StepFacts & { readonly number?: number; readonly inputs?: Readonly<Record<string, string>> } = {},
): Promise<RanStep> {
  const { number = 1, inputs = {}, ...more } = facts;
  const event = commentEvent(world, number, author, body);
  const job = { eventName: "issue_comment", event, actor: author, runId: 70, ...mayComment, ...more };
  return runStep(world, "rollback", { mode: "comment", ...inputs }, job);
}

/** Our comments on an issue, oldest first, without their markers. */
export function ownComments({ github }: ActionWorld, number = 1): readonly string[] {
  return github.repository.comments
    .filter((one) => one.number === number && one.user.login === bot)
    .map(({ body }) => body.split("\n").slice(1).join("\n").trim());
}

/** Descriptions of a deployment's statuses, oldest first, without hashes and the times of comments. */
export function wordsOn({ github }: ActionWorld, id: number): readonly string[] {
  const found = github.repository.deployments.find((one) => one.id === id);
  return (found?.statuses ?? []).map(({ description }) =>
    (description ?? "").replace(/ \[(?:said|evidence) .*/, ""),
  );
}

/** First lines of the decisions that are kept. */
export function decisions({ github }: ActionWorld): readonly string[] {
  const { refs, objects } = github.repository;
  return [...refs]
    .filter(([name]) => name.startsWith("refs/rollback-ready/decisions/"))
    .map(([, sha]) => objects.commit(sha)?.message.split("\n")[0] ?? "");
}
