import { parseMarker } from "../../src/core/text/marker.ts";
import { openIssue } from "../../src/rehearsal/github/state/issue-acts.ts";
import { addMilestone } from "../../src/rehearsal/github/state/issue-settings.ts";
import { issueState } from "../../src/rehearsal/github/state/issue-state.ts";
import { type BadNight, badNight, comesBack, failedAgain, failedGate } from "../support/bad-night.ts";
import { keptFiles, noteUnder } from "../support/kept-files.ts";
import { deployed } from "../support/past.ts";
import {
  type PostmortemFacts,
  type PostmortemRun,
  runPostmortem,
  type StartedPostmortem,
  startPostmortem,
} from "../support/postmortem-step.ts";
import { type ActionWorld, startActionWorld } from "../support/world.ts";
import { snapshotOf } from "../support/world-snapshot.ts";
import type { ShopCall } from "./rollback-shop.ts";

/** A postmortem, played again and again from the same state of GitHub. */
export interface PostmortemScene {
  readonly world: ActionWorld;
  /** The requests of a run in which nothing fails, in their order. */
  readonly calls: readonly ShopCall[];
  /** What such a run leaves, a line each. */
  readonly wanted: readonly string[];
  start(facts: PostmortemFacts): Promise<StartedPostmortem>;
  /** Whether a run did all that it was for. */
  isDone(run: PostmortemRun): boolean;
  state(): readonly string[];
  restore(): void;
}

/**
 * A second failure of the same kind. `open`: its issue is to be dressed, and the first one told, which is every call that
 * there is. `update`: its issue was opened before anything came back, and now has to say that it did.
 */
export async function openPostmortemScene(which: "open" | "update"): Promise<PostmortemScene> {
  const world = await startActionWorld();
  const { github } = world;
  const { repository } = github;
  const parent = openIssue(repository, { author: "mona", title: "All incidents" });
  addMilestone(repository, "Autumn");
  repository.collaborators.add("octavia");
  const incidents = {
    labels: ["shop"],
    "severity-labels": true,
    assignees: ["octavia"],
    milestone: "Autumn",
    parent,
  };
  const night = await badNight(world, { incidents });
  const first = await runPostmortem(world, { deployment: night.failed });
  const failed = which === "open" ? await failedAgain(world, night) : await openedBefore(world, night);
  const restore = snapshotOf(world);
  const start = (facts: PostmortemFacts): Promise<StartedPostmortem> =>
    startPostmortem(world, { deployment: failed, runId: 500, ...facts });

  const before = github.requests.length;
  const run = await (await start({ label: "without a fault" })).done;
  demandGreen(run, which === "open" ? "true" : "false");
  const calls = github.requests.slice(before).map(({ method, route, write }) => ({ method, route, write }));
  const earlier = Number(first.outputs["issue-number"]);
  const state = () => postmortemState(world, failed, earlier);
  const wanted = state();
  restore();
  const isDone = ({ outputs }: PostmortemRun): boolean => (outputs["issue-number"] ?? "") !== "";
  return { world, calls, wanted, start, isDone, state, restore };
}

/** The same failure once more, whose issue is opened while it is still in service; then it comes back. */
async function openedBefore(world: ActionWorld, { broken }: BadNight): Promise<number> {
  const failed = deployed(world, { commit: broken.commit, release: broken });
  await failedGate(world, failed);
  demandGreen(await runPostmortem(world, { deployment: failed }), "true");
  await comesBack(world, failed);
  return failed;
}

function demandGreen(run: PostmortemRun, created: string): void {
  const isGreen = run.error === null && run.crash === null && run.warnings.length === 0;
  if (isGreen && run.outputs["created"] === created) return;
  throw new Error(`The postmortem without a fault went wrong:\n${run.error?.message}\n${run.log.join("\n")}`);
}

/** All that a postmortem leaves on GitHub, without times and without the numbers that it was given. */
function postmortemState(world: ActionWorld, failed: number, earlier: number): readonly string[] {
  const { repository } = world.github;
  const { milestoneOf, subIssues } = issueState(repository);
  const made = repository.issues.filter(
    ({ number, body }) => number > earlier && parseMarker(body ?? "")?.kind === "postmortem",
  );
  const ours = made.filter(({ stateReason }) => stateReason !== "not_planned");
  // Of one that was closed beside the other its comment says all.
  const twins = made.filter((one) => !ours.includes(one)).map(({ number }) => number);
  const said = (text: string) =>
    ours
      .reduce((so, { number }) => so.replaceAll(`/issues/${number}`, "/issues/NEW"), text)
      .replaceAll(
        new RegExp(`(issue": ?|number": ?|#)(${ours.map(({ number }) => number).join("|")})\\b`, "g"),
        "$1NEW",
      );
  // When it opened is another moment in each case, and told in the text by whatever run had more to tell.
  const shown = (body: string) =>
    body.replace(/^\|[^|\n]*\| this issue opened \|.*\n/m, "").replace(/(id=timeline sha256=)\w+/, "$1HASH");
  const keptText = (text: string) =>
    said(text)
      .replace(/("openedAt":")[^"]*/, "$1THEN")
      // Its place in the timeline follows from that moment.
      .replace(/,\{"at":"[^"]*","event":"this issue opened","source":"[^"]*"\}/, "");
  const index = keptFiles(world, "refs/rollback-ready/incident-index")["index.json"];
  const kept = keptFiles(world, `refs/rollback-ready/incidents/${failed}`);
  return [
    ...ours.flatMap((issue) => [
      `issue "${issue.title}" ${issue.state}`,
      ...issue.labels.map((label) => `label ${label}`),
      ...issue.assignees.map(({ login }) => `assignee ${login}`),
      `milestone ${milestoneOf.get(issue.number)?.title}`,
      ...subIssues.filter(({ child }) => child === issue.number).map(({ parent }) => `below ${parent}`),
      `body ${shown(issue.body ?? "")}`,
    ]),
    ...twins.map(() => "closed twin"),
    ...repository.comments
      .filter(({ number }) => !twins.includes(number))
      .map(({ number, body }) => `comment on ${number}: ${said(body)}`),
    ...repository.labels.map(({ name, color }) => `label of the repository: ${name} ${color}`),
    `index ${said(JSON.stringify(index))}`,
    ...Object.entries(kept).map(([name, value]) => `kept ${name}: ${keptText(JSON.stringify(value))}`),
    claimLine(world, failed, said),
  ];
}

function claimLine(world: ActionWorld, failed: number, said: (text: string) => string): string {
  const { issue, state } = noteUnder(world, `refs/rollback-ready/issues/${failed}`) as Record<
    string,
    unknown
  >;
  return `claim ${said(JSON.stringify({ issue, state }))}`;
}
