import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readClaim } from "../../src/core/rollback/claim.ts";
import type { Repository } from "../../src/rehearsal/github/repository.ts";
import type { Deployment } from "../../src/rehearsal/github/state/records.ts";
import type { ActionWorld } from "../support/world.ts";
import { tidy } from "./tidy-record.ts";

/**
 * What stands in the repository and in the shop, a line a thing; equal things stand twice. Times, figures and ids are
 * left out, and so are the notes on the way: how often a return was begun is told, and no state.
 */
export async function environmentState(world: ActionWorld, failed: number): Promise<readonly string[]> {
  const { repository } = world.github;
  const files = recordFiles(repository, failed);
  const evidence = (digits: string) =>
    [...files].find(([, text]) => sha256(text).startsWith(digits))?.[0] ?? "NOTHING";
  const nameOf = (digits: string) => {
    const id = Number(digits);
    const isReturn = repository.deployments.some((one) => one.id === id && one.task === "rollback");
    return id === failed ? "(failed)" : isReturn ? "(the return)" : "(NOT OURS)";
  };
  const said = (text: string) =>
    text
      .replace(/\[evidence ([0-9a-f]{16})\]/g, (_, digits: string) => `[evidence ${evidence(digits)}]`)
      .replace(/( after)? \d+(\.\d+)? s\b/g, "")
      .replace(/(?<=deployment ?"?[: ])\d+/g, nameOf)
      .replace(/rollback-\d+-(\S+?)-\d+(\.\d+)?\b/g, "rollback-#-$1-#");
  const deployments = repository.deployments.filter(({ id }) => id >= failed);
  return [
    ...deployments.flatMap((one) => deploymentLines(one, failed, said)),
    // The evidence of a gate that passed is kept by a side channel: it may be missing.
    ...[...repository.refs]
      .filter(([name]) => !/\/(?:incidents|gates)\//.test(name))
      .map(refLine(repository)),
    ...[...files].map(([name, text]) => `kept ${name}: ${said(tidy(name, text))}`),
    ...repository.issues.map(
      (one) => `issue ${one.state} "${one.title}" [${one.labels}] ${firstLine(one.body)}`,
    ),
    ...repository.workflowRuns.map((run) => `run ${said(run.title)}: ${run.event}, ${run.conclusion}`),
    ...(await Promise.all(
      ["schema", "is-redeploy", "is-config", "is-edge"].map((name) => shopLine(world, name)),
    )),
  ].sort();
}

function deploymentLines(one: Deployment, failed: number, said: (text: string) => string): readonly string[] {
  const name = one.id === failed ? "the failed deployment" : `a ${one.task} of ${one.ref}`;
  const payload = one.payload as Readonly<Record<string, unknown>>;
  const { key: _key, attempt: _attempt, undoes, ...rest } = payload;
  const ours = { ...rest, undoes: undoes === failed ? "the failed deployment" : undoes };
  const marks = one.statuses.filter(({ state }) => state !== "in_progress");
  return [
    `deployment: ${name} to ${one.environment} by ${one.creator.login}, ${said(one.description ?? "")} ${JSON.stringify(ours)}`,
    `newest status of ${name}: ${one.statuses.at(-1)?.state}`,
    ...marks.map(
      ({ state, description, creator }) =>
        `mark on ${name}: ${state} by ${creator.login}, ${said(description)}`,
    ),
  ];
}

function refLine({ objects }: Repository): (ref: readonly [string, string]) => string {
  return ([name, sha]) => {
    // Who opened the issue and when, and the times of incidents.
    if (/\/(?:issues\/\d+|incident-index)$/.test(name)) return `ref ${name}: there`;
    if (!name.includes("/claims/")) return `ref ${name} ${sha}`;
    const claim = readClaim(objects.commit(sha)?.message ?? "");
    return claim?.state === "held"
      ? `ref ${name}: held by attempt ${claim.holder.attempt}`
      : `ref ${name}: free`;
  };
}

function recordFiles({ refs, objects }: Repository, failed: number): ReadonlyMap<string, string> {
  const sha = refs.get(`refs/rollback-ready/incidents/${failed}`);
  const commit = sha === undefined ? undefined : objects.commit(sha);
  const entries = commit === undefined ? [] : (objects.tree(commit.tree) ?? []);
  return new Map(entries.map((entry) => [entry.name, objects.blob(entry.sha)?.toString() ?? ""]));
}

async function shopLine(world: ActionWorld, name: string): Promise<string> {
  const text = await readFile(join(world.workspace, name), "utf8");
  return `shop ${name}: ${JSON.stringify(text)}`;
}

function firstLine(text: string | null): string {
  return (text ?? "").split("\n")[0] ?? "";
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
