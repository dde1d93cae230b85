import { expect, test } from "vitest";
import { issues } from "../../../src/adapters/github/issues.ts";
import { addComment } from "../../../src/rehearsal/github/state/add-comment.ts";
import { editIssue, openIssue } from "../../../src/rehearsal/github/state/issue-acts.ts";
import { deleteIssue, transferIssue } from "../../../src/rehearsal/github/state/issue-settings.ts";
import { openAdapterWorld, suiteError } from "./world.ts";

const bot = "github-actions[bot]";
const graphql = "POST /graphql";

test("an issue, its comments and a label are told by one request, apps by the names that REST gives them", async () => {
  const { github, api, sent } = await openAdapterWorld();
  const { repository } = github;
  const own = openIssue(repository, { author: bot, title: "Down", body: "Why", labels: ["incident"] });
  addComment(repository, own, { author: "mona", body: "Mine" });
  addComment(repository, own, { author: bot, body: "Ours" });

  const [talk, there, absent] = await Promise.all([
    issues(api).talk(own),
    issues(api).hasLabel("Incident"),
    issues(api).hasLabel("sev1"),
  ]);

  const [mine, ours] = repository.comments;
  const page = `${github.url}/acme/shop/issues/${own}`;
  expect(talk).toEqual({
    number: own,
    url: page,
    body: "Why",
    author: bot,
    comments: [
      { id: mine?.id, author: "mona", body: "Mine", url: `${page}#issuecomment-${mine?.id}` },
      { id: ours?.id, author: bot, body: "Ours", url: `${page}#issuecomment-${ours?.id}` },
    ],
  });
  expect([there, absent]).toEqual([true, false]);
  expect(sent(graphql)).toBe(1);
});

test("nothing is told of an issue that is gone, that moved, or that has more than 100 comments", async () => {
  const { github, api } = await openAdapterWorld();
  const { repository } = github;
  const [gone, moved, long] = ["Gone", "Moved", "Long"].map((title) =>
    openIssue(repository, { author: bot, title }),
  );
  deleteIssue(repository, gone ?? 0);
  transferIssue(repository, moved ?? 0, { repositoryId: 5, number: 3 });
  for (let made = 0; made < 101; made++) addComment(repository, long ?? 0, { author: "mona", body: "x" });

  const told = await Promise.all([gone, moved, long, 99].map((number) => issues(api).talk(number ?? 0)));

  expect(told).toEqual([null, null, null, null]);
});

test.each([
  ["a server without the field", { data: {}, errors: [{ message: "Field 'issue' doesn't exist" }] }],
  [
    "a token that may not",
    { data: { q0: null }, errors: [{ type: "FORBIDDEN", message: "Resource not accessible", path: ["q0"] }] },
  ],
])("%s tells nothing, and an outage is an error", async (_, body) => {
  const { github, api } = await openAdapterWorld();
  const own = openIssue(github.repository, { author: bot, title: "Down" });
  const ask = [
    () => issues(api).talk(own),
    () => issues(api).bodyBefore(own, "x"),
    () => issues(api).hasLabel("x"),
  ];

  for (const question of ask) {
    github.fail({ method: "POST", route: "/graphql", times: 1, status: 200, body });
    expect(await question()).toBeNull();
  }
  github.fail({ method: "POST", route: "/graphql", times: 9, status: 502 });
  for (const question of ask) expect((await suiteError(question())).code).toBe("GITHUB_FAILED");
});

test("the body before an edit is that of the edit before, whoever wrote since", async () => {
  const { github, api } = await openAdapterWorld();
  const { repository } = github;
  const own = openIssue(repository, { author: bot, title: "Down", body: "First" });
  editIssue(repository, own, { body: "Theirs\r\n" });
  await issues(api).edit(own, { body: "Ours" });
  editIssue(repository, own, { body: "Later" });

  expect(await issues(api).bodyBefore(own, "Ours")).toBe("Theirs\r\n");
  expect(await issues(api).bodyBefore(own, "Theirs\n")).toBe("First");
  expect(await issues(api).bodyBefore(own, "First")).toBeNull();
  expect(await issues(api).bodyBefore(own, "Never written")).toBeNull();
});

test("the issues of an author since a moment are those made since, newest first, whatever their labels", async () => {
  let minutes = 0;
  const { github, api, sent } = await openAdapterWorld({
    now: () => new Date(Date.UTC(2026, 4, 1, 10, minutes++)),
  });
  const { repository } = github;
  for (let made = 0; made < 250; made++) openIssue(repository, { author: bot, title: `Old ${made}` });
  const since = new Date(Date.UTC(2026, 4, 1, 10, minutes)).toISOString();
  openIssue(repository, { author: bot, title: "First", labels: ["incident"] });
  openIssue(repository, { author: "mona", title: "Hers", labels: ["incident"] });
  openIssue(repository, { author: bot, title: "Second" });
  // An old one that was changed since is listed by GitHub, too.
  editIssue(repository, 1, { body: "Edited" });

  const found = await issues(api).by(bot, since);

  expect(found.map(({ title }) => title)).toEqual(["Second", "First"]);
  expect(sent("GET /repos/{owner}/{repo}/issues")).toBe(1);
});
