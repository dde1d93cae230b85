import { describe, expect, it } from "vitest";
import { marker } from "../../../../src/core/text/marker.ts";
import { commandedIssue } from "../../../../src/flows/incident/commands/commanded-issue.ts";
import { knownIssue } from "../../../../src/flows/incident/lint/known-issue.ts";
import type { Issue } from "../../../../src/kernel/ports/github.ts";
import type { Ports } from "../../../../src/kernel/ports/index.ts";

const bot = "github-actions[bot]";
const own = marker({ kind: "postmortem", key: "k" });

function issueWith(body: string, author = bot): Issue {
  return {
    id: 70,
    nodeId: "I_70",
    number: 7,
    url: "https://github.example/acme/shop/issues/7",
    title: "Incident",
    body,
    author,
    state: "open",
    stateReason: null,
    labels: [],
    assignees: [],
    isLocked: false,
    createdAt: "2026-11-20T10:00:00Z",
    closedAt: null,
  };
}

async function commanded(issue: Issue) {
  const issues = { look: () => Promise.resolve({ kind: "issue", issue }) };
  return commandedIssue({ issues } as unknown as Ports, 7, bot);
}

describe("an issue above whose marker a person wrote", () => {
  it.each([
    ["a line", "UPDATE: fixed\n"],
    ["a line of the web page", "UPDATE: fixed\r\n\r\n"],
    ["a byte order mark", "\ufeff"],
  ])("is looked at by lint and commands as before: %s", async (_, head) => {
    const issue = issueWith(`${head}${own}\ntext`);

    expect(knownIssue(issue, bot)).toEqual({ kind: "incident", key: "k", issue });
    expect(await commanded(issue)).toMatchObject({ kind: "incident", key: "k" });
  });

  it.each([
    ["shows it as code only", issueWith(`\`\`\`\n${own}\n\`\`\``)],
    ["is somebody else's", issueWith(`x\n${own}`, "mallory")],
  ])("is none of ours when it %s", async (_, issue) => {
    expect(knownIssue(issue, bot)).toBeNull();
    expect(await commanded(issue)).toEqual({ kind: "not-ours" });
  });
});
