import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { fullPlan, opened } from "../support/pull.ts";
import { type RanStep, runStep, type StepFacts } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

const rules = `version: 1
plan:
  exempt:
    - reason: Documentation changes nothing that runs.
      label: docs
`;
const noPlan = "Not ready: no rollback plan";
const complete = "Ready to go back: plan complete, no migration changed";
const exempt = "Ready to go back: no plan needed, no migration changed";

function started(body: string | null): number {
  const { repository } = world.github;
  repository.commit({
    branch: "main",
    files: { "README.md": "shop", ".github/rollback.yml": rules },
    message: "Start",
  });
  repository.permit("octocat", "write");
  return opened(world, { files: { "docs/guide.md": "Read this." }, body });
}

/** The result as the step has it, and as the newest check run of our name on the head shows it. */
async function checked(pull: number, facts: StepFacts = {}): Promise<readonly unknown[]> {
  const ran: RanStep = await runStep(world, "plan-check", {}, { pull, ...facts });
  const { checkRuns, refs } = world.github.repository;
  const shown = checkRuns.findLast(
    (run) => run.name === "rollback plan" && run.headSha === refs.get("refs/heads/topic"),
  );
  return [ran.exitCode, ran.outputs["title"], shown?.conclusion, shown?.output.title];
}

const red = (title: string) => [1, title, "failure", title];
const green = (title: string) => [0, title, "success", title];

// What each event of the page's workflow may bring, and how the job ends that ran before it and on it.
type Act = (pull: number) => unknown;
const mended: Act = (pull) => world.github.repository.editPull(pull, { body: fullPlan("Yes.") });
function approval(pull: number) {
  world.github.repository.label(pull, "docs");
  return world.github.repository.review(pull, { author: "octocat", state: "APPROVED" });
}
const events: readonly (readonly [event: string, action: string, act: Act, ends: readonly number[]])[] = [
  ["pull_request_target", "opened", mended, [1, 0]],
  ["pull_request_target", "edited", mended, [1, 0]],
  ["pull_request_target", "reopened", mended, [1, 0]],
  ["pull_request_target", "labeled", approval, [1, 0]],
  ["pull_request_target", "unlabeled", (pull) => world.github.repository.label(pull, "docs"), [1, 1]],
  ["pull_request_target", "ready_for_review", mended, [1, 0]],
  [
    "pull_request_target",
    "synchronize",
    (pull) => {
      world.github.repository.commit({ branch: "topic", files: { "docs/b.md": "b" }, message: "Again" });
      mended(pull);
    },
    [1, 0],
  ],
  ["pull_request_review", "submitted", approval, [1, 0]],
  ["pull_request_review", "edited", approval, [1, 0]],
  [
    "pull_request_review",
    "dismissed",
    (pull) => world.github.repository.dismissReview(approval(pull)),
    [1, 1],
  ],
];

test("every event of the page's workflow has a row", () => {
  const page = readFileSync(join(import.meta.dirname, "../../actions/plan-check/README.md"), "utf8");
  const { on } = parse(/^```yaml\n(name: rollback plan\n[\s\S]*?)^```$/m.exec(page)?.[1] ?? "");

  const listed = Object.entries<{ types?: readonly string[] } | null>(on).flatMap(([event, what]) =>
    (what?.types ?? []).map((type) => `${event} ${type}`),
  );
  expect(listed.toSorted()).toEqual(events.map(([event, action]) => `${event} ${action}`).toSorted());
});

test.each(events)(
  "the job on %s (%s) ends as things stand then, whatever an earlier one ended as",
  async (eventName, eventAction, act, ends) => {
    const pull = started("TODO");
    const [before] = await checked(pull, { eventName: "pull_request_target", eventAction: "opened" });
    act(pull);

    const [after] = await checked(pull, { eventName, eventAction });

    expect([before, after]).toEqual(ends);
  },
);

test.each(["pull_request_target", "pull_request"])(
  "an edit of the description turns the result over and back without a push (%s)",
  async (eventName) => {
    const pull = started("TODO");
    const edited = (body: string) => {
      world.github.repository.editPull(pull, { body });
      return checked(pull, { eventName, eventAction: "edited" });
    };

    const results = [
      await checked(pull, { eventName, eventAction: "opened" }),
      await edited(fullPlan("Yes.")),
      await edited("On second thoughts."),
    ];

    expect(results).toEqual([red(noPlan), green(complete), red(noPlan)]);
  },
);

test("a label and a review turn the result over and back without a push, in whatever order they come", async () => {
  const { repository } = world.github;
  const pull = started(null);
  const seen: (readonly unknown[])[] = [];
  const at = async (eventName: string, eventAction: string, label?: string) => {
    seen.push(await checked(pull, { eventName, eventAction, ...(label === undefined ? {} : { label }) }));
  };

  repository.label(pull, "docs");
  await at("pull_request_target", "labeled", "docs");
  const review = repository.review(pull, { author: "octocat", state: "APPROVED" });
  await at("pull_request_review", "submitted");
  repository.unlabel(pull, "docs");
  await at("pull_request_target", "unlabeled", "docs");
  repository.label(pull, "docs");
  await at("pull_request", "labeled", "docs");
  repository.dismissReview(review);
  await at("pull_request_review", "dismissed");

  expect(seen).toEqual([red(noPlan), green(exempt), red(noPlan), green(exempt), red(noPlan)]);
});

test("a demand for changes by who approved takes the approval back, and a remark does not", async () => {
  const { repository } = world.github;
  const pull = started(null);
  repository.label(pull, "docs");
  repository.review(pull, { author: "octocat", state: "APPROVED" });
  repository.review(pull, { author: "octocat", state: "COMMENTED", body: "Nice." });
  const remarked = await checked(pull, { eventName: "pull_request_review", eventAction: "submitted" });
  repository.review(pull, { author: "octocat", state: "CHANGES_REQUESTED" });

  const demanded = await checked(pull, { eventName: "pull_request_review", eventAction: "submitted" });

  expect([remarked, demanded]).toEqual([green(exempt), red(noPlan)]);
});

test("a push brings a result of its own for the new head, and ends what was approved before", async () => {
  const { repository } = world.github;
  const pull = started(null);
  repository.label(pull, "docs");
  repository.review(pull, { author: "octocat", state: "APPROVED" });
  const before = await checked(pull);
  const old = repository.refs.get("refs/heads/topic");
  repository.commit({ branch: "topic", files: { "docs/guide.md": "Read that." }, message: "Again" });

  const pushed = await checked(pull, { eventAction: "synchronize" });
  repository.review(pull, { author: "octocat", state: "APPROVED" });
  const approved = await checked(pull, { eventName: "pull_request_review", eventAction: "submitted" });

  expect([before, pushed, approved]).toEqual([green(exempt), red(noPlan), green(exempt)]);
  expect(repository.checkRuns.map((run) => [run.headSha === old, run.conclusion])).toEqual([
    [true, "success"],
    [false, "failure"],
    [false, "success"],
  ]);
});

test("a draft is judged as it is, and again when it is ready for review", async () => {
  const { repository } = world.github;
  const pull = started("TODO");
  repository.editPull(pull, { isDraft: true });
  const draft = await checked(pull, { eventAction: "opened" });
  repository.editPull(pull, { isDraft: false, body: fullPlan("Yes.") });

  const ready = await checked(pull, { eventAction: "ready_for_review" });

  expect([draft, ready]).toEqual([red(noPlan), green(complete)]);
});

test("a run of an older event that comes late says the newest state, not the event's", async () => {
  const { repository } = world.github;
  const pull = started("TODO");
  const event = repository.pullEvent(pull, "edited");
  repository.editPull(pull, { body: fullPlan("Yes.") });
  await checked(pull);

  const late = await checked(pull, { event });

  expect(late).toEqual(green(complete));
  expect(repository.checkRuns.map((run) => run.conclusion)).toEqual(["success"]);
});

test("what is edited while a run is at work is what the run says in the end", async () => {
  const { repository } = world.github;
  const pull = started("TODO");
  let edits = 0;
  world.github.fail({
    method: "GET",
    route: "/repos/{owner}/{repo}/git/trees/{tree_sha}",
    times: 1,
    kill: () => {
      edits += 1;
      repository.editPull(pull, { body: fullPlan("Yes.") });
    },
  });

  const result = await checked(pull);

  expect(edits).toBe(1);
  expect(result).toEqual(green(complete));
});

test("a head that moves while a run is at work gets no result of that run, and neither does the old one", async () => {
  const { repository } = world.github;
  const pull = started(fullPlan("Yes."));
  const head = () => repository.refs.get("refs/heads/topic")?.slice(0, 12);
  const old = head();
  world.github.fail({
    method: "GET",
    route: "/repos/{owner}/{repo}/git/trees/{tree_sha}",
    times: 1,
    kill: () => repository.commit({ branch: "topic", files: { "src/app.ts": "x" }, message: "Meanwhile" }),
  });

  const overtaken = await runStep(world, "plan-check", {}, { pull });

  expect(head()).not.toBe(old);
  expect([overtaken.exitCode, overtaken.outputs["passed"], overtaken.outputs["title"]]).toEqual([
    1,
    "false",
    `${old} is no longer the head of pull request #${pull}; the run for ${head()} decides`,
  ]);
  expect(repository.checkRuns).toEqual([]);
});
