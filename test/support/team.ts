import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type EmbeddedGitHub, startGitHub } from "../../src/rehearsal/github/server.ts";
import { type ActEnd, runAct } from "./run-act.ts";
import { copySuite } from "./suite-folder.ts";

const root = join(import.meta.dirname, "../..");

/** A team that copied the workflows of the README: its repository on the embedded GitHub, and the service that it runs. */
export interface Team {
  readonly github: EmbeddedGitHub;
  readonly service: TeamService;
  /** Node's version and the file of every Node process that ran, a line each. */
  nodes(): readonly string[];
  merge(files: Readonly<Record<string, string>>, message: string): string;
  run(workflow: string, given: TeamRun): Promise<ActEnd>;
  close(): Promise<void>;
}

export interface TeamRun {
  readonly event: string;
  readonly payload?: unknown;
  readonly sha: string;
  readonly actor?: string;
  readonly onStart?: (pid: number) => void;
  /** Changes the `deploy.yml` that is called. */
  readonly change?: (workflow: string) => string;
  /** Goes on in the run before, in place of a new one. */
  readonly isSameRun?: boolean;
  /** What the run's token may do; all that the workflow grants when left out, as act knows no permissions of jobs. */
  readonly permissions?: Readonly<Record<string, "read" | "write">>;
}

export interface TeamService {
  readonly url: string;
  /** Releases that were deployed, in their order. */
  readonly deployed: string[];
  /** Deploying these is not well afterwards. */
  readonly broken: Set<string>;
  /** Deploying these fails half-way. */
  readonly refusing: Set<string>;
  /** Called at each question after its health. */
  onHealth: () => void;
  /** Called when a release has been deployed, before the command that did it is answered. */
  onDeploy: (release: string) => void;
}

type Files = Readonly<Record<string, string>>;

/** What the embedded GitHub, the service and act need; `act` is the program. `own` are files in place of the README's. */
export async function startTeam(act: string, own?: (service: TeamService) => Promise<Files>): Promise<Team> {
  const folder = mkdtempSync(join(tmpdir(), "rollback-ready-team-"));
  const suite = join(folder, "suite");
  copySuite(suite);
  const github = await startGitHub();
  const { service, server } = await startService();
  const files = own === undefined ? filesOfReadme(service.url) : await own(service);
  const base = { build: buildScript, deploy: deployScript("$SERVICE"), ...files };
  const witness = join(folder, "nodes.txt");
  let runId = 100;
  github.repository.commit({
    branch: "main",
    files: base,
    programs: ["build", "deploy"],
    message: "chore: the shop",
  });
  return {
    github,
    service,
    nodes: () => readFileSync(witness, "utf8").trim().split("\n"),
    merge: (files, message) => github.repository.commit({ branch: "main", files, message }),
    async run(workflow, given) {
      const { event, payload, sha, actor = "mona", onStart, change, isSameRun = false } = given;
      if (!isSameRun) runId += 1;
      const token = github.issueToken({
        label: `run ${runId}`,
        login: "github-actions[bot]",
        type: "Bot",
        permissions: given.permissions ?? permissionsOf(files[workflow] ?? ""),
      });
      // act reads the workflow from a work tree; what the jobs check out comes from GitHub.
      const repository = mkdtempSync(join(folder, `run-${runId}-`));
      for (const [name, text] of Object.entries(base)) {
        mkdirSync(dirname(join(repository, name)), { recursive: true });
        writeFileSync(join(repository, name), text);
      }
      const git = (...words: string[]) => execFileSync("git", words, { cwd: repository, stdio: "pipe" });
      git("init", "-q", "-b", "main");
      git("add", "-A");
      git("-c", "user.name=Mona", "-c", "user.email=mona@example.com", "commit", "-qm", "The shop");
      git("remote", "add", "origin", `${github.url}/acme/shop.git`);
      return runAct({
        act,
        repository,
        workflow,
        event,
        payload,
        token,
        ...(onStart === undefined ? {} : { onStart }),
        secrets: { DEPLOY_TOKEN: deployToken },
        repositories: {
          "rollback-ready/suite@v1": change === undefined ? suite : changed(suite, change),
          [pinned(suite, "checkout")]: join(root, "test/support/act-checkout"),
          [pinned(suite, "upload-artifact")]: join(root, "test/support/act-upload"),
        },
        env: {
          GITHUB_API_URL: github.url,
          GITHUB_SERVER_URL: github.url,
          GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
          GITHUB_REPOSITORY: "acme/shop",
          GITHUB_RUN_ID: String(runId),
          GITHUB_RUN_ATTEMPT: "1",
          GITHUB_ACTOR: actor,
          GITHUB_REF: "refs/heads/main",
          SHA_REF: sha,
          NODE_OPTIONS: `--import=${pathToFileURL(join(root, "test/support/node-witness.js")).href}`,
          NODE_WITNESS: witness,
        },
      });
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await github.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The workflow of the README that releases and deploys. */
export const ship = ".github/workflows/ship.yml";

/** The same pipeline called in its two parts, and a job of the team's own that uses what both put out. */
export const inParts = ".github/workflows/in-parts.yml";

// nektos/act 0.2.87 knows the outputs of a workflow that is called, and not of one that is called by that.
function partsOf(shipping: string): string {
  const part = (name: string): string => new RegExp(`^      ${name}: .*\n`, "m").exec(shipping)?.[0] ?? "";
  const secrets = shipping.slice(shipping.indexOf("    secrets:"));
  const uses = "    uses: rollback-ready/suite/.github/workflows";
  return `${shipping.slice(0, shipping.indexOf("  ship:"))}  release:
    permissions:
      contents: write
      packages: read
      pull-requests: read
${uses}/release.yml@v1
    with:
${part("build-command")}${part("artifacts")}  deploy:
    needs: release
${/^ {4}permissions:[\s\S]*?(?=^ {4}uses:)/m.exec(shipping)?.[0]}${uses}/deploy.yml@v1
    with:
      release: \${{ needs.release.outputs.tag }}
${part("deploy-command")}${secrets}  after:
    needs: [release, deploy]
    runs-on: ubuntu-latest
    steps:
      - run: echo "after tag=$TAG new=$NEW verdict=$VERDICT deployment=$DEPLOYMENT issue=$ISSUE node=$(node --version)"
        env:
          TAG: \${{ needs.release.outputs.tag }}
          NEW: \${{ needs.release.outputs.is-new }}
          VERDICT: \${{ needs.deploy.outputs.verdict }}
          DEPLOYMENT: \${{ needs.deploy.outputs.deployment-id }}
          ISSUE: \${{ needs.deploy.outputs.issue-url }}
`;
}

/** The secret that the deploy command has to give, and that no log may show. */
export const deployToken = "s3cret-of-the-shop";

/** What the README's policy says, as far as the shop has it, with the times of a test. */
function policyOf(service: string): string {
  return `version: 1
environments:
  production:
    gate:
      checks:
        - name: health
          url: ${service}/health
      interval: 100ms
      bake: 1s
    rollback:
      redeploy:
        command: [./deploy, "{release.tag}"]
      recovery: 4s
      bake: 1s
`;
}

const buildScript = `#!/usr/bin/env bash
mkdir -p "$(dirname "$1")"
git rev-parse HEAD > "$1"
`;

/** Deploys a release to the service at this address, or at that of a variable. */
export function deployScript(service: string): string {
  return `#!/usr/bin/env bash
exec curl --silent --show-error --fail --request POST --header "Authorization: $DEPLOY_TOKEN" "${service}/deploy/$1"
`;
}

async function startService(): Promise<{ service: TeamService; server: Server }> {
  const server = createServer((request, response) => {
    if (request.method !== "POST") {
      service.onHealth();
      response.writeHead(service.broken.has(service.deployed.at(-1) ?? "") ? 503 : 200).end();
      return;
    }
    const release = decodeURIComponent((request.url ?? "").replace("/deploy/", ""));
    if (request.headers.authorization !== deployToken) {
      response.writeHead(401).end();
      return;
    }
    service.deployed.push(release);
    service.onDeploy(release);
    response.writeHead(service.refusing.has(release) ? 500 : 200).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const service: TeamService = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deployed: [],
    broken: new Set(),
    refusing: new Set(),
    onHealth: () => undefined,
    onDeploy: () => undefined,
  };
  return { service, server };
}

/** The README's pipeline and its policy, with the addresses of this machine. */
function filesOfReadme(service: string): Files {
  const workflows = Object.fromEntries(
    readmePipeline().map(([name, text]) => [name, text.replaceAll("https://shop.example", service)] as const),
  );
  return {
    ...workflows,
    [inParts]: partsOf(workflows[ship] ?? ""),
    ".github/rollback.yml": policyOf(service),
  };
}

/** The files of the README's section, by their path: a line that names it, and the block below. */
function readmePipeline(): readonly (readonly [string, string])[] {
  const text = readFileSync(join(root, "README.md"), "utf8");
  const section = text.slice(text.indexOf("## A whole pipeline"));
  return [...section.matchAll(/^`(\.github\/workflows\/[^`]+\.yml)`.*\n\n```yaml\n([\s\S]*?)```/gm)].map(
    ([, name = "", block = ""]) => [name, block] as const,
  );
}

/** All that the workflow grants, as one token has it: act knows no permissions. */
function permissionsOf(workflow: string): Record<string, "read" | "write"> {
  const granted: Record<string, "read" | "write"> = {};
  for (const [, name = "", level] of workflow.matchAll(/^ {2,6}([a-z-]+): (read|write)$/gm)) {
    const key = name.replaceAll("-", "_");
    if (granted[key] !== "write") granted[key] = level as "read" | "write";
  }
  return granted;
}

/** A copy of the suite with another `deploy.yml`. */
function changed(suite: string, change: (workflow: string) => string): string {
  const copy = mkdtempSync(`${suite}-`);
  cpSync(suite, copy, { recursive: true });
  const path = join(copy, ".github/workflows/deploy.yml");
  writeFileSync(path, change(readFileSync(path, "utf8")));
  return copy;
}

/** `actions/<name>@<commit>`, as the workflows pin it. */
function pinned(suite: string, name: string): string {
  const text = readFileSync(join(suite, ".github/workflows/deploy.yml"), "utf8");
  return new RegExp(`uses: (actions/${name}@[0-9a-f]{40})`).exec(text)?.[1] ?? "";
}
