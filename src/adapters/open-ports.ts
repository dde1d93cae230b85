import type { PortName, Ports, Run } from "../kernel/ports/index.ts";
import { systemClock } from "./clock.ts";
import { processCommands } from "./commands.ts";
import { nodeDigest } from "./digest.ts";
import { streamedDownloads } from "./downloads.ts";
import { workspaceFiles } from "./files.ts";
import { machineGit } from "./git/git.ts";
import { machineGitops } from "./git/gitops.ts";
import { attestations } from "./github/attestations.ts";
import { checks } from "./github/checks.ts";
import { type GitHub, openGitHub } from "./github/client.ts";
import { commits } from "./github/commits.ts";
import { contents } from "./github/contents.ts";
import { conversation } from "./github/conversation.ts";
import { deployments } from "./github/deployments.ts";
import { namingRefusals } from "./github/issue-refusals.ts";
import { issues } from "./github/issues.ts";
import { pulls } from "./github/pulls.ts";
import { records } from "./github/records.ts";
import { refNotes } from "./github/ref-notes.ts";
import { releases } from "./github/releases.ts";
import { settings } from "./github/settings.ts";
import { tags } from "./github/tags.ts";
import { teams } from "./github/teams.ts";
import { workflowRuns } from "./github/workflow-runs.ts";
import { nodeHttp } from "./http.ts";
import { jobLog } from "./job-log.ts";
import { npmPackages } from "./npm/npm-packages.ts";
import { shippedGrammars } from "./parsers/grammars.ts";
import { placedFiles } from "./placed-files.ts";
import { allProbes } from "./probe/all-probes.ts";
import { networkProbes } from "./probe/network-probes.ts";
import { dockerCredentials } from "./registry/credentials.ts";
import { githubRegistryHost } from "./registry/github-registry.ts";
import { ociRegistry } from "./registry/oci-registry.ts";
import { collectSecrets } from "./secrets.ts";
import { stepState } from "./step-state.ts";
import type { StepSummary } from "./step-summary.ts";

export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  readonly token: string;
  readonly signal: AbortSignal;
  /** Ends what is asked of GitHub and of those who hold artifacts; the same as `signal`, or later. */
  readonly writesUntil?: AbortSignal;
  readonly summary: StepSummary;
  readonly run: Run;
  /** With the first answer on its way. */
  readonly fetch: typeof globalThis.fetch;
}

/** The ports of an action on a runner. Each is made when it is first used, so an action pays for its own only. */
export function openPorts(surroundings: Surroundings): Ports {
  const { environment, token, signal, summary, run } = surroundings;
  const workspace = environment["GITHUB_WORKSPACE"] ?? process.cwd();
  const temp = environment["RUNNER_TEMP"] ?? workspace;
  const opened: Partial<Record<PortName, unknown>> = {};
  const secrets = collectSecrets(environment, [token]);
  const log = jobLog(secrets);
  const clock = systemClock();
  const digest = nodeDigest();
  const http = nodeHttp();
  const until = surroundings.writesUntil ?? signal;
  const apiUrl = environment["GITHUB_API_URL"] ?? "https://api.github.com";
  let connection: GitHub | undefined;
  const github = (): GitHub => {
    const { owner, repo } = run;
    const { fetch } = surroundings;
    const ends = { signal: until, cancelled: signal };
    connection ??= openGitHub({ apiUrl, token, owner, repo, clock, log, ...ends, fetch });
    return connection;
  };
  const repositoryUrl = (): string => {
    const { serverUrl, owner, repo } = run;
    return `${serverUrl}/${owner}/${repo}`;
  };
  const makers: { readonly [P in PortName]: () => Ports[P] } = {
    clock: () => clock,
    digest: () => digest,
    log: () => log,
    summary: () => summary,
    state: () => stepState(log),
    http: () => http,
    probes: () =>
      allProbes(
        networkProbes({ proxies: environment }),
        processCommands(workspace, environment, log, secrets),
        workspaceFiles(workspace, temp),
        log,
      ),
    grammars: () => shippedGrammars(),
    files: () => workspaceFiles(workspace, temp),
    secrets: () => ({ redact: (text) => secrets.redact(text) }),
    commands: () => processCommands(workspace, environment, log, secrets),
    run: () => run,
    git: () => machineGit({ workspace, temp, environment, repositoryUrl, token, log, signal }),
    gitops: () => machineGitops({ temp, environment, log }),
    placedFiles: () => placedFiles(workspace),
    registry: () => {
      const jobToken = { host: githubRegistryHost(environment["GITHUB_SERVER_URL"]), token };
      const credentialsFor = dockerCredentials(environment, jobToken, log);
      return ociRegistry({ http, digest, clock, log, credentialsFor, signal: until });
    },
    packages: () => npmPackages({ http, clock, log, environment, signal: until }),
    downloads: () => {
      const assetUrl = (id: number): string =>
        `${apiUrl}/repos/${run.owner}/${run.repo}/releases/assets/${id}`;
      return streamedDownloads({ assetUrl, token, clock, signal: until });
    },
    contents: () => contents(github()),
    commits: () => commits(github()),
    tags: () => tags(github()),
    releases: () => releases(github()),
    pulls: () => pulls(github()),
    conversation: () => conversation(namingRefusals(github())),
    teams: () => teams(github()),
    checks: () => checks(github()),
    deployments: () => deployments(github()),
    issues: () => issues(github()),
    records: () => records(github()),
    refNotes: () => refNotes(github()),
    workflowRuns: () => workflowRuns(github()),
    settings: () => settings(github()),
    attestations: () => attestations(github()),
    signal: () => signal,
  };
  const ports = {} as Ports;
  for (const name of Object.keys(makers) as PortName[]) {
    Object.defineProperty(ports, name, {
      enumerable: true,
      get: () => {
        opened[name] ??= makers[name]();
        return opened[name];
      },
    });
  }
  return ports;
}
