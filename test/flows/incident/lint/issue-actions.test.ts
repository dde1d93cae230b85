import { describe, expect, test } from "vitest";
import { nodeDigest } from "../../../../src/adapters/digest.ts";
import { conversation } from "../../../../src/adapters/github/conversation.ts";
import { issues } from "../../../../src/adapters/github/issues.ts";
import { pulls } from "../../../../src/adapters/github/pulls.ts";
import { renderActionIssue } from "../../../../src/core/incident/actions/action-issue.ts";
import type { ActionItem } from "../../../../src/core/incident/actions/action-item.ts";
import { IncidentRules } from "../../../../src/core/policy/incident-rules.ts";
import { mayCommand } from "../../../../src/flows/incident/commands/may-command.ts";
import { issueActions } from "../../../../src/flows/incident/lint/issue-actions.ts";
import type { Ports } from "../../../../src/kernel/ports/index.ts";
import { addComment } from "../../../../src/rehearsal/github/state/add-comment.ts";
import {
  closeIssue,
  editIssue,
  issueOf,
  openIssue,
} from "../../../../src/rehearsal/github/state/issue-acts.ts";
import { issueState } from "../../../../src/rehearsal/github/state/issue-state.ts";
import { openAdapterWorld } from "../../../adapters/github/world.ts";
import { actionWith } from "../../../core/incident/actions/action-example.ts";

const bot = "github-actions[bot]";

async function actionWorld(parts: Partial<ActionItem> = {}, author = bot) {
  const { github, api } = await openAdapterWorld();
  const { repository } = github;
  repository.permit("ada", "write");
  const incident = openIssue(repository, { author: bot, title: "Incident" });
  const text = renderActionIssue(actionWith(parts), incident, nodeDigest().sha256);
  const action = openIssue(repository, { author, ...text });
  issueState(repository).subIssues.push({ id: repository.nextId(), parent: incident, child: action });
  const log = { info() {}, group() {}, warning() {}, error() {}, mask() {} };
  const run = { serverUrl: github.url, owner: github.owner, repo: github.repo } as Ports["run"];
  const ports = { issues: issues(api), conversation: conversation(api), pulls: pulls(api), log, run };
  const home = `${github.url}/${github.owner}/${github.repo}`;
  const { commands } = IncidentRules.parse({});
  const book = issueActions(ports, bot, (login) => mayCommand(ports, login, commands));
  const look = async (number: number) => {
    const issue = await ports.issues.get(number);
    if (issue === null) throw new Error(`There is no issue ${number}`);
    return issue;
  };
  return {
    github,
    home,
    incident: () => look(incident),
    action,
    book,
    say: (by: string, body: string) => addComment(repository, action, { author: by, body }),
    write: (line: string) =>
      editIssue(repository, action, {
        body: issueOf(repository, action).body?.replace("evidence: ", line) ?? "",
      }),
    merged() {
      repository.commit({ branch: "fix", files: { "fix.txt": "x" }, message: "Fix" });
      const number = repository.openPull({
        title: "Fix",
        body: null,
        head: "fix",
        base: "main",
        author: "ada",
      });
      repository.mergePull(number, { method: "squash" });
      return number;
    },
    async evidence() {
      const issue = await look(action);
      const read = await book.read(issue);
      return read === null ? null : book.evidenceOf(read, issue);
    },
  };
}

describe("the actions below an incident", () => {
  test("are told as their issues have them", async () => {
    const world = await actionWorld({ owner: null });
    closeIssue(world.github.repository, world.action, { by: "ada" });

    expect(await world.book.of(await world.incident())).toEqual([
      {
        number: world.action,
        title: "Alert on slow checkouts",
        type: "detect",
        owner: "",
        due: "2026-12-10",
        outcome: "alerts within 2 min",
        validation: "a drill that slows it",
        state: "closed",
        closedAt: "2026-05-01T10:00:00Z",
        evidence: null,
      },
    ]);
  });

  test("are not those that somebody else wrote with a copied marker", async () => {
    const world = await actionWorld({}, "mallory");

    expect(await world.book.of(await world.incident())).toEqual([]);
    expect(await world.evidence()).toBeNull();
  });
});

describe("that an action is done", () => {
  test("is shown by nothing at first", async () => {
    const world = await actionWorld();

    expect(await world.evidence()).toMatchObject({ kind: "missing" });
  });

  test("is shown by a merged pull request in its text, and not by another number", async () => {
    const world = await actionWorld({ type: "automated-check" });
    const pull = world.merged();
    world.write(`evidence: #${world.action}`);
    expect(await world.evidence()).toMatchObject({ kind: "missing" });

    world.write(`evidence: #${pull} instead of `);

    expect(await world.evidence()).toMatchObject({ kind: "evidenced" });
  });

  test("is shown by a comment of somebody who may write, and of nobody else", async () => {
    const world = await actionWorld();

    world.say("mallory", "evidence: https://wiki.example/drill");
    expect(await world.evidence()).toMatchObject({ kind: "missing" });
    world.say(bot, "evidence: https://wiki.example/drill");
    expect(await world.evidence()).toMatchObject({ kind: "missing" });

    world.say("ada", "evidence: https://wiki.example/drill");
    expect(await world.evidence()).toMatchObject({ kind: "evidenced" });
  });

  test("is not decided where GitHub does not answer", async () => {
    const world = await actionWorld();
    world.write("evidence: #1");
    world.github.fail({
      method: "GET",
      route: "/repos/{owner}/{repo}/pulls/{pull_number}",
      times: 9,
      status: 502,
    });

    expect(await world.evidence()).toEqual({
      kind: "unknown",
      why: "Whether pull request #1 is merged is not known.",
    });
  });
});
