import { expect, test } from "vitest";
import { fullPlan } from "../support/pull.ts";
import { runStep, type StepFacts } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

const policy = `version: 1
plan:
  approvers: [Octocat, dba-1]
`;
const dropped = {
  "db/migrations/000002_drop_notes.up.sql": "ALTER TABLE orders DROP COLUMN note;\n",
  "db/migrations/000002_drop_notes.down.sql": "ALTER TABLE orders ADD COLUMN note text;\n",
};
const declared = {
  "db/migrations/000002_drop_notes.up.sql": "ALTER TABLE orders DROP COLUMN note;\n",
  "db/migrations/000002_drop_notes.down.sql":
    "DO $$ BEGIN RAISE EXCEPTION 'irreversible: the notes are gone'; END $$;\n",
};
const missing = { "db/migrations/000002_drop_notes.up.sql": "ALTER TABLE orders DROP COLUMN note;\n" };
const empty = { ...missing, "db/migrations/000002_drop_notes.down.sql": "-- nothing\n" };
const unready = "Not ready: 1 migration without a way back";
const accepted = "Ready to go back: plan complete, 1 migration accepted by a person";
const why = "`000002_drop_notes.down.sql`, which brings no notes back, because they are gone.";
const plan = `${fullPlan("Yes. It does not read the column.")
  .replace("None: the column is new.", "The migration: the notes are gone after it.")
  .replace("All in order, by the tool.", why)}
### Communication

The support team in #shop-support, by the on-call engineer.

### SLA impact

None beyond a minute of slower orders, 1 % of the month's error budget.

### Known and unknown risks

Known: reports that still read the notes. Unknown: the time that the lock takes.

### If this fails, how?

Restore the nightly snapshot beside the shop and copy the notes over.
`;

/** A pull request by `author` with these files, and a plan. */
function proposed(files: Readonly<Record<string, string>>, author = "hubot", body = plan): number {
  const { repository } = world.github;
  repository.commit({
    branch: "main",
    files: { "README.md": "shop", ".github/rollback.yml": policy },
    message: "Start",
  });
  repository.commit({ branch: "topic", files, message: "Work" });
  return repository.openPull({ title: "Drop notes", body, head: "topic", base: "main", author });
}

async function checked(pull: number, facts: StepFacts = {}): Promise<readonly unknown[]> {
  const ran = await runStep(world, "plan-check", {}, { pull, ...facts });
  return [ran.exitCode, ran.outputs["title"]];
}

function approved(pull: number, author: string): void {
  world.github.repository.review(pull, { author, state: "APPROVED" });
}

test.each([
  ["loses data", dropped],
  ["is declared irreversible", declared],
])("a migration that %s passes on the word of a named approver, and not before", async (_what, files) => {
  const pull = proposed(files);

  const alone = await runStep(world, "plan-check", {}, { pull });
  approved(pull, "dba-1");
  const ran = await runStep(world, "plan-check", {}, { pull });

  expect([alone.exitCode, alone.outputs["title"]]).toEqual([1, unready]);
  expect(alone.summary).toContain("an approving review of this very commit by `Octocat`, `dba-1`");
  expect([ran.exitCode, ran.outputs["title"], ran.errors]).toEqual([0, accepted, []]);
  expect(ran.summary).toContain("dba-1");
});

test.each([
  ["is missing", missing],
  ["is empty", empty],
])("nobody's word stands for a reversal that %s: it is to be written", async (_what, files) => {
  const pull = proposed(files);
  approved(pull, "dba-1");

  expect(await checked(pull)).toEqual([1, unready]);
});

test("a login is known in any case of its letters, the author's too", async () => {
  const pull = proposed(dropped);
  approved(pull, "oCtOcAt");

  expect(await checked(pull)).toEqual([0, accepted]);
});

test("an approver who opened the pull request cannot accept it, under whatever case", async () => {
  const pull = proposed(dropped, "octocat");
  approved(pull, "OCTOCAT");

  expect(await checked(pull)).toEqual([1, unready]);
});

test.each([
  ["wrote a commit of it", "topic", "OCTOCAT", [1, unready]],
  ["wrote a commit below the newest", "below", "octocat", [1, unready]],
  ["wrote none of it", "topic", "dba-1", [0, accepted]],
] as const)("an approver who %s accepts it or not, whoever opened it", async (_what, where, by, expected) => {
  const { repository } = world.github;
  repository.account("octocat");
  const pull = proposed(dropped, "helper");
  const author = { name: "Octocat", email: "1+octocat@users.noreply.github.com" };
  repository.commit({ branch: "topic", files: { "src/a.ts": "a" }, message: "By an approver", author });
  if (where === "below")
    repository.commit({ branch: "topic", files: { "src/b.ts": "b" }, message: "By another" });
  approved(pull, by);

  const ran = await runStep(world, "plan-check", {}, { pull });

  expect([ran.exitCode, ran.outputs["title"]]).toEqual(expected);
  expect(ran.summary.includes("Not counted: the approval of ")).toBe(expected[0] === 1);
});

test("a migration that is declared irreversible passes on a person's word once the plan says why", async () => {
  const silent = plan.replace(why, "`000002_drop_notes.down.sql`: irreversible.");
  const pull = proposed(declared, "hubot", silent);
  approved(pull, "dba-1");

  const without = await runStep(world, "plan-check", {}, { pull });
  world.github.repository.editPull(pull, { body: plan });
  const withReason = await runStep(world, "plan-check", {}, { pull });

  expect([without.exitCode, without.outputs["title"]]).toEqual([1, unready]);
  expect(without.summary).toContain(
    "Write the reason under `Reversal`: an approval counts once it is there.",
  );
  expect([withReason.exitCode, withReason.outputs["title"]]).toEqual([0, accepted]);
  expect(withReason.summary).toContain("which brings no notes back, because they are gone.”");
});

test.each(["acme", "mallory", "dba-10", "dba", "dba-1[bot]"])(
  "the approval of %s, whom the policy does not name, accepts no migration",
  async (login) => {
    const pull = proposed(dropped);
    world.github.repository.permit(login, "admin");
    approved(pull, login);

    expect(await checked(pull)).toEqual([1, unready]);
  },
);

test("an approval is of the commit that was looked at: a push takes it back, and an older one's never counts", async () => {
  const { repository } = world.github;
  const pull = proposed(dropped);
  const old = repository.refs.get("refs/heads/topic") ?? "";
  approved(pull, "dba-1");
  const before = await checked(pull);
  repository.commit({ branch: "topic", files: { "src/app.ts": "x" }, message: "One more" });

  const pushed = await checked(pull, { eventAction: "synchronize" });
  repository.review(pull, { author: "octocat", state: "APPROVED", commit: old });
  const late = await checked(pull, { eventName: "pull_request_review" });
  approved(pull, "dba-1");
  const again = await checked(pull, { eventName: "pull_request_review" });

  expect([before, pushed, late, again]).toEqual([
    [0, accepted],
    [1, unready],
    [1, unready],
    [0, accepted],
  ]);
});

test.each([
  ["is dismissed", "dismissed"],
  ["turns into a demand for changes", "CHANGES_REQUESTED"],
] as const)("an approval that %s accepts nothing any more", async (_what, then) => {
  const { repository } = world.github;
  const pull = proposed(dropped);
  const review = repository.review(pull, { author: "dba-1", state: "APPROVED" });
  const before = await checked(pull);
  if (then === "dismissed") repository.dismissReview(review);
  else repository.review(pull, { author: "dba-1", state: then });

  const after = await checked(pull);

  expect([before, after]).toEqual([
    [0, accepted],
    [1, unready],
  ]);
});

test.each(["COMMENTED", "PENDING"] as const)("a review that is %s is no approval", async (state) => {
  const pull = proposed(dropped);
  world.github.repository.review(pull, { author: "dba-1", state, body: "APPROVED /approve" });

  expect(await checked(pull)).toEqual([1, unready]);
});

test("the approval that counts is found on the third page of reviews", async () => {
  const { repository } = world.github;
  const pull = proposed(dropped);
  for (let count = 0; count < 210; count += 1)
    repository.review(pull, { author: `stranger-${count}`, state: "APPROVED" });
  approved(pull, "dba-1");

  expect(await checked(pull)).toEqual([0, accepted]);
});

test("a merge group is accepted by the approval of its pull request's head", async () => {
  const { repository } = world.github;
  const pull = proposed(dropped);
  approved(pull, "dba-1");

  const ran = await runStep(world, "plan-check", {}, { group: repository.queue([pull]) });

  expect([ran.exitCode, ran.outputs["title"]]).toEqual([0, `Ready to go back: #${pull}`]);
});
