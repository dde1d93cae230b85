import { nodeDigest } from "../../../../src/adapters/digest.ts";
import { openGitHub } from "../../../../src/adapters/github/client.ts";
import { conversation } from "../../../../src/adapters/github/conversation.ts";
import { namingRefusals } from "../../../../src/adapters/github/issue-refusals.ts";
import { issues } from "../../../../src/adapters/github/issues.ts";
import { records } from "../../../../src/adapters/github/records.ts";
import { workflowRuns } from "../../../../src/adapters/github/workflow-runs.ts";
import { IncidentRecord, incidentFiles, incidentRef } from "../../../../src/core/incident/record.ts";
import { IncidentRules } from "../../../../src/core/policy/incident-rules.ts";
import { marker } from "../../../../src/core/text/marker.ts";
import { naturalKey } from "../../../../src/core/text/natural-key.ts";
import { type AnswerPorts, answerComment } from "../../../../src/flows/incident/commands/answer-comment.ts";
import type { AnsweredComment } from "../../../../src/flows/incident/commands/command-comment.ts";
import { indexedIncident } from "../../../../src/flows/incident/gather-incident.ts";
import { addToIncidentBook } from "../../../../src/flows/incident/incident-book.ts";
import { keepRecord } from "../../../../src/flows/incident/incident-files.ts";
import { keepIncident } from "../../../../src/flows/incident/keep-incident.ts";
import type { Clock, Log } from "../../../../src/kernel/ports/index.ts";
import type { EmbeddedGitHub } from "../../../../src/rehearsal/github/server.ts";
import { addComment } from "../../../../src/rehearsal/github/state/add-comment.ts";
import { openIssue } from "../../../../src/rehearsal/github/state/issue-acts.ts";
import { issueState } from "../../../../src/rehearsal/github/state/issue-state.ts";
import { incidentWith } from "../../../core/incident/incident-example.ts";
import { openWorld } from "../../../rehearsal/github/world.ts";

export const bot = "github-actions[bot]";
export const deployment = 30;

export interface AnswerOptions {
  readonly runId?: number;
  readonly attempt?: number;
  readonly rules?: unknown;
  /** Of the run's own token. */
  readonly label?: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly clock?: Clock;
  readonly permissions?: Readonly<Record<string, "read" | "write">>;
  readonly body?: string;
}

export interface CommandWorld {
  readonly github: EmbeddedGitHub;
  /** Number of the incident's issue. */
  readonly issue: number;
  /** What `rerender` was given, in order. */
  readonly shown: IncidentRecord[];
  readonly warnings: string[];
  /** Writes a comment as a person does, and answers with its id. */
  say(author: string, body: string, on?: number): number;
  /** Lets a run answer a comment. */
  answer(comment: number, options?: AnswerOptions): Promise<AnsweredComment>;
  record(): Promise<IncidentRecord>;
  /** Keeps what the machine worked out anew, as the postmortem does. */
  keep(record: IncidentRecord): Promise<IncidentRecord>;
  /** Texts of the comments of ours on an issue, without their markers. */
  answers(on?: number): readonly string[];
  /** Numbers of the incident's sub-issues. */
  below(): readonly number[];
}

/** What the step needs, and no more. */
const permissions = { contents: "write", issues: "write", actions: "read" } as const;

/** An incident of deployment 30 with its issue, its record and its place in the index, as the postmortem leaves them. */
export async function commandWorld(): Promise<CommandWorld> {
  const { github } = await openWorld();
  const { repository } = github;
  repository.permit("ada", "write");
  repository.permit("tri", "triage");
  repository.permit("mallory", "read");
  const { sha256 } = nodeDigest();
  const key = naturalKey(["postmortem", "production", deployment], sha256);
  const issue = openIssue(repository, {
    author: bot,
    title: "Incident: v1.1.0 failed its gate in production",
    body: `${marker({ kind: "postmortem", key })}\n\nText`,
    labels: ["incident", "sev3"],
  });
  const shown: IncidentRecord[] = [];
  const warnings: string[] = [];
  const setUp = portsOf(github, warnings, { label: "set-up" });
  const url = `${github.url}/acme/shop/issues/${issue}`;
  const record = incidentWith({ key, issue: { number: issue, url, sections: [] } });
  await keepRecord(setUp, deployment, { incident: record });
  await addToIncidentBook(setUp, indexedIncident(record, issue));
  return {
    github,
    issue,
    shown,
    warnings,
    say: (author, body, on = issue) => addComment(repository, on, { author, body }).id,
    answer(comment, options = {}) {
      const said = repository.comments.find(({ id }) => id === comment);
      if (said === undefined) throw new Error(`There is no comment ${comment}`);
      return answerComment(portsOf(github, warnings, options), {
        on: said.number,
        comment: {
          id: said.id,
          author: said.user.login,
          body: options.body ?? said.body,
          createdAt: "2026-11-20T10:20:00Z",
          url: `${url}#issuecomment-${said.id}`,
        },
        identity: bot,
        rules: IncidentRules.parse(options.rules ?? {}),
        rerender: async (now) => void shown.push(now),
      });
    },
    async record() {
      const stored = await setUp.records.read(incidentRef(deployment));
      return IncidentRecord.parse(JSON.parse(stored?.files[incidentFiles.incident] ?? ""));
    },
    keep: (now) => keepIncident(setUp, now, IncidentRules.parse({})),
    answers: (on = issue) =>
      repository.comments
        .filter(({ number, user }) => number === on && user.login === bot)
        .map(({ body }) => body.split("\n").slice(1).join("\n")),
    below: () =>
      issueState(repository)
        .subIssues.filter(({ parent }) => parent === issue)
        .map(({ child }) => child),
  };
}

function portsOf(github: EmbeddedGitHub, warnings: string[], options: AnswerOptions): AnswerPorts {
  const { runId = 100, attempt = 1, label = "answer" } = options;
  const clock = options.clock ?? fastClock();
  const { signal } = new AbortController();
  const connection = openGitHub({
    apiUrl: github.url,
    token: github.issueToken({
      label,
      login: bot,
      type: "Bot",
      permissions: options.permissions ?? permissions,
    }),
    owner: github.owner,
    repo: github.repo,
    clock,
    log: { info: () => {} },
    signal,
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
  const log: Log = {
    info: () => {},
    group: () => {},
    warning: (line) => void warnings.push(line),
    error: () => {},
    mask: () => {},
  };
  return {
    issues: issues(connection),
    records: records(connection),
    conversation: conversation(namingRefusals(connection)),
    workflowRuns: workflowRuns(connection),
    digest: nodeDigest(),
    secrets: { redact: (text) => text.replaceAll("hunter2", "***") },
    log,
    clock,
    signal,
    run: {
      owner: github.owner,
      repo: github.repo,
      sha: github.repository.refs.get("refs/heads/main") ?? "",
      ref: "refs/heads/main",
      eventName: "issue_comment",
      runId,
      runAttempt: attempt,
      job: "commands",
      actor: "ada",
      runner: `machine of ${runId}`,
      serverUrl: github.url,
      url: `${github.url}/acme/shop/actions/runs/${runId}`,
      eventAction: "created",
      pull: null,
      mergeGroup: null,
      issue: null,
      isOnPull: false,
      comment: null,
      sender: null,
    },
  };
}

let instants = 0;

// Waits pass a thousand times as fast, and no two moments are equal.
function fastClock(): Clock {
  return {
    now: () => Date.parse("2026-11-20T10:20:01Z"),
    monotonic: () => performance.now() * 1000 + ++instants,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 1000)),
  };
}
