import { createHash } from "node:crypto";
import { released } from "../support/past.ts";
import { fullPlan, migration, opened } from "../support/pull.ts";
import { type ActionWorld, startActionWorld } from "../support/world.ts";
import { differences, endState } from "./end-state.ts";
import type { CallOf } from "./modes.ts";
import { type ReleaseFacts, type ReleaseRun, type StartedRelease, startRelease } from "./run-release.ts";
import { snapshot } from "./snapshot.ts";

/** A repository that is about to release v1.1.0, and what comes of it when nothing fails. */
export interface Shop {
  readonly world: ActionWorld;
  /** The requests of a run in which nothing fails, in their order. */
  readonly calls: readonly CallOf[];
  readonly wanted: { readonly state: readonly string[]; readonly run: ReleaseRun };
  /** Starts a run of the release. */
  start(facts?: Pick<ReleaseFacts, "label" | "speed">): Promise<StartedRelease>;
  /** Makes the repository as it was before the release. */
  restore(): void;
}

export interface ShopOptions {
  readonly assets?: number;
  readonly isImmutable?: boolean;
  /** What releases instead of the shipped action. */
  readonly by?: Pick<ReleaseFacts, "script" | "preload">;
}

/**
 * Opens a repository with v1.0.0, one merged pull request with a migration after it, and so many small files to release
 * as v1.1.0, one of them attested; then releases once without any fault, and takes that back.
 */
export async function openShop({ assets = 20, isImmutable = false, by = {} }: ShopOptions): Promise<Shop> {
  const world = await startActionWorld();
  const { github } = world;
  const { repository } = github;
  await released(world, "1.0.0");
  const pull = opened(world, { files: migration, body: fullPlan("No. It reads the old column.") });
  const sha = repository.mergePull(pull, { method: "squash" });
  const names = Array.from({ length: assets }, (_, index) => `part-${String(index + 1).padStart(2, "0")}`);
  await world.write(Object.fromEntries(names.map((name) => [`out/${name}.bin`, name])));
  repository.attest(`sha256:${sha256(names[0] ?? "")}`, "https://slsa.dev/provenance/v1");
  repository.setImmutableReleases(isImmutable);
  const artifacts = names.map((name) => `${name}=file:out/${name}.bin`).join("\n");
  const inputs = { version: "1.1.0", artifacts, attestations: "true" };
  const start: Shop["start"] = (facts = {}) => startRelease(world, { sha, inputs, ...by, ...facts });
  const restore = snapshot(repository);

  const before = github.requests.length;
  const run = await (await start()).done;
  if (run.exitCode !== 0) throw new Error(`The release without a fault went wrong:\n${run.said}`);
  const calls = github.requests.slice(before).map(({ method, route }) => ({ method, route }));
  const state = endState(repository);
  restore();
  return { world, calls, wanted: { state, run }, start, restore };
}

/** How the repository differs from what a run without faults leaves. */
export function wrongState({ world, wanted }: Shop): readonly string[] {
  return differences(endState(world.github.repository), wanted.state);
}

/** How the outputs of a run differ; where files lie, ids, and whether the release is new are left out. */
export function wrongOutputs({ world, wanted }: Shop, run: ReleaseRun): readonly string[] {
  const id = run.outputs["release-id"];
  const release = world.github.repository.releases.find((one) => String(one.id) === id);
  const isOurs = release?.tagName === "v1.1.0" && !release.draft;
  return [
    ...differences(told(run), told(wanted.run)),
    ...(isOurs ? [] : [`+ output release-id=${id}, which is not the published v1.1.0`]),
  ];
}

function told({ outputs, manifest }: ReleaseRun): readonly string[] {
  const { "manifest-path": _path, "release-id": _id, "is-new": _isNew, ...same } = outputs;
  return [
    ...Object.entries(same).map(([name, value]) => `output ${name}=${value}`),
    ...manifest.split("\n").map((line) => `manifest ${line.trim()}`),
  ];
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
