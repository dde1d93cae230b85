import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { nodeDigest } from "../../../../src/adapters/digest.ts";
import { openGitHub } from "../../../../src/adapters/github/client.ts";
import { commits } from "../../../../src/adapters/github/commits.ts";
import { conversation } from "../../../../src/adapters/github/conversation.ts";
import { deployments } from "../../../../src/adapters/github/deployments.ts";
import { namingRefusals } from "../../../../src/adapters/github/issue-refusals.ts";
import { issues } from "../../../../src/adapters/github/issues.ts";
import { pulls } from "../../../../src/adapters/github/pulls.ts";
import { records } from "../../../../src/adapters/github/records.ts";
import { releases } from "../../../../src/adapters/github/releases.ts";
import { tags } from "../../../../src/adapters/github/tags.ts";
import { renderActionIssue } from "../../../../src/core/incident/actions/action-issue.ts";
import type { ActionItem } from "../../../../src/core/incident/actions/action-item.ts";
import { nearMissKind } from "../../../../src/core/incident/near-miss/render-near-miss.ts";
import { issueKind } from "../../../../src/core/incident/render-incident.ts";
import { nearMissSections } from "../../../../src/core/incident/template/people-section.ts";
import { FollowUpRules } from "../../../../src/core/policy/follow-up-rules.ts";
import { IncidentRules } from "../../../../src/core/policy/incident-rules.ts";
import { marker } from "../../../../src/core/text/marker.ts";
import { naturalKey } from "../../../../src/core/text/natural-key.ts";
import { recordOfIssue } from "../../../../src/flows/incident/follow-up/followed-incident.ts";
import { readIncidentBook } from "../../../../src/flows/incident/incident-book.ts";
import { issueActions } from "../../../../src/flows/incident/lint/issue-actions.ts";
import type { LintFacts } from "../../../../src/flows/incident/lint/lint-facts.ts";
import { makeOfRows } from "../../../../src/flows/incident/lint/make-of-rows.ts";
import { noteState } from "../../../../src/flows/incident/note-state.ts";
import type { Ports } from "../../../../src/kernel/ports/index.ts";
import { type EmbeddedGitHub, startGitHub } from "../../../../src/rehearsal/github/server.ts";
import { openIssue } from "../../../../src/rehearsal/github/state/issue-acts.ts";
import { issueState } from "../../../../src/rehearsal/github/state/issue-state.ts";
import { answeredBody, answers } from "../../../core/incident/lint/answered-body.ts";
import { bot } from "../../../support/past.ts";
import type { ActionWorld } from "../../../support/world.ts";
import { snapshotOf } from "../../../support/world-snapshot.ts";

export const startMs = Date.parse("2026-11-02T10:00:00Z");
const sha256 = nodeDigest().sha256;

type Rules = Readonly<Record<string, unknown>>;

/** One run of a job that follows issues. */
export interface FollowRun {
  readonly ports: Ports;
  readonly facts: LintFacts;
  readonly log: readonly string[];
  /** States that the lint noted, as `12 closed`. */
  readonly noted: readonly string[];
  /** Logins whose rights were looked up. */
  readonly asked: readonly string[];
  /** Changes that GitHub accepted from it. */
  writes(): readonly string[];
  requests(): number;
  /** Ends the run after so many writes: whatever it asks then is not answered, as when the machine is gone. */
  stopAfter(writes: number): void;
  readonly label: string;
}

export interface FollowWorld {
  readonly github: EmbeddedGitHub;
  /** Milliseconds since the epoch, for GitHub and for runs. */
  now: number;
  /** A run of its own, with other permissions where they are given. */
  run(rules?: Rules, permissions?: Readonly<Record<string, "read" | "write">>): FollowRun;
  incident(body?: string, deployment?: number): number;
  nearMiss(texts?: Readonly<Record<string, string>>): number;
  /** An action below an incident, whole but for these parts. */
  action(incident: number, parts?: Partial<ActionItem>): number;
  issue(number: number): { readonly state: string; readonly stateReason: string | null; body: string | null };
  comments(number: number): readonly string[];
}

/** One GitHub for a file of tests, put back before each; its clock stands where a test puts it. */
export function followWorld(): FollowWorld {
  let github: EmbeddedGitHub;
  let restore: () => void;
  let runs = 0;
  const world: FollowWorld = {
    get github() {
      return github;
    },
    now: startMs,
    run(rules = {}, permissions = {}) {
      runs += 1;
      return startRun(world, `follow ${runs}`, rules, permissions);
    },
    incident(body = answeredBody(), deployment = 30) {
      const head = marker({ kind: issueKind, key: incidentKey(deployment) });
      return openIssue(github.repository, {
        author: bot,
        title: `Incident of ${deployment}`,
        body: `${head}\n\n${body}`,
        labels: ["incident"],
      });
    },
    nearMiss(texts = {}) {
      const body = `${marker({ kind: nearMissKind, key: "rb1:near" })}\n\n${answers(nearMissSections, texts)}`;
      return openIssue(github.repository, { author: bot, title: "Near miss", body, labels: ["near-miss"] });
    },
    action(parent, parts = {}) {
      const { subIssues } = issueState(github.repository);
      const item: ActionItem = { ...wholeAction, key: `rb1:${parent}:${subIssues.length}`, ...parts };
      const { title, body } = renderActionIssue(item, parent, sha256);
      const child = openIssue(github.repository, { author: bot, title, body, labels: ["incident-action"] });
      subIssues.push({ id: github.repository.nextId(), parent, child });
      return child;
    },
    issue(number) {
      const found = github.repository.issues.find((one) => one.number === number);
      if (found === undefined) throw new Error(`There is no issue ${number}`);
      return found;
    },
    comments: (number) =>
      github.repository.comments.filter((one) => one.number === number).map(({ body }) => body),
  };
  beforeAll(async () => {
    github = await startGitHub({ now: () => new Date(world.now) });
    github.repository.commit({ branch: "main", files: { "README.md": "Shop" }, message: "Begin" });
    restore = snapshotOf({ github } as unknown as ActionWorld);
  });
  beforeEach(() => {
    world.now = startMs;
    restore();
  });
  afterEach(() => expect(github.violations).toEqual([]));
  afterAll(() => github.close());
  return world;
}

const wholeAction: Omit<ActionItem, "key"> = {
  title: "Alert on the queue",
  type: "detect",
  priority: "p1",
  owner: "mona",
  due: "2026-11-10",
  outcome: "detected within 2 min",
  validation: "a drill in January",
  finding: "F1",
  issue: null,
  evidence: null,
  state: "open",
};

export function incidentKey(deployment: number): string {
  return naturalKey([issueKind, "production", deployment], sha256);
}

function startRun(
  world: FollowWorld,
  label: string,
  given: Rules,
  permissions: Readonly<Record<string, "read" | "write">>,
): FollowRun {
  const { github } = world;
  const token = github.issueToken({
    label,
    login: bot,
    type: "Bot",
    permissions: {
      contents: "write",
      deployments: "read",
      issues: "write",
      metadata: "read",
      pull_requests: "read",
      ...permissions,
    },
  });
  const log: string[] = [];
  const noted: string[] = [];
  const asked: string[] = [];
  let jumped = 0;
  const clock = {
    now: () => world.now,
    monotonic: () => performance.now() + jumped,
    async sleep(ms: number) {
      await wait(0);
      jumped += Math.max(0, ms);
    },
  };
  const info = (line: string) => void log.push(line);
  const warning = (line: string) => void log.push(`warning: ${line}`);
  const { owner, repo, url } = github;
  const connection = openGitHub({
    apiUrl: url,
    token,
    owner,
    repo,
    clock,
    log: { info },
    signal: new AbortController().signal,
  });
  const ports = {
    issues: issues(connection),
    pulls: pulls(connection),
    conversation: conversation(namingRefusals(connection)),
    records: records(connection),
    commits: commits(connection),
    deployments: deployments(connection),
    tags: tags(connection),
    releases: releases(connection),
    digest: nodeDigest(),
    clock,
    signal: new AbortController().signal,
    log: { info, warning, error: warning, group: () => {}, mask: () => {} },
    secrets: { redact: (text: string) => text.replaceAll("hunter2hunter2", "***") },
    run: { owner, repo, serverUrl: "https://github.example" },
  } as unknown as Ports;
  const { required, "follow-up": followUp, ...rest } = given;
  const actions = issueActions(ports, { identity: bot, label: "incident-action" }, async (login) => {
    asked.push(login);
    return login === "mona";
  });
  const facts: LintFacts = {
    identity: bot,
    rules: {
      ...IncidentRules.parse(rest),
      ...(required === undefined ? {} : { required: required as readonly string[] }),
      "follow-up": FollowUpRules.parse(followUp ?? {}),
    },
    actions,
    recordOf: async (known) => recordOfIssue(ports, await readIncidentBook(ports), known),
    async noteState(incident, state) {
      noted.push(`${incident.number} ${state}`);
      await noteState(ports, incident, state, { identity: bot, rules: { label: "incident" } });
    },
    makeOfRows: (incident, rows) =>
      makeOfRows(ports, incident, rows, { identity: bot, label: "incident-action", actions }),
  };
  const own = () => github.requests.filter((one) => one.token === label);
  return {
    ports,
    facts,
    log,
    noted,
    asked,
    label,
    writes: () =>
      own().flatMap((one) => (one.write ? [`${one.method} ${one.path.replace(/^.*?\/shop/, "")}`] : [])),
    requests: () => own().length,
    stopAfter(writes) {
      const alive = <T extends object>(port: T): T =>
        new Proxy(port, {
          get(target, name) {
            const act = Reflect.get(target, name);
            if (typeof act !== "function") return act;
            return (...given: readonly unknown[]) => {
              if (own().filter(({ write }) => write).length >= writes) throw new Error("the machine is gone");
              return Reflect.apply(act, target, given);
            };
          },
        });
      const { issues: ofIssues, records: ofRecords, conversation: ofComments } = ports;
      Object.assign(ports, {
        issues: alive(ofIssues),
        records: alive(ofRecords),
        conversation: alive(ofComments),
      });
    },
  };
}
