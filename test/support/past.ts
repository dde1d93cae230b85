import { pushImage } from "../../src/rehearsal/registry/push-image.ts";
import { runStep } from "./run-step.ts";
import type { ActionWorld } from "./world.ts";

export const bot = "github-actions[bot]";

/** Texts of our marks on a deployment, as the README shows them. */
export const marks = {
  passed: "rollback-ready: passed the gate: health: 0 of 11 bad",
  failed: "rollback-ready: failed the gate: health: 2 of 3 bad",
} as const;

export interface PastRelease {
  readonly tag: string;
  readonly commit: string;
  readonly manifestSha256: string;
  /** Digest of the image of this release. */
  readonly digest: string;
}

/** Commits files, pushes an image and releases both by `actions/release`. */
export async function released(
  world: ActionWorld,
  version: string,
  files: Readonly<Record<string, string>> = {},
): Promise<PastRelease> {
  const commit = world.github.repository.commit({
    branch: "main",
    files: { "VERSION.txt": version, ...files },
    message: `Work for ${version}`,
  });
  const { digest } = await pushImage({
    registryUrl: world.registry.url,
    repository: "acme/shop",
    tag: version,
    files: { "VERSION.txt": Buffer.from(version) },
  });
  const artifacts = `shop=oci:${world.registry.host}/acme/shop:${version}`;
  const made = await runStep(world, "release", { version, artifacts }, { sha: commit });
  if (made.conclusion !== "success") throw new Error(`No release ${version}:\n${made.log}`);
  return { tag: `v${version}`, commit, manifestSha256: made.outputs["manifest-sha256"] ?? "", digest };
}

export interface PastDeployment {
  readonly commit: string;
  /** The release of ours that was deployed; none for a deployment of somebody else's. */
  readonly release?: PastRelease;
  readonly kind?: "deploy" | "rollback";
  readonly undoes?: number;
  readonly environment?: string;
  readonly creator?: string;
  /** Status descriptions, oldest first, with their author (the job's own identity when left out). */
  readonly statuses?: readonly { readonly state: string; readonly text: string; readonly by?: string }[];
}

/** Puts a deployment on record as an earlier run, GitHub itself or a stranger left it. Answers its id. */
export function deployed(world: ActionWorld, past: PastDeployment): number {
  const { repository } = world.github;
  const id = repository.nextId();
  const at = repository.timestamp();
  const environment = past.environment ?? "production";
  const ours = {
    suite: "rollback-ready",
    kind: past.kind ?? "deploy",
    key: `rb1:${id}`,
    release: past.release?.tag ?? null,
    manifestSha256: past.release?.manifestSha256 ?? null,
    undoes: past.undoes ?? null,
  };
  repository.deployments.push({
    id,
    creator: repository.account(past.creator ?? bot),
    sha: past.commit,
    ref: past.release?.tag ?? past.commit,
    task: "deploy",
    originalEnvironment: environment,
    environment,
    payload: past.release === undefined && past.kind === undefined ? "" : ours,
    description: null,
    isTransient: false,
    isProduction: true,
    createdAt: at,
    updatedAt: at,
    statuses: (past.statuses ?? []).map(({ state, text, by }) => ({
      id: repository.nextId(),
      creator: repository.account(by ?? bot),
      state,
      description: text,
      environment,
      logUrl: "",
      environmentUrl: "",
      createdAt: at,
    })),
  });
  return id;
}

/** A deployment that passed our gate. */
export function knownGood(world: ActionWorld, past: PastDeployment): number {
  return deployed(world, { ...past, statuses: [{ state: "success", text: marks.passed }] });
}
