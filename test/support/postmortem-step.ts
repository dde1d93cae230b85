import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { postmortem } from "../../src/actions/postmortem.ts";
import { nodeDigest } from "../../src/adapters/digest.ts";
import { workspaceFiles } from "../../src/adapters/files.ts";
import { openGitHub } from "../../src/adapters/github/client.ts";
import { commits } from "../../src/adapters/github/commits.ts";
import { contents } from "../../src/adapters/github/contents.ts";
import { conversation } from "../../src/adapters/github/conversation.ts";
import { deployments } from "../../src/adapters/github/deployments.ts";
import { namingRefusals } from "../../src/adapters/github/issue-refusals.ts";
import { issues } from "../../src/adapters/github/issues.ts";
import { pulls } from "../../src/adapters/github/pulls.ts";
import { records } from "../../src/adapters/github/records.ts";
import { refNotes } from "../../src/adapters/github/ref-notes.ts";
import { releases } from "../../src/adapters/github/releases.ts";
import { tags } from "../../src/adapters/github/tags.ts";
import { workflowRuns } from "../../src/adapters/github/workflow-runs.ts";
import { collectSecrets } from "../../src/adapters/secrets.ts";
import type { Outcome, Shape } from "../../src/kernel/define.ts";
import { SuiteError } from "../../src/kernel/errors.ts";
import type { Clock, Ports } from "../../src/kernel/ports/index.ts";
import { clockWhileAlive, fastClock, fetchWhileAlive, jumpingClock, type Passes } from "./mortal-step.ts";
import { bot } from "./past.ts";
import { permissionsOf, type TokenChange } from "./token.ts";
import type { ActionWorld } from "./world.ts";

export interface PostmortemFacts {
  readonly deployment?: number;
  readonly runId?: number;
  readonly attempt?: number;
  /** Name of the machine that runs the job. */
  readonly runner?: string;
  /** Label of the run's own token, so that a fault strikes no other run. */
  readonly label?: string;
  readonly permissions?: TokenChange;
  /** As whom its token writes; left out: as the job's own. */
  readonly login?: string;
  readonly projectToken?: string;
  /** Evidence of a gate, as a path of the workspace. */
  readonly evidence?: string;
  /** Where GitHub is asked; by itself, or something that stands before it. */
  readonly apiUrl?: string;
  /** How many times faster its clock goes; left out: waits are jumped over. */
  readonly speed?: number;
  /** Its clock, where a test looks at that. */
  readonly clock?: Clock;
  /** Stands between the step and GitHub. */
  readonly passes?: Passes;
  /** Variables of the environment, the secrets of the job among them. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface PostmortemRun {
  readonly outputs: Readonly<Record<string, string>>;
  /** What it threw. */
  readonly error: SuiteError | null;
  /** With what it failed once its outputs were put out. */
  readonly failure: string | null;
  /** What it threw that is none of the suite's errors, as a cancelled job does. */
  readonly crash: unknown;
  readonly isKilled: boolean;
  readonly log: readonly string[];
  readonly warnings: readonly string[];
  readonly summary: string;
  /** Changes that GitHub accepted from this run, as `POST /repos/acme/shop/git/refs`. */
  readonly writes: readonly string[];
  /** All of its requests, as `GET /repos/acme/shop/issues`. */
  readonly requests: readonly string[];
  /** What it sent to GitHub. */
  readonly bodies: readonly string[];
}

/** A postmortem that works in this process, as on a machine of its own. */
export interface StartedPostmortem {
  readonly done: Promise<PostmortemRun>;
  /** Ends it at once, as a lost runner does. */
  kill(): void;
  /** Cancels its job. */
  cancel(): void;
}

let started = 0;

/** Runs `actions/postmortem` with its real adapters, in this process, so that a sweep need not start one each time. */
export function runPostmortem(world: ActionWorld, facts: PostmortemFacts = {}): Promise<PostmortemRun> {
  return startPostmortem(world, facts).then(({ done }) => done);
}

export async function startPostmortem(
  world: ActionWorld,
  facts: PostmortemFacts = {},
): Promise<StartedPostmortem> {
  started += 1;
  const { github } = world;
  const label = facts.label ?? `postmortem ${started}`;
  const token = await ownToken(world, label, facts);
  const stop = new AbortController();
  const death = Promise.withResolvers<null>();
  const life = { isOver: false };
  const [log, bodies]: [string[], string[]] = [[], []];
  let summary = "";
  const { runId = 100, attempt = 1, speed, runner = `machine of ${runId}` } = facts;
  const usual = speed === undefined ? jumpingClock() : fastClock(speed);
  const clock = clockWhileAlive(life, facts.clock ?? usual);
  const { owner, repo, url: serverUrl } = github;
  const say = (level: string) => (line: string) => {
    if (!life.isOver) log.push(`${level}${line}`);
  };
  const info = say("");
  const secrets = collectSecrets(facts.env ?? {}, [token, facts.projectToken ?? ""]);
  const connection = openGitHub({
    apiUrl: facts.apiUrl ?? github.url,
    token,
    owner,
    repo,
    clock,
    log: { info },
    signal: stop.signal,
    fetch: fetchWhileAlive(life, facts.passes, bodies),
  });
  const temp = join(world.folder, "temp", `here-${started}`);
  await mkdir(temp, { recursive: true });
  const { signal } = stop;
  const ports = {
    issues: issues(connection),
    records: records(connection),
    commits: commits(connection),
    pulls: pulls(connection),
    conversation: conversation(namingRefusals(connection)),
    tags: tags(connection),
    releases: releases(connection),
    deployments: deployments(connection),
    contents: contents(connection),
    refNotes: refNotes(connection),
    workflowRuns: workflowRuns(connection),
    files: workspaceFiles(world.workspace, temp),
    digest: nodeDigest(),
    log: { info, group: () => {}, warning: say("warning: "), error: say("error: "), mask: () => {} },
    clock,
    signal,
    summary: {
      write(markdown: string) {
        summary += `${markdown}\n\n`;
      },
    },
    secrets: { redact: (text: string) => secrets.redact(text) },
    run: {
      owner,
      repo,
      sha: github.repository.refs.get("refs/heads/main") ?? "",
      ref: "refs/heads/main",
      eventName: "push",
      runId,
      runAttempt: attempt,
      job: "postmortem",
      actor: "mona",
      runner,
      serverUrl,
      url: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
      eventAction: null,
      pull: null,
      mergeGroup: null,
      issue: null,
      isOnPull: false,
      comment: null,
      sender: null,
    },
  };
  const inputs = {
    environment: "production",
    "deployment-id": facts.deployment,
    evidence: facts.evidence === undefined ? [] : [facts.evidence],
    "project-token": facts.projectToken,
    token,
  };
  async function finish(): Promise<PostmortemRun> {
    let crash: unknown = null;
    const ended = await Promise.race([
      postmortem.run(inputs, ports as unknown as Ports).catch((error: unknown) => {
        if (error instanceof SuiteError) return error;
        crash = error;
        return null;
      }),
      death.promise,
    ]);
    const own = github.requests.filter((one) => one.token === label);
    const name = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;
    return {
      outputs: ended === null || ended instanceof SuiteError ? {} : (ended.outputs as Record<string, string>),
      error: ended instanceof SuiteError ? ended : null,
      failure: failureOf(ended),
      crash,
      isKilled: ended === null && crash === null,
      log: [...log],
      warnings: log.filter((line) => line.startsWith("warning: ")),
      summary,
      writes: own.filter(({ write }) => write).map(name),
      requests: own.map(name),
      bodies: [...bodies],
    };
  }
  return {
    done: finish(),
    kill() {
      life.isOver = true;
      death.resolve(null);
    },
    cancel: () => stop.abort(),
  };
}

function failureOf(ended: Outcome<Shape> | SuiteError | null): string | null {
  if (ended === null || ended instanceof SuiteError || ended.conclusion.kind === "success") return null;
  return `${ended.conclusion.message} ${ended.conclusion.hint}`;
}

async function ownToken(
  { github }: ActionWorld,
  label: string,
  { permissions: change = {}, login = bot }: PostmortemFacts,
): Promise<string> {
  const wanted = { ...(await permissionsOf("postmortem")), ...change };
  const held = Object.entries(wanted).flatMap(([name, level]) =>
    level === "none" ? [] : [[name.replaceAll("-", "_"), level] as const],
  );
  return github.issueToken({ label, login, type: "Bot", permissions: Object.fromEntries(held) });
}
