import { readFile } from "node:fs/promises";
import { RollbackRecord } from "../../src/core/rollback/record.ts";
import { pushImage } from "../../src/rehearsal/registry/push-image.ts";
import { deployed, knownGood, marks, type PastRelease } from "./past.ts";
import { fullPlan, opened } from "./pull.ts";
import { type RanStep, runStep } from "./run-step.ts";
import type { ActionWorld } from "./world.ts";

type Section = Readonly<Record<string, unknown>>;
type Files = Readonly<Record<string, string>>;

/** The policy file of `production`: the quick gate, and these ways back beside a recovery check of two seconds. */
export function wayBackPolicy(world: ActionWorld, rollback: Section): Files {
  const gate = {
    checks: [{ name: "health", url: `${world.service.url}/health` }],
    interval: "100ms",
    bake: "1s",
  };
  const environments = { production: { gate, rollback: { recovery: "2s", ...rollback } } };
  return { ".github/rollback.yml": JSON.stringify({ version: 1, environments }, null, 2) };
}

export interface Shipped {
  readonly files?: Files;
  /** Versions of configuration, one a line: `name=version`. */
  readonly config?: string;
  /** Whether it ships an image; it does when left out. */
  readonly image?: boolean;
  /** Artifacts beside the image of the release, as the action takes them. */
  readonly artifacts?: readonly string[];
  /** A pull request that is merged before, with the answer of its plan whether old code runs on its schema. */
  readonly merged?: { readonly files: Files; readonly answer: string };
}

/** Commits, pushes an image and releases both by `actions/release`, with what else it ships. */
export async function shipped(
  world: ActionWorld,
  version: string,
  { files = {}, config, image = true, artifacts = [], merged }: Shipped = {},
): Promise<PastRelease> {
  const { repository } = world.github;
  if (merged !== undefined) {
    const parts = { files: merged.files, body: fullPlan(merged.answer), branch: `topic-${version}` };
    repository.mergePull(opened(world, parts), { method: "squash" });
  }
  const commit = repository.commit({
    branch: "main",
    files: { "VERSION.txt": version, ...files },
    message: `Work for ${version}`,
  });
  const digest = image ? await pushed(world, version) : "";
  const images = image ? [`shop=oci:${world.registry.host}/acme/shop:${version}`] : [];
  const inputs = {
    version,
    artifacts: [...images, ...artifacts].join("\n"),
    ...(config === undefined ? {} : { config }),
  };
  const made = await runStep(world, "release", inputs, { sha: commit });
  if (made.conclusion !== "success") throw new Error(`No release ${version}:\n${made.log}`);
  return { tag: `v${version}`, commit, manifestSha256: made.outputs["manifest-sha256"] ?? "", digest };
}

async function pushed({ registry }: ActionWorld, version: string): Promise<string> {
  const files = { "VERSION.txt": Buffer.from(version) };
  const image = { registryUrl: registry.url, repository: "acme/shop", tag: version, files };
  return (await pushImage(image)).digest;
}

export interface BadRelease {
  readonly old: PastRelease;
  readonly broken: PastRelease;
  /** The deployment of v1.1.0, which failed. */
  readonly id: number;
}

/** v1.0.0 known-good, v1.1.0 deployed and failed; the policy has these ways back. */
export async function badRelease(
  world: ActionWorld,
  rollback: Section,
  ships: { readonly old?: Shipped; readonly broken?: Shipped } = {},
): Promise<BadRelease> {
  const policy = wayBackPolicy(world, rollback);
  const old = await shipped(world, "1.0.0", { ...ships.old, files: { ...ships.old?.files, ...policy } });
  knownGood(world, { commit: old.commit, release: old });
  const broken = await shipped(world, "1.1.0", ships.broken);
  return { old, broken, id: failedDeploy(world, broken) };
}

/** A deployment of the release that failed its gate. */
export function failedDeploy(world: ActionWorld, release: PastRelease): number {
  const statuses = [{ state: "failure", text: marks.failed }];
  return deployed(world, { commit: release.commit, release, statuses });
}

/** Descriptions of the statuses on the newest rollback's deployment, oldest first. */
export function rollbackNotes({ github }: ActionWorld): readonly string[] {
  const made = github.repository.deployments.findLast((one) => one.task === "rollback");
  return (made?.statuses ?? []).map((status) => status.description);
}

/** The record that a rollback wrote to a file for later steps. */
export async function recordOf({ outputs }: Pick<RanStep, "outputs">): Promise<RollbackRecord> {
  return RollbackRecord.parse(JSON.parse(await readFile(outputs["record-path"] ?? "", "utf8")));
}
