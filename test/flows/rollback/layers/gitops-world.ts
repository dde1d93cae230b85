import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { systemClock } from "../../../../src/adapters/clock.ts";
import { machineGitops } from "../../../../src/adapters/git/gitops.ts";
import type { PlannedGit } from "../../../../src/core/rollback/layers/git.ts";
import type { LayerResult } from "../../../../src/flows/rollback/layers/layer-result.ts";
import { runGit } from "../../../../src/flows/rollback/layers/run-git.ts";
import type { Gitops, GitopsBranch } from "../../../../src/kernel/ports/gitops.ts";
import type { Clock } from "../../../../src/kernel/ports/index.ts";
import { type GitHttpServer, type GitHttpSettings, startGitHttp } from "../../../support/git-http-server.ts";
import { type GitopsRepository, gitopsRepository } from "../../../support/gitops-repository.ts";

export const token = "glpat-0123456789abcdef";
export const user = "x-access-token";
export const credential = Buffer.from(`${user}:${token}`).toString("base64");

export const values =
  "# production\nimage:\n  repository: ghcr.io/acme/api\n  digest: sha256:bad # by the release\n";
export const wantedValues = values.replace("sha256:bad", "sha256:good");

export interface GitopsWorld {
  readonly repository: GitopsRepository;
  /** The runner's temporary folder. */
  readonly temp: string;
  readonly folder: string;
  readonly lines: string[];
  readonly masked: string[];
  readonly gitops: Gitops;
  serve(settings?: GitHttpSettings): Promise<GitHttpServer>;
  run(layer?: Partial<PlannedGit>, gitops?: Gitops, clock?: Clock): Promise<LayerResult>;
}

/** A repository that says what runs, with a bad release in it. */
export function gitopsWorld(allowsFilter = true): GitopsWorld {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "gitops-")));
  const temp = join(folder, "temp");
  mkdirSync(temp);
  const repository = gitopsRepository(
    folder,
    { "apps/prod/values.yaml": values, "README.md": "Shop\n" },
    allowsFilter,
  );
  const servers: GitHttpServer[] = [];
  const lines: string[] = [];
  const masked: string[] = [];
  onTestFinished(async () => {
    for (const server of servers) await server.close();
    const left = readdirSync(temp);
    rmSync(folder, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`left in the temporary folder: ${left.join(", ")}`);
  });
  const log = {
    info: (line: string) => void lines.push(line),
    mask: (secret: string) => void masked.push(secret),
    group: () => undefined,
    warning: () => undefined,
    error: () => undefined,
  };
  const gitops = machineGitops({ temp, environment: process.env, log });
  return {
    repository,
    temp,
    folder,
    lines,
    masked,
    gitops,
    async serve(settings) {
      const server = await startGitHttp(folder, settings);
      servers.push(server);
      return server;
    },
    run(layer = {}, port = gitops, clock = systemClock()) {
      const ports = { clock, log, secrets: { redact: (text: string) => text }, gitops: port };
      return runGit(ports, {
        layer: { ...planned(repository.fileUrl), ...layer },
        secrets: new Map([["GITOPS", token]]),
        correlation: "rr-42-redeploy-1",
        deadline: clock.monotonic() + 60_000,
        wanted: "release v1.0.0",
      });
    },
  };
}

/** The layer that returns `apps/prod/values.yaml` to the good release. */
export function planned(url: string): PlannedGit {
  return {
    kind: "git",
    url,
    branch: "main",
    login: null,
    restore: null,
    set: [["apps/prod/values.yaml", [["image.digest", "sha256:good"]]]],
    flags: [],
    message: "Return production to v1.0.0",
    timeoutMs: 30_000,
  };
}

/** The port, with something done before the first push. */
export function beforeFirstPush(gitops: Gitops, act: () => void): Gitops {
  let isFirst = true;
  const push =
    (branch: GitopsBranch): GitopsBranch["push"] =>
    (commit) => {
      if (isFirst) act();
      isFirst = false;
      return branch.push(commit);
    };
  return {
    async open(place, msLeft) {
      const opened = await gitops.open(place, msLeft);
      if (opened.kind !== "open") return opened;
      return { kind: "open", branch: { ...opened.branch, push: push(opened.branch) } };
    },
  };
}

/** The port and a clock that stands still until this call, for which 700 ms are left, and nothing after it. */
export function shortOfTime(gitops: Gitops, call: "tip" | "push"): { gitops: Gitops; clock: Clock } {
  let at = 0;
  async function within<T>(work: () => Promise<T>): Promise<T> {
    at = 29_300;
    const done = await work();
    at = 31_000;
    return done;
  }
  return {
    clock: { ...systemClock(), monotonic: () => at },
    gitops: {
      async open(place, msLeft) {
        const opened = await gitops.open(place, msLeft);
        if (opened.kind !== "open") return opened;
        const { branch } = opened;
        const tip: GitopsBranch["tip"] = () => (call === "tip" ? within(branch.tip) : branch.tip());
        const push: GitopsBranch["push"] = (commit) =>
          call === "push" ? within(() => branch.push(commit)) : branch.push(commit);
        return { kind: "open", branch: { ...branch, tip, push } };
      },
    },
  };
}
