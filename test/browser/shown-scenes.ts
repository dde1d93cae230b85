import { z } from "zod";
import { settingsOf } from "../../src/rehearsal/github/state/repository-settings.ts";
import { card } from "../../src/rehearsal/page/card.ts";
import { checkHtml } from "../../src/rehearsal/page/check-section.ts";
import { collect, KeptCheck, KeptIssue } from "../../src/rehearsal/page/collect.ts";
import { githubMarkdown } from "../../src/rehearsal/page/github-markdown.ts";
import { issueHtml } from "../../src/rehearsal/page/issue-section.ts";
import { checkWorkflow, deployWorkflow } from "../core/doctor/healthy.ts";
import { awaitedDecision, mayComment } from "../support/awaited-decision.ts";
import { badRelease, shipped, wayBackPolicy } from "../support/bad-release.ts";
import { deployed, knownGood } from "../support/past.ts";
import { fullPlan, migration, opened } from "../support/pull.ts";
import { bad, failsOnce, good } from "../support/quick-gate.ts";
import { type RanStep, runStep } from "../support/run-step.ts";
import { type ActionWorld, startActionWorld } from "../support/world.ts";

/** A text that a real run put on a page of GitHub, as HTML. */
export interface Shown {
  readonly name: string;
  readonly html: string;
}

type Show = (name: string, step: RanStep) => void;
type Scene = (world: ActionWorld, show: Show, add: (shown: Shown) => void) => Promise<void>;

const redeploy = { command: ["node", "deploy.cjs", "{release.tag}"] };

/** Plays a scene with the shipped dist, in a world of its own. Answers all that people would see of it. */
export async function played(scene: Scene): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  const show: Show = (name, { summary, log }) => {
    if (summary.trim() === "") throw new Error(`${name} has no summary:\n${log}`);
    const head = { state: "plain", label: "summary", title: "Step summary" } as const;
    shown.push({ name, html: card(head, githubMarkdown(summary)) });
  };
  const world = await startActionWorld();
  try {
    await scene(world, show, (one) => shown.push(one));
  } finally {
    await world.close();
  }
  return shown;
}

/** Everything that an action says of itself on a page, as a team meets it. */
export const scenes: readonly Scene[] = [
  releases,
  wayOfARelease,
  guardedRelease,
  pointOfNoReturn,
  brokenCommand,
  hookThatCannotBegin,
  returnThatStaysBad,
  firstRelease,
  newerDeployment,
  peopleDecide,
  gatesWithoutAnswer,
  checkedPull,
  lookedAtSettings,
];

async function wayOfARelease(world: ActionWorld, show: Show, add: (shown: Shown) => void): Promise<void> {
  const old = await shipped(world, "1.0.0", { files: wayBackPolicy(world, { redeploy }) });
  knownGood(world, { commit: old.commit, release: old });
  const merged = { files: migration, answer: "Yes. It does not name the column." };
  await shipped(world, "1.1.0", { merged });
  const deploy = { release: "v1.1.0" };
  const opening = await runStep(world, "deploy", deploy);
  show("a deploy", opening);
  const inputs = { "deployment-id": opening.outputs["deployment-id"] ?? "" };
  world.service.answer(...failsOnce);
  show("a gate that fails", await runStep(world, "gate", inputs));
  show("a dry run", await runStep(world, "rollback", { ...inputs, "dry-run": "true" }));
  show("a rollback that is verified", await runStep(world, "rollback", inputs));
  show("a dry run after the rollback", await runStep(world, "rollback", { ...inputs, "dry-run": "true" }));
  show("a postmortem", await runStep(world, "postmortem", inputs));
  add({ name: "the issue of the postmortem", html: issueHtml(nth(issuesOf(world), 0)) });
  show("a deploy of what is held", await runStep(world, "deploy", deploy, { runId: 5 }));
  const lift = { mode: "lift", release: "v1.1.0", reason: "Only the probe was wrong." };
  show("a lifted hold", await runStep(world, "rollback", lift));
}

async function releases(world: ActionWorld, show: Show): Promise<void> {
  await shipped(world, "1.1.0");
  await world.write({ "notes.txt": "hello" });
  world.github.repository.commit({ branch: "main", files: { "b.txt": "b" }, message: "fix: b" });
  const release = { artifacts: `notes=file:notes.txt\nshop=oci:${world.registry.host}/acme/shop:1.1.0` };
  show("a dry run of a release", await runStep(world, "release", { ...release, "dry-run": "true" }));
  show("a release", await runStep(world, "release", release));
  world.github.repository.commit({ branch: "main", files: { "c.txt": "c" }, message: "docs: c" });
  show("nothing to release", await runStep(world, "release", release));
}

async function guardedRelease(world: ActionWorld, show: Show): Promise<void> {
  const { id } = await badRelease(world, { redeploy });
  const issues = { permissions: { issues: "none" } } as const;
  const failed = await runStep(world, "guard", { "deployment-id": String(id) }, issues);
  show("guard that finishes what a lost run began, and may open no issue", failed);
  const next = await shipped(world, "1.2.0");
  const newer = deployed(world, { commit: next.commit, release: next });
  show("guard that is content", await runStep(world, "guard", { "deployment-id": String(newer) }));
}

async function pointOfNoReturn(world: ActionWorld, show: Show): Promise<void> {
  const [up, down] = Object.keys(migration);
  const files = { [`${up}`]: "DROP TABLE notes;\n", [`${down}`]: raising };
  const merged = { files, answer: "No. It reads the notes." };
  await badRelease(world, { redeploy }, { broken: { merged } });
  show("a dry run before a point of no return", await runStep(world, "rollback", { "dry-run": "true" }));
  show("a rollback that is not safe", await runStep(world, "rollback"));
  const word = { release: "v1.0.0", reason: "The notes are not needed." };
  show("a rollback on a person's word", await runStep(world, "rollback", word));
}

async function brokenCommand(world: ActionWorld, show: Show): Promise<void> {
  const config = { command: ["node", "no-such-tool.cjs", "{config.settings}"] };
  const settings = { config: "settings=1" };
  await badRelease(world, { redeploy, config }, { old: settings, broken: { config: "settings=2" } });
  show("a rollback that is half done", await runStep(world, "rollback"));
}

async function hookThatCannotBegin(world: ActionWorld, show: Show): Promise<void> {
  const before = [{ name: "close-shop", command: ["node", "no-such-tool.cjs"], required: true }];
  await badRelease(world, { redeploy, before });
  show("a rollback that could not begin", await runStep(world, "rollback"));
}

async function returnThatStaysBad(world: ActionWorld, show: Show): Promise<void> {
  await badRelease(world, { redeploy });
  world.service.answer(bad);
  show("a rollback that is not verified", await runStep(world, "rollback"));
}

async function firstRelease(world: ActionWorld, show: Show): Promise<void> {
  const first = await shipped(world, "1.0.0", { files: wayBackPolicy(world, { redeploy }) });
  const id = deployed(world, { commit: first.commit, release: first });
  world.service.answer(...failsOnce);
  show("guard with nothing to return to", await runStep(world, "guard", { "deployment-id": String(id) }));
}

async function newerDeployment(world: ActionWorld, show: Show): Promise<void> {
  const { id } = await badRelease(world, { redeploy });
  const newer = await shipped(world, "1.2.0");
  deployed(world, { commit: newer.commit, release: newer });
  const inputs = { "deployment-id": String(id) };
  show("a rollback after a newer deployment", await runStep(world, "rollback", inputs));
}

async function peopleDecide(world: ActionWorld, show: Show): Promise<void> {
  const { id, guarded } = await awaitedDecision(world, { timeout: "2s", "on-timeout": "stay" });
  show("guard that awaits a decision", guarded);
  const inputs = { mode: "await", "deployment-id": String(id) };
  show("a release that stays", await runStep(world, "rollback", inputs, { runId: 61, ...mayComment }));
}

async function gatesWithoutAnswer(world: ActionWorld, show: Show): Promise<void> {
  const old = await shipped(world, "1.0.0", { files: wayBackPolicy(world, { redeploy }) });
  const id = deployed(world, { commit: old.commit, release: old });
  world.service.answer(bad);
  show("a preflight of what is broken", await runStep(world, "gate", { mode: "preflight" }));
  world.service.answer(good);
  const away = { "deployment-id": String(id), "health-url": "http://shop.invalid/health" };
  const quick = { interval: "100ms", bake: "1s" };
  show("a gate that could not ask", await runStep(world, "gate", { ...away, ...quick }));
}

async function checkedPull(world: ActionWorld, _show: Show, add: (shown: Shown) => void): Promise<void> {
  world.github.repository.commit({ branch: "main", files: { a: "a" }, message: "Start" });
  const [up = ""] = Object.keys(migration);
  const pull = opened(world, {
    files: { [up]: migration["db/migrations/000001_add_notes.up.sql"] },
    body: "",
  });
  await runStep(world, "plan-check", {}, { pull });
  const body = fullPlan("Yes. It does not name the column.");
  const good = opened(world, { files: migration, body, branch: "whole" });
  await runStep(world, "plan-check", {}, { pull: good });
  const checks = checksOf(world);
  add({ name: "a check that refuses", html: checkHtml(nth(checks, 0)) });
  add({ name: "a check that accepts", html: checkHtml(nth(checks, 1)) });
}

async function lookedAtSettings(world: ActionWorld, show: Show): Promise<void> {
  const { repository } = world.github;
  settingsOf(repository).environments.push({ name: "production", branches: "named" });
  const files = {
    ".github/workflows/plan.yml": checkWorkflow,
    ".github/workflows/deploy.yml": deployWorkflow,
    ".github/rollback.yml": "version: 1\n",
  };
  repository.commit({ branch: "main", files, message: "Set up" });
  const scheduled = { eventName: "schedule", event: { schedule: "0 3 * * 1" } };
  const permissions = { checks: "none", actions: "read", deployments: "read" } as const;
  show("the settings", await runStep(world, "plan-check", {}, { ...scheduled, permissions }));
}

const raising = "DO $$\nBEGIN\n  RAISE EXCEPTION 'irreversible: notes';\nEND\n$$;\n";

function issuesOf({ github }: ActionWorld): readonly KeptIssue[] {
  return z.array(KeptIssue).parse(JSON.parse(collect(github.repository, "")["issues.json"] ?? ""));
}

function checksOf({ github }: ActionWorld): readonly KeptCheck[] {
  return z.array(KeptCheck).parse(JSON.parse(collect(github.repository, "")["check-runs.json"] ?? ""));
}

function nth<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new Error(`There is no ${index}.`);
  return one;
}
