import { expect, test } from "vitest";
import { nodeDigest } from "../../../../src/adapters/digest.ts";
import { collectSecrets } from "../../../../src/adapters/secrets.ts";
import { makeActionIssue } from "../../../../src/flows/incident/commands/make-action-issue.ts";
import { startGitHub } from "../../../../src/rehearsal/github/server.ts";
import { openIssue } from "../../../../src/rehearsal/github/state/issue-acts.ts";
import { bot } from "../../../support/past.ts";
import { issuePorts } from "../issue-ports.ts";

const secret = "s3cr3t-Pa55w0rd";
// As Markdown shows them.
const stars = "&#42;&#42;&#42;";
const item = {
  key: "rb1:0123456789abcdef",
  title: "Add a timeout",
  type: "prevent",
  priority: "p1",
  owner: null,
  due: null,
  outcome: null,
  validation: null,
  finding: null,
  issue: null,
  evidence: null,
  state: "open",
} as const;

test.each([
  ["holds a secret", `Incident: ${secret} was rotated`, `Incident: ${stars} was rotated`],
  // The text shows 150 characters of it, and half of a secret is none that is known.
  ["holds a secret where it is cut", `${"x".repeat(140)} ${secret} y`, `${"x".repeat(140)} ${stars} y`],
])("an issue whose title %s has actions that name it without that", async (_what, parentTitle, shown) => {
  const github = await startGitHub();
  const { repository } = github;
  const parent = openIssue(repository, { author: bot, title: parentTitle, labels: ["incident"] });
  const { ports } = issuePorts(github, {});
  const secrets = collectSecrets({}, [secret]);

  const made = await makeActionIssue(
    { ...ports, digest: nodeDigest(), secrets },
    { item, parent, parentTitle, label: "incident-action", identity: bot, isTakenUp: false },
  );

  const action = repository.issues.find(({ number }) => number === made.number);
  await github.close();
  expect(made.notes).toEqual([]);
  expect(action?.body).toContain(`- **Incident:** #${parent} (${shown})`);
  expect(action?.body).not.toContain(secret.slice(0, 6));
  expect(github.violations).toEqual([]);
});
