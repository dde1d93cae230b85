import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type EmbeddedGitHub, startGitHub } from "../../src/rehearsal/github/server.ts";
import { startFront } from "../dev/ask-github/front.ts";
import { type ActEnd, runAct } from "../support/run-act.ts";
import { copySuite, forAct } from "../support/suite-folder.ts";

const root = join(import.meta.dirname, "../..");

/** This repository on the embedded GitHub, whose own workflows nektos/act runs. */
export interface OwnRepository {
  readonly github: EmbeddedGitHub;
  /** Merges files into the default branch, whose head each run is of. */
  commit(files: Readonly<Record<string, string>>, message: string): string;
  run(workflow: string, given: OwnRun): Promise<ActEnd>;
  /** What would be seen of it, besides its branch and issues that are closed. */
  remains(): object;
  close(): Promise<void>;
}

export interface OwnRun {
  readonly job: string;
  readonly matrix?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** Jobs that run besides, as it needs them: all have one token here. */
  readonly needs?: readonly string[];
}

/** Starts it with two commits; `checkedOut` are the files and folders that its jobs need. */
export async function startOwnRepository(act: string, checkedOut: readonly string[]): Promise<OwnRepository> {
  const folder = mkdtempSync(join(tmpdir(), "rollback-ready-own-"));
  const suite = join(folder, "suite");
  copySuite(suite);
  const github = await startGitHub({ owner: "rollback-ready", repo: "suite" });
  const front = await startFront(github);
  const commit = (files: Readonly<Record<string, string>>, message: string): string =>
    github.repository.commit({ branch: "main", files, message });
  commit(filesBelow(checkedOut), "One");
  commit({ "a.txt": "2" }, "Two");
  let runId = 100;
  return {
    github,
    commit,
    async run(workflow, { job, matrix = {}, inputs = {}, vars = {}, needs = [] }) {
      runId += 1;
      const text = readFileSync(join(root, workflow), "utf8");
      const deploying = readFileSync(join(root, ".github/workflows/deploy.yml"), "utf8");
      const repository = join(folder, `run-${runId}`);
      mkdirSync(dirname(join(repository, workflow)), { recursive: true });
      writeFileSync(join(repository, workflow), forAct(text));
      const git = (...words: string[]) => execFileSync("git", words, { cwd: repository, stdio: "pipe" });
      git("init", "-q", "-b", "main");
      git("add", "-A");
      git("-c", "user.name=Mona", "-c", "user.email=mona@example.com", "commit", "-qm", "The suite");
      git("remote", "add", "origin", `${github.url}/rollback-ready/suite.git`);
      return runAct({
        act,
        repository,
        workflow,
        event: "workflow_dispatch",
        payload: { inputs, repository: { default_branch: "main" } },
        job,
        matrix,
        vars,
        token: github.issueToken({
          label: `run ${runId}`,
          login: "github-actions[bot]",
          type: "Bot",
          permissions: [...needs, job].reduce((all, one) => widest(all, permissionsOf(text, one)), {}),
        }),
        repositories: {
          "rollback-ready/suite@v1": suite,
          [pinned(text, "actions/checkout")]: join(root, "test/support/act-checkout"),
          [pinned(deploying, "actions/upload-artifact")]: join(root, "test/support/act-upload"),
          [pinned(text, "actions/setup-node")]: join(root, "test/selftest/act-setup-node"),
        },
        env: {
          GITHUB_API_URL: front.url,
          GITHUB_SERVER_URL: github.url,
          GITHUB_GRAPHQL_URL: `${front.url}/graphql`,
          GITHUB_REPOSITORY: "rollback-ready/suite",
          GITHUB_RUN_ID: String(runId),
          GITHUB_RUN_NUMBER: String(runId),
          GITHUB_RUN_ATTEMPT: "1",
          GITHUB_ACTOR: "mona",
          GITHUB_REF: "refs/heads/main",
          SHA_REF: github.repository.refs.get("refs/heads/main") ?? "",
          INSTALLED_PACKAGES: join(root, "node_modules"),
          PACE_MS: "0",
        },
      });
    },
    remains() {
      const { repository } = github;
      return {
        issues: repository.issues.filter(({ state }) => state === "open").map(({ title }) => title),
        deployments: repository.deployments.map(({ id }) => id),
        releases: repository.releases.map(({ tagName }) => tagName),
        refs: [...repository.refs.keys()].filter((ref) => ref !== "refs/heads/main").toSorted(),
      };
    },
    async close() {
      await front.close();
      await github.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Files of this repository with their texts, by path. */
function filesBelow(paths: readonly string[]): Record<string, string> {
  const files = paths.flatMap((path) =>
    statSync(join(root, path)).isFile()
      ? [path]
      : readdirSync(join(root, path), { recursive: true, encoding: "utf8" })
          .filter((name) => /\.\w+$/.test(name))
          .map((name) => join(path, name)),
  );
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

/** What the workflow grants a job: act knows no permissions. */
function permissionsOf(text: string, job: string): Record<string, "read" | "write"> {
  const own = text.slice(text.indexOf(`\n  ${job}:\n`));
  const block = /\n {4}permissions:\n((?: {6}.*\n)+)/.exec(own)?.[1] ?? "";
  return Object.fromEntries(
    [...block.matchAll(/^ {6}([a-z-]+): (read|write)/gm)].map(([, name = "", level]) => [
      name.replaceAll("-", "_"),
      level as "read" | "write",
    ]),
  );
}

type Levels = Readonly<Record<string, "read" | "write">>;

function widest(some: Levels, others: Levels): Levels {
  const written = Object.entries(some).filter(([, level]) => level === "write");
  return { ...some, ...others, ...Object.fromEntries(written) };
}

function pinned(text: string, action: string): string {
  return new RegExp(`${action}@[0-9a-f]{40}`).exec(text)?.[0] ?? action;
}
