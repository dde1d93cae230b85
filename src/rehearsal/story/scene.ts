import { readFile } from "node:fs/promises";
import { pushImage } from "../registry/push-image.ts";
import type { StepResult } from "../runner/run-action.ts";
import { sampleFiles } from "../sample/files.ts";
import type { World } from "../world.ts";
import { samplePolicy } from "./policy.ts";
import type { Stages } from "./stage.ts";
import { demand, type JobOfStep, type Steps } from "./steps.ts";

export type Files = Readonly<Record<string, Buffer>>;

/** What all chapters of the story share. */
export interface Scene {
  readonly world: World;
  readonly stages: Stages;
  readonly steps: Steps;
  /** The files of v1.0.0, with the policy. */
  readonly base: Files;
  readonly shopUrl: string;
  /** Input `secrets` of the steps that move users. */
  readonly secrets: string;
  /** Files for people to look at, by name. */
  readonly pages: Record<string, string>;
  /** A job of the workflow run that was begun last, on the default branch. */
  job(sha: string, name: string, workspace: string): JobOfStep;
  beginRun(): void;
  /** Keeps a file that a step has put out. */
  keepPage(name: string, path: string | undefined): Promise<void>;
}

/** A release as the story goes on with it. */
export interface Released {
  readonly sha: string;
  readonly workspace: string;
  readonly files: Files;
  readonly digest: string;
}

export const service = "shop";
const image = "acme/shop";

export async function openScene(world: World, stages: Stages, steps: Steps): Promise<Scene> {
  const shopUrl = await world.platform.urlOf(service);
  const policy = samplePolicy({ platformUrl: world.platform.url, shopUrl });
  const pages: Record<string, string> = {};
  let runId = 100;
  return {
    world,
    stages,
    steps,
    base: { ...sampleFiles("base"), ".github/rollback.yml": Buffer.from(policy) },
    shopUrl,
    secrets: `PLATFORM_TOKEN=${world.platform.token}`,
    pages,
    job(sha, job, workspace) {
      const event = { ref: "refs/heads/main", after: sha };
      return { sha, ref: "refs/heads/main", eventName: "push", event, runId, job, workspace };
    },
    beginRun() {
      runId += 1;
    },
    async keepPage(name, path) {
      demand(path !== undefined && path !== "", `no file for ${name} was put out`);
      pages[name] = await readFile(path, "utf8");
    },
  };
}

/** Pushes the image of a version and releases it; the manifest becomes a page. */
export async function release(
  { world, steps, job, keepPage }: Scene,
  {
    version,
    settings,
    ...of
  }: Omit<Released, "digest"> & { readonly version: string; readonly settings: string },
): Promise<Released> {
  const { files, sha, workspace } = of;
  const { digest } = await push(world, version, files);
  const inputs = {
    version,
    artifacts: `${service}=oci:${world.registry.host}/${image}:${version}\napi=file:openapi.json`,
    config: `settings=${settings}`,
  };
  const released = await steps.run("release", inputs, job(sha, "release", workspace), "success");
  await keepPage(`manifest-v${version}.json`, released.outputs["manifest-path"]);
  demand(referenceOf(released).endsWith(digest), "the release names another digest");
  return { ...of, digest };
}

/** The job that checks a pull request, which runs on what it is based on. */
export function onPull(
  { world, job }: Scene,
  { sha, workspace }: Released,
  pull: number,
  action: string,
): JobOfStep {
  const event = world.github.repository.pullEvent(pull, action);
  return { ...job(sha, "plan", workspace), eventName: "pull_request_target", event };
}

/** The image that a step of `release` or `deploy` put out. */
export function referenceOf({ outputs }: StepResult): string {
  return JSON.parse(outputs["references"] ?? "{}")[service] ?? "";
}

function push(world: World, version: string, files: Files): Promise<{ digest: string }> {
  const parts = ["service.js", "package.json"].map((name) => [name, files[name] ?? Buffer.alloc(0)] as const);
  return pushImage({
    registryUrl: world.registry.url,
    repository: image,
    tag: version,
    files: Object.fromEntries(parts),
    annotations: { "org.opencontainers.image.version": version },
  });
}
