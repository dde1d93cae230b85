import { describe, expect, test } from "vitest";
import { nodeDigest } from "../../../../src/adapters/digest.ts";
import { commits } from "../../../../src/adapters/github/commits.ts";
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
import { editPull } from "../../../../src/rehearsal/github/state/edit-pull.ts";
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
  const ports = {
    issues: issues(api),
    conversation: conversation(api),
    pulls: pulls(api),
    commits: commits(api),
    log,
    run,
    secrets: { redact: (text: string) => text },
  };
  const home = `${github.url}/${github.owner}/${github.repo}`;
  const { commands } = IncidentRules.parse({});
  const asked: string[] = [];
  const book = issueActions(ports, { identity: bot, label: "incident-action" }, (login) => {
    asked.push(login);
    return mayCommand(ports, login, commands);
  });
  const look = async (number: number) => {
    const issue = await ports.issues.get(number);
    if (issue === null) throw new Error(`There is no issue ${number}`);
    return issue;
  };
  return {
    github,
    home,
    /** Logins whose rights were looked up. */
    asked,
    incident: () => look(incident),
    action,
    book,
    say: (by: string, body: string) => addComment(repository, action, { author: by, body }),
    write: (line: string) =>
      editIssue(repository, action, {
        body: issueOf(repository, action).body?.replace("evidence: ", line) ?? "",
      }),
    merged(body: string | null = null) {
      const branch = `fix-${repository.lastId}`;
      repository.commit({ branch, files: { "fix.txt": branch }, message: "Fix" });
      const number = repository.openPull({
        title: "Fix",
        body,
        head: branch,
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
        finding: "F1",
        priority: "p1",
        createdAt: "2026-05-01T10:00:00Z",
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
    world.write(`evidence: #${world.action} `);
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

  test("is shown by a commit that is there, and not by one that is not", async () => {
    const world = await actionWorld();
    const sha = world.github.repository.refs.get("refs/heads/main") ?? "";
    world.write("evidence: 0000000000000000000000000000000000000000 ");
    expect(await world.evidence()).toEqual({
      kind: "missing",
      why: "There is no commit 000000000000 here.",
      write: "evidence: <link>",
    });

    world.write(`evidence: ${sha} `);
    expect(await world.evidence()).toMatchObject({ kind: "evidenced" });
  });

  test("is shown by the merged pull request that says that it closes the action", async () => {
    const world = await actionWorld({ type: "automated-check" });
    const pull = world.merged(`Adds the check.\n\nFixes #${world.action}`);
    closeIssue(world.github.repository, world.action, { by: "ada" });

    expect(await world.evidence()).toEqual({ kind: "evidenced", evidence: { kind: "pull", number: pull } });
  });

  test("is not shown by one that only mentions it, that is not merged, or that was made to say so afterwards", async () => {
    const world = await actionWorld();
    const { repository } = world.github;
    world.merged(`Part of #${world.action}`);
    const edited = world.merged("Old work");
    const found = repository.pulls.find(({ number }) => number === edited);
    if (found === undefined) throw new Error("no pull request");
    editPull(repository, found, { body: `Fixes #${world.action}` });
    const [later, last] = ["2026-05-01T10:00:05Z", found.edits.at(-1)];
    if (last !== undefined) Object.assign(last, { editedAt: later });
    found.lastEditedAt = later;
    repository.commit({ branch: "open", files: { "o.txt": "x" }, message: "Open" });
    repository.openPull({
      title: "Open",
      body: `Fixes #${world.action}`,
      head: "open",
      base: "main",
      author: "ada",
    });
    closeIssue(repository, world.action, { by: "ada" });

    expect(await world.evidence()).toMatchObject({ kind: "missing" });
  });

  test("costs one look at the rights of each who comments, however much they write, and none where the text shows it", async () => {
    const world = await actionWorld();
    for (let at = 0; at < 60; at++) world.say("mallory", `evidence: #${at + 1}`);
    const before = world.github.requests.length;

    expect(await world.evidence()).toMatchObject({ kind: "missing" });
    expect(world.asked).toEqual(["mallory"]);
    // The issue, its comments, whose rights, merged pull requests.
    expect(world.github.requests.length - before).toBeLessThanOrEqual(5);
    expect(await world.evidence()).toMatchObject({ kind: "missing" });
    expect(world.asked).toEqual(["mallory"]);

    world.write("evidence: https://wiki.example/drill ");
    const now = world.github.requests.length;
    expect(await world.evidence()).toMatchObject({ kind: "evidenced" });
    expect(world.github.requests.length - now).toBe(1);
  });

  test("is looked for by twenty who comment at most: the owner first, then the newest", async () => {
    const world = await actionWorld({ owner: "ada" });
    world.say("ada", "evidence: https://wiki.example/drill");
    for (let at = 0; at < 30; at++) world.say(`m${at}`, "evidence: https://spam.example/x");

    expect(await world.evidence()).toMatchObject({ kind: "evidenced" });
    expect(world.asked).toEqual(["ada"]);

    const other = await actionWorld({ owner: "bob" });
    for (let at = 0; at < 30; at++) other.say(`m${at}`, "evidence: https://spam.example/x");
    expect(await other.evidence()).toMatchObject({ kind: "missing" });
    expect(other.asked).toHaveLength(20);
    expect(other.asked[0]).toBe("m29");
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
