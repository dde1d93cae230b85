import { expect, test } from "vitest";
import { migration } from "../support/pull.ts";
import { runStep, type StepFacts } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

const policy = `version: 1
plan:
  exempt:
    - reason: Updates of what we depend on go back by a revert.
      authors: ["dependabot[bot]", Hubot]
    - reason: Documentation changes nothing that runs.
      paths: ["docs/**", "*.md"]
    - reason: A person said so.
      label: Rollback-Exempt
    - reason: The robot's own lock file.
      authors: ["lock[bot]"]
      paths: ["package-lock.json"]
`;
const noPlan = [1, "Not ready: no rollback plan"];
const exempt = [0, "Ready to go back: no plan needed, no migration changed"];

interface Proposal {
  readonly author?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly fork?: string;
  readonly signedBy?: string;
  /** Whether whoever wrote that name could not sign for it. */
  readonly isForged?: boolean;
}

const fileOfCode = { "src/app.ts": "x" };

function proposed({ author = "mona", files = fileOfCode, fork, signedBy, isForged }: Proposal = {}): number {
  const { repository } = world.github;
  repository.commit({
    branch: "main",
    files: { "README.md": "shop", ".github/rollback.yml": policy },
    message: "Start",
  });
  repository.account(author);
  const from = fork === undefined ? {} : { fork };
  pushed(files, { ...from, ...(signedBy === undefined ? {} : { signedBy }), isForged: isForged === true });
  return repository.openPull({ title: "Work", body: null, head: "topic", base: "main", author, ...from });
}

function pushed(
  files: Readonly<Record<string, string>>,
  {
    signedBy,
    isForged = false,
    ...from
  }: { readonly signedBy?: string; readonly isForged?: boolean; readonly fork?: string } = {},
): string {
  const author = { name: signedBy ?? "x", email: `${signedBy}@users.noreply.github.com` };
  return world.github.repository.commit({
    branch: "topic",
    files,
    message: "Work",
    ...from,
    ...(signedBy === undefined ? {} : { author, isSigned: !isForged }),
  });
}

async function checked(pull: number, facts: StepFacts = {}) {
  const ran = await runStep(world, "plan-check", {}, { pull, ...facts });
  return { ran, seen: [ran.exitCode, ran.outputs["title"]] };
}

test("an author whom the policy exempts, in whatever case, needs no plan while the login may write", async () => {
  const pull = proposed({ author: "hubot" });

  const stranger = await checked(pull);
  world.github.repository.permit("hubot", "write");
  const writer = await checked(pull);

  expect(stranger.seen).toEqual(noPlan);
  expect(stranger.ran.summary).toContain(
    "The policy exempts the author, but the author may not write here, and is no bot whose branch lies here with signed commits of its own alone.",
  );
  expect(writer.seen).toEqual(exempt);
  expect(writer.ran.summary).toContain("Updates of what we depend on go back by a revert.");
});

test.each([
  ["whose newest commit is its own", { signedBy: "dependabot[bot]" }, exempt],
  [
    "with the bot's name on a commit that nobody signed",
    { signedBy: "dependabot[bot]", isForged: true },
    noPlan,
  ],
  ["whose newest commit is a person's", { signedBy: "mallory" }, noPlan],
  ["whose newest commit is nobody's that is known", {}, noPlan],
  ["that comes from a fork", { signedBy: "dependabot[bot]", fork: "mallory" }, noPlan],
] as const)("a bot's pull request %s is exempt or not", async (_what, parts, expected) => {
  world.github.repository.account("mallory");
  const pull = proposed({ author: "dependabot[bot]", ...parts });

  const { seen } = await checked(pull);

  expect(seen).toEqual(expected);
});

test("a person's push onto a bot's branch ends the exemption", async () => {
  const pull = proposed({ author: "dependabot[bot]", signedBy: "dependabot[bot]" });
  const before = await checked(pull);
  pushed({ "src/app.ts": "y" });

  const after = await checked(pull, { eventAction: "synchronize" });

  expect([before.seen, after.seen]).toEqual([exempt, noPlan]);
});

test("who runs the job or sends the event is not the author", async () => {
  const pull = proposed({ author: "mallory" });
  const event = {
    ...world.github.repository.pullEvent(pull, "edited"),
    sender: { login: "dependabot[bot]", type: "Bot", id: 49_699_333 },
  };

  const { seen } = await checked(pull, { event, env: { GITHUB_TRIGGERING_ACTOR: "dependabot[bot]" } });

  expect(seen).toEqual(noPlan);
});

test.each([
  ["only paths that are named", { "docs/a.md": "x", "docs/deep/b.png": "x", "NEWS.md": "x" }, exempt],
  ["one path beyond them", { "docs/a.md": "x", "src/app.ts": "x" }, noPlan],
  ["a path that only begins like them", { "docs-of-code/app.ts": "x" }, noPlan],
  ["a path of other case", { "DOCS/a.ts": "x" }, noPlan],
  ["the policy itself beside them", { "docs/a.md": "x", ".github/rollback.yml": "version: 1\n" }, noPlan],
])("a change of %s is exempt or not", async (_what, files, expected) => {
  const { seen } = await checked(proposed({ files }));

  expect(seen).toEqual(expected);
});

test("a file that moves out of what needs a plan is not exempt by where it goes", async () => {
  const { repository } = world.github;
  repository.commit({
    branch: "main",
    files: { "src/app.ts": "long enough to be known again", ".github/rollback.yml": policy },
    message: "Start",
  });
  repository.commit({
    branch: "topic",
    files: { "src/app.ts": null, "docs/app.ts": "long enough to be known again" },
    message: "Hide it",
  });
  const pull = repository.openPull({ title: "T", body: null, head: "topic", base: "main", author: "mona" });

  expect((await checked(pull)).seen).toEqual(noPlan);
});

test("an entry that names an author and paths holds for both together only", async () => {
  const both = await checked(
    proposed({ author: "lock[bot]", signedBy: "lock[bot]", files: { "package-lock.json": "{}" } }),
  );
  pushed({ "src/app.ts": "x" }, { signedBy: "lock[bot]" });
  const more = await checked(1, { eventAction: "synchronize" });

  expect([both.seen, more.seen]).toEqual([exempt, noPlan]);
});

test("a label exempts with the approval of who may write, and says who that was", async () => {
  const { repository } = world.github;
  const pull = proposed();
  repository.label(pull, "rollback-EXEMPT");
  const alone = await checked(pull, { eventAction: "labeled", label: "rollback-exempt" });
  repository.permit("octocat", "maintain");
  repository.review(pull, { author: "octocat", state: "APPROVED" });

  const approved = await checked(pull, { eventName: "pull_request_review" });

  expect(alone.seen).toEqual(noPlan);
  expect(alone.ran.summary).toContain(
    "A label would exempt this pull request once someone who may write here, and is not its author, approves this very commit.",
  );
  expect(approved.seen).toEqual(exempt);
  expect(approved.ran.summary).toMatch(/A person said so\.+ Approved by octocat\./);
});

test.each([
  ["triage", noPlan],
  ["read", noPlan],
  ["none", noPlan],
  [{ name: "release-captain", permission: "read" }, noPlan],
  ["write", exempt],
  ["admin", exempt],
  [{ name: "release-captain", permission: "write" }, exempt],
] as const)(
  "with a label, the approval of a login with the role %j counts as GitHub says",
  async (role, expected) => {
    const { repository } = world.github;
    const pull = proposed();
    repository.label(pull, "Rollback-Exempt");
    repository.permit("octocat", role);
    repository.review(pull, { author: "octocat", state: "APPROVED" });

    expect((await checked(pull)).seen).toEqual(expected);
  },
);

test("with a label, what the author and a bot say does not count", async () => {
  const { repository } = world.github;
  const pull = proposed({ author: "mona" });
  repository.permit("mona", "admin");
  repository.label(pull, "Rollback-Exempt");
  repository.review(pull, { author: "MONA", state: "APPROVED" });
  repository.review(pull, { author: "helper[bot]", state: "APPROVED" });

  expect((await checked(pull)).seen).toEqual(noPlan);
});

test("an exemption by label expires with a push, until the new commit is approved", async () => {
  const { repository } = world.github;
  const pull = proposed();
  repository.permit("octocat", "write");
  repository.label(pull, "Rollback-Exempt");
  repository.review(pull, { author: "octocat", state: "APPROVED" });
  const before = await checked(pull);
  pushed({ "src/app.ts": "y" });

  const after = await checked(pull, { eventAction: "synchronize" });

  expect([before.seen, after.seen]).toEqual([exempt, noPlan]);
});

test("words in the title, the description or a comment exempt from nothing", async () => {
  const { repository } = world.github;
  const pull = proposed();
  repository.permit("mona", "admin");
  repository.editPull(pull, {
    title: "Rollback-Exempt: [skip rollback]",
    body: "/rollback-exempt\nRollback-Exempt\nenforcement: warn",
  });
  repository.comment(pull, { author: "acme", body: "/rollback-exempt" });

  expect((await checked(pull)).seen).toEqual(noPlan);
});

test.each([
  ["its author", "dependabot[bot]"],
  ["a label and an approval", "mona"],
])("a change of a migration is never exempt, by %s", async (_what, author) => {
  const { repository } = world.github;
  const pull = proposed({ author, signedBy: author, files: migration });
  repository.permit("octocat", "admin");
  repository.label(pull, "Rollback-Exempt");
  repository.review(pull, { author: "octocat", state: "APPROVED" });

  const { seen, ran } = await checked(pull);

  expect(seen).toEqual(noPlan);
  expect(ran.summary).toContain(
    "A change of a migration is never exempt, whatever the policy lets pass otherwise.",
  );
});

test("a migration below an exempt path is a migration", async () => {
  const files = { "docs/db/migrations/000001_a.up.sql": "CREATE TABLE a (id int);" };

  const { seen } = await checked(proposed({ files }));

  expect(seen).toEqual([1, "Not ready: no rollback plan; 1 migration without a way back"]);
});

test("many strangers' approvals cost a bounded number of requests, and hide no writer's", async () => {
  const { repository } = world.github;
  const pull = proposed();
  repository.label(pull, "Rollback-Exempt");
  for (let count = 0; count < 40; count += 1)
    repository.review(pull, { author: `stranger-${count}`, state: "APPROVED" });
  repository.permit("octocat", "write");
  repository.review(pull, { author: "octocat", state: "APPROVED" });
  const before = world.github.requests.length;

  const { seen } = await checked(pull);

  const asked = world.github.requests.slice(before).filter(({ path }) => path.endsWith("/permission"));
  expect(asked.length).toBeLessThanOrEqual(10);
  expect(seen).toEqual(exempt);
});
