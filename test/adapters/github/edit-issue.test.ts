import { expect, test } from "vitest";
import { issues } from "../../../src/adapters/github/issues.ts";
import type { EmbeddedGitHub } from "../../../src/rehearsal/github/server.ts";
import { closeIssue, openIssue } from "../../../src/rehearsal/github/state/issue-acts.ts";
import {
  deleteIssue,
  limitIssueBodies,
  transferIssue,
} from "../../../src/rehearsal/github/state/issue-settings.ts";
import { openAdapterWorld, suiteError } from "./world.ts";

const one = "/repos/{owner}/{repo}/issues/{issue_number}";

async function openOne() {
  const world = await openAdapterWorld();
  const { number } = await issues(world.api).create({ title: "Down", body: "Why", labels: [] });
  return { ...world, number, seen: () => world.github.repository.issues[0] };
}

test("a body is written and read back, and the rest of the issue stays", async () => {
  const { api, number, seen, sent } = await openOne();

  const written = await issues(api).edit(number, { body: "Because" });

  expect(written).toBe("written");
  expect(seen()).toMatchObject({ title: "Down", body: "Because", state: "open" });
  expect([sent(`PATCH ${one}`), sent(`GET ${one}`)]).toEqual([1, 1]);
});

test("title and state are changed without a read", async () => {
  const { api, number, seen, sent } = await openOne();

  const written = await issues(api).edit(number, { title: "Up", state: "closed", stateReason: "completed" });

  expect(written).toBe("written");
  expect(seen()).toMatchObject({ title: "Up", body: "Why", state: "closed", stateReason: "completed" });
  expect(sent(`GET ${one}`)).toBe(0);
});

test("an issue that a person closed is opened again", async () => {
  const { github, api, number, seen } = await openOne();
  closeIssue(github.repository, number, { by: "mona" });

  await issues(api).edit(number, { state: "open" });

  expect(seen()).toMatchObject({ state: "open", stateReason: "reopened", closedAt: null });
});

test("an empty body is a body", async () => {
  const { api, number, seen } = await openOne();

  expect(await issues(api).edit(number, { body: "" })).toBe("written");
  expect(seen()?.body).toBe("");
});

test.each([
  ["65,536 characters", "é".repeat(65_536), "é".repeat(65_537)],
  ["262,144 bytes", "é".repeat(131_072), `${"é".repeat(131_072)}x`],
] as const)("a body beyond %s is refused though GitHub says 200", async (limit, full, more) => {
  const { github, api, number, seen } = await openOne();
  limitIssueBodies(github.repository, limit);

  const fits = await issues(api).edit(number, { body: full });
  const refused = await issues(api).edit(number, { body: more });

  expect([fits, refused]).toEqual(["written", "refused-size"]);
  expect(seen()?.body === full).toBe(true);
});

test("a body that GitHub refuses aloud for its size is refused as well", async () => {
  const { github, api, number } = await openOne();
  const errors = [
    {
      resource: "Issue",
      field: "body",
      code: "custom",
      message: "body is too long (maximum is 65536 characters)",
    },
  ];
  const body = { message: "Validation Failed", errors };
  github.fail({ method: "PATCH", route: one, times: 1, status: 422, body });

  expect(await issues(api).edit(number, { body: "Because" })).toBe("refused-size");
});

test("any other 422 is an error", async () => {
  const { api, number, seen } = await openOne();

  const error = await suiteError(issues(api).edit(number, { title: "x".repeat(257), body: "Because" }));

  expect(error.code).toBe("GITHUB_REFUSED");
  expect(seen()?.body).toBe("Why");
});

test("a person who writes between the write and the read leaves it unconfirmed", async () => {
  const { github, api, number } = await openOne();
  await showNext(github, "By mona");

  expect(await issues(api).edit(number, { body: "Because" })).toBe("unconfirmed");
});

test("line breaks of the web page are no difference", async () => {
  const { github, api, number } = await openOne();
  await showNext(github, "One\r\nTwo");

  expect(await issues(api).edit(number, { body: "One\nTwo" })).toBe("written");
});

/** The next read of the issue shows it as it is now, but with this body. */
async function showNext(github: EmbeddedGitHub, text: string): Promise<void> {
  const permissions = { issues: "read" } as const;
  const token = github.issueToken({ label: "raw", login: "mona", type: "User", permissions });
  const headers = { authorization: `token ${token}` };
  const answer = await fetch(`${github.url}/repos/acme/shop/issues/1`, { headers });
  const body = { ...JSON.parse(await answer.text()), body: text };
  github.fail({ method: "GET", route: one, times: 1, status: 200, body });
}

test("an issue that is deleted before it is read back is an error, and so is one whose read is lost", async () => {
  const { github, api, number } = await openOne();
  github.fail({ method: "GET", route: one, times: 1, status: 404 });
  const gone = await suiteError(issues(api).edit(number, { body: "Because" }));
  github.fail({ method: "GET", route: one, times: 3, status: 502 });
  const lost = await suiteError(issues(api).edit(number, { body: "Because" }));

  expect(gone.message).toBe("GitHub could not read issue #1 back: it is gone since it was edited.");
  expect([gone.code, lost.code]).toEqual(["GITHUB_REFUSED", "GITHUB_FAILED"]);
});

test("an issue that is deleted cannot be edited, and one that was transferred is not followed", async () => {
  const { github, api, number, sent } = await openOne();
  const moved = openIssue(github.repository, { author: "mona", title: "Moved" });
  deleteIssue(github.repository, number);
  transferIssue(github.repository, moved, { repositoryId: 7, number: 3 });

  const errors = [
    await suiteError(issues(api).edit(number, { body: "b" })),
    await suiteError(issues(api).edit(moved, { body: "b" })),
  ];

  expect(errors.map(({ code, message }) => [code, message])).toEqual([
    ["GITHUB_REFUSED", "GitHub could not edit issue #1: 410, This issue was deleted."],
    [
      "ISSUE_MOVED",
      `GitHub could not edit issue #2: the issue was transferred to ${github.url}/repositories/7/issues/3.`,
    ],
  ]);
  expect(sent(`PATCH ${one}`)).toBe(2);
});

test("without the permission the error names it", async () => {
  const { number, as } = await openOne();

  const error = await suiteError(issues(as({ permissions: { issues: "read" } })).edit(number, { body: "b" }));

  expect(error.code).toBe("PERMISSION_MISSING");
  expect(error.message).toBe("The token may not edit issue #1: it lacks `issues: write`.");
});
