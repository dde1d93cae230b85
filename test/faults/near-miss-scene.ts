import { cp, mkdtemp } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseMarker } from "../../src/core/text/marker.ts";
import { keptFiles, noteUnder } from "../support/kept-files.ts";
import { deployed, knownGood, released } from "../support/past.ts";
import {
  type PostmortemFacts,
  type PostmortemRun,
  runPostmortem,
  startPostmortem,
} from "../support/postmortem-step.ts";
import { runStep } from "../support/run-step.ts";
import { type ActionWorld, startActionWorld } from "../support/world.ts";
import { snapshotOf } from "../support/world-snapshot.ts";
import type { PostmortemScene } from "./postmortem-scene.ts";

/** A gate that could say neither yes nor no: `open` is the first time that people are told, `again` a comment later. */
export async function openNearMissScene(which: "open" | "again"): Promise<PostmortemScene> {
  const world = await startActionWorld();
  const { repository } = world.github;
  // A file that no build wrote.
  const report = {
    name: "report",
    kind: "file",
    path: "report.json",
    json: [{ path: "$.ok", equals: true }],
  };
  const production = { gate: { checks: [report], interval: "100ms", bake: "1s" } };
  const incidents = { "near-miss": { after: 1, quiet: "1s" } };
  const policy = JSON.stringify({ version: 1, incidents, environments: { production } });
  const old = await released(world, "1.0.0", { ".github/rollback.yml": policy });
  knownGood(world, { commit: old.commit, release: old });
  const next = await released(world, "1.1.0");
  const judged = async (): Promise<PostmortemFacts> => {
    const deployment = deployed(world, { commit: next.commit, release: next });
    return { deployment, evidence: await undecided(world, deployment) };
  };
  if (which === "again") demandGreen(await runPostmortem(world, await judged()), "true");
  const earlier = repository.issues.length;
  const facts = await judged();
  const restore = snapshotOf(world);
  const start = (more: PostmortemFacts) => startPostmortem(world, { runId: 500, ...facts, ...more });

  const before = world.github.requests.length;
  const run = await (await start({ label: "without a fault" })).done;
  demandGreen(run, which === "open" ? "true" : "false");
  const calls = world.github.requests
    .slice(before)
    .map(({ method, route, write }) => ({ method, route, write }));
  const state = () => nearMissState(world, facts.deployment ?? 0, earlier);
  const wanted = state();
  restore();
  // A further run has nothing left to tell.
  const isDone = ({ outputs }: PostmortemRun) => ["near-miss", "quiet"].includes(outputs["outcome"] ?? "");
  return { world, calls, wanted, start, isDone, state, restore };
}

/** Lets a gate judge, and brings its evidence into the workspace, as a step that downloads it does. */
async function undecided(world: ActionWorld, deployment: number): Promise<string> {
  const temp = await mkdtemp(join(world.folder, "job-"));
  const gate = await runStep(world, "gate", { "deployment-id": String(deployment) }, { temp });
  if (gate.outputs["verdict"] !== "inconclusive") throw new Error(`The gate could decide:\n${gate.log}`);
  const folder = basename(temp);
  await cp(join(temp, "rollback-ready"), join(world.workspace, folder), { recursive: true });
  return folder;
}

function demandGreen(run: PostmortemRun, created: string): void {
  const { error, outputs, warnings } = run;
  if (
    error === null &&
    outputs["created"] === created &&
    outputs["outcome"] === "near-miss" &&
    warnings.length === 0
  )
    return;
  throw new Error(
    `The near miss without a fault went wrong:\n${error?.message ?? run.crash ?? ""}\n${JSON.stringify(outputs)}\n${run.log.join("\n")}`,
  );
}

/** All that a near miss leaves on GitHub, without the numbers that it was given. */
function nearMissState(world: ActionWorld, deployment: number, earlier: number): readonly string[] {
  const { repository } = world.github;
  const ours = repository.issues
    .slice(earlier)
    .filter(({ body, stateReason }) => parseMarker(body ?? "") !== null && stateReason !== "not_planned");
  const twins = repository.issues.slice(earlier).filter((one) => !ours.includes(one));
  const numbers = ours.map(({ number }) => number).join("|");
  const said = (text: string): string =>
    numbers === ""
      ? text
      : text.replaceAll(new RegExp(`(issues/|issue": ?|number": ?|#)(${numbers})\\b`, "g"), "$1NEW");
  const index = keptFiles(world, "refs/rollback-ready/incident-index")["index.json"];
  const ref = `refs/rollback-ready/issues/${deployment}`;
  // A comment needs no claim.
  const claim = repository.refs.has(ref) ? (noteUnder(world, ref) as Record<string, unknown>) : null;
  return [
    ...ours.flatMap((issue) => [
      `issue "${issue.title}" ${issue.state}`,
      ...issue.labels.map((label) => `label ${label}`),
      `body ${said(issue.body ?? "")}`,
    ]),
    ...twins.map(() => "closed twin"),
    ...repository.comments
      .filter(({ number }) => !twins.some((twin) => twin.number === number))
      .map(({ body }) => `comment: ${said(body)}`),
    // GitHub gives a label that an issue brings a colour of its own, when the one that was asked for came too late.
    ...repository.labels.map(({ name }) => `label of the repository: ${name}`),
    `index ${said(JSON.stringify(index))}`,
    `claim ${said(JSON.stringify({ issue: claim?.["issue"], state: claim?.["state"] }))}`,
  ];
}
