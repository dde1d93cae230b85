import { describe, expect, it } from "vitest";
import { nodeDigest } from "../../../src/adapters/digest.ts";
import { openGitHub } from "../../../src/adapters/github/client.ts";
import { conversation } from "../../../src/adapters/github/conversation.ts";
import { namingRefusals } from "../../../src/adapters/github/issue-refusals.ts";
import { issues } from "../../../src/adapters/github/issues.ts";
import { records } from "../../../src/adapters/github/records.ts";
import { refNotes } from "../../../src/adapters/github/ref-notes.ts";
import { workflowRuns } from "../../../src/adapters/github/workflow-runs.ts";
import { IncidentIndex, indexRef } from "../../../src/core/incident/recurrence/incident-index.ts";
import { IncidentRules } from "../../../src/core/policy/incident-rules.ts";
import { noteNearMiss } from "../../../src/flows/incident/note-near-miss.ts";
import type { NearMissIssue } from "../../../src/flows/incident/tell-near-miss.ts";
import { closeIssue, issueOf, labelIssue } from "../../../src/rehearsal/github/state/issue-acts.ts";
import { checkEvidenceWith, evidenceWith } from "../../core/incident/incident-example.ts";
import { openWorld } from "../../rehearsal/github/world.ts";
import { bot } from "../../support/past.ts";

const comments = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const dayMs = 86_400_000;

/** Gates that could not decide, the first on day 1; people are told from the second on, and then every time. */
async function nearMisses() {
  const { github } = await openWorld();
  const { owner, repo, url, repository } = github;
  const log: string[] = [];
  let now = 0;
  const clock = {
    now: () => Date.parse("2026-12-01T00:00:00Z"),
    monotonic: () => now,
    async sleep(ms: number) {
      now += ms;
    },
  };
  const { signal } = new AbortController();
  const token = github.issueToken({
    label: "guard",
    login: bot,
    type: "Bot",
    permissions: { contents: "write", issues: "write", actions: "read" },
  });
  const info = (line: string) => void log.push(line);
  const connection = openGitHub({ apiUrl: url, token, owner, repo, clock, log: { info }, signal });
  const rules = IncidentRules.parse({ "near-miss": { after: 2, window: "30d", quiet: "1h" } });
  const stored = records(connection);
  async function seen(day: number, detail = "3 of 13 samples") {
    const deployment = 30 + day;
    const ports = {
      issues: issues(connection),
      conversation: conversation(namingRefusals(connection)),
      records: stored,
      refNotes: refNotes(connection),
      workflowRuns: workflowRuns(connection),
      digest: nodeDigest(),
      secrets: { redact: (text: string) => text.replaceAll("correcthorsebattery", "***") },
      summary: { write: () => {} },
      log: { info, group: () => {}, warning: info, error: info, mask: () => {} },
      clock,
      signal,
      run: {
        owner,
        repo,
        sha: "",
        ref: "refs/heads/main",
        eventName: "push",
        runId: 100 + day,
        runAttempt: 1,
        job: "guard",
        actor: "mona",
        runner: `machine ${day}`,
        serverUrl: url,
        url: `${url}/acme/shop/actions/runs/${100 + day}`,
        eventAction: null,
        pull: null,
        mergeGroup: null,
        issue: null,
        isOnPull: false,
        comment: null,
        sender: null,
      },
    };
    const endedAt = new Date(Date.parse("2026-11-01T00:00:00Z") + day * dayMs).toISOString();
    const noted = await noteNearMiss(ports, {
      deployment: {
        id: deployment,
        sha: "b".repeat(40),
        ref: "main",
        task: "deploy",
        environment: "production",
        payload: {},
        createdAt: endedAt,
        creator: bot,
      },
      from: { tag: `v1.${day}.0`, commit: "b".repeat(40), manifest: null },
      gate: evidenceWith({
        deployment,
        endedAt,
        verdict: { kind: "inconclusive", reason: "too-few-samples", detail },
        checks: [checkEvidenceWith()],
        run: { id: 100 + day, attempt: 1, url: `${url}/acme/shop/actions/runs/${100 + day}` },
      }),
      samples: "",
      identity: bot,
      rules,
    });
    return noted.kind === "told" ? noted.issue : noted.kind;
  }
  async function index(): Promise<readonly (readonly [number, number | null])[]> {
    const text = (await stored.read(indexRef))?.files["index.json"] ?? "";
    const { incidents } = IncidentIndex.parse(JSON.parse(text));
    return incidents.map(({ deployment, issue }) => [deployment - 30, issue] as const);
  }
  async function told(day: number): Promise<NearMissIssue> {
    const issue = await seen(day);
    if (typeof issue === "string") throw new Error(`the near miss is ${issue}`);
    return issue;
  }
  const indexText = async () => (await stored.read(indexRef))?.files["index.json"] ?? "";
  return { github, repository, log, seen, told, index, indexText };
}

describe("a near miss that is seen again", () => {
  it("lists both times in its issue, and is a comment the third time", async () => {
    const { repository, seen, told, index } = await nearMisses();

    expect(await seen(1)).toBe("quiet");
    const opened = await told(2);
    const again = await seen(3);

    const number = opened.number;
    expect([opened.created, again]).toEqual([true, { number, url: opened.url, created: false }]);
    expect(issueOf(repository, number).title).toBe(
      "Near miss: the gate could not decide in production (2 times)",
    );
    expect(issueOf(repository, number).body?.match(/^- .*UTC: `v1.\d.0`, deployment 3\d/gm)).toHaveLength(2);
    expect(issueOf(repository, number).body).toContain("/actions/runs/101)");
    expect(repository.comments.map(({ number: on }) => on)).toEqual([number]);
    expect(await index()).toEqual([
      [3, number],
      [2, number],
      [1, null],
    ]);
  });

  it("is told by the next run, when no comment could be written at all", async () => {
    const { github, repository, seen, told, index } = await nearMisses();
    await seen(1);
    const number = (await told(2)).number;
    github.fail({ method: "POST", route: comments, times: 3, status: 502 });

    expect(await seen(3)).toBe("untold");

    expect(repository.comments).toEqual([]);
    expect((await index())[0]).toEqual([3, null]);
    await seen(3);
    expect(repository.comments).toHaveLength(1);
    expect((await index())[0]).toEqual([3, number]);
  });

  it("survives a gateway that fails once", async () => {
    const { github, repository, seen, told, index } = await nearMisses();
    await seen(1);
    const number = (await told(2)).number;
    github.fail({ method: "POST", route: comments, times: 1, status: 502 });

    await seen(3);

    expect(repository.comments).toHaveLength(1);
    expect((await index())[0]).toEqual([3, number]);
  });

  it("opens a new issue that links the old one, once somebody closed that, and goes on there", async () => {
    const { repository, seen, told } = await nearMisses();
    await seen(1);
    const old = (await told(2)).number;
    closeIssue(repository, old, { by: "mona" });

    const opened = await told(3);
    const again = await seen(4);

    const number = opened.number;
    expect(opened.created).toBe(true);
    expect(number).not.toBe(old);
    expect(issueOf(repository, number).body).toContain(`The same was told in [#${old}](`);
    expect(again).toEqual({ number, url: opened.url, created: false });
    expect(repository.comments.map(({ number: on }) => on)).toEqual([number]);
  });

  it.each(["closed as not planned", "labelled `pm: quiet`"])(
    "is told to nobody where its issue was %s",
    async (how) => {
      const { repository, log, seen, told, index } = await nearMisses();
      await seen(1);
      const old = (await told(2)).number;
      if (how.startsWith("closed")) closeIssue(repository, old, { by: "mona", reason: "not_planned" });
      else labelIssue(repository, old, "pm: quiet");

      expect(await seen(3)).toBe("quiet");

      expect(log).toContain(`issue ${old} is to be left alone, so it is not told`);
      expect(repository.issues).toHaveLength(1);
      expect(repository.comments).toEqual([]);
      expect((await index())[0]).toEqual([3, old]);
    },
  );
});

it("no piece of a secret that a check saw is in the index, though what it saw is cut there", async () => {
  const { seen, indexText } = await nearMisses();

  await seen(1, `web: 3 of 13 bad (last: ${"x".repeat(70)} correcthorsebattery)`);

  expect(await indexText()).toContain(`seen:${"x".repeat(70)}`);
  expect(await indexText()).not.toContain("correct");
});
