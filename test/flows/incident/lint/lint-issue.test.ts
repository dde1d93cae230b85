import { describe, expect, it } from "vitest";
import { lintIssue } from "../../../../src/flows/incident/lint/lint-issue.ts";
import { addComment } from "../../../../src/rehearsal/github/state/add-comment.ts";
import {
  closeIssue,
  editIssue,
  labelIssue,
  openIssue,
  reopenIssue,
  unlabelIssue,
} from "../../../../src/rehearsal/github/state/issue-acts.ts";
import { lockIssue, transferIssue } from "../../../../src/rehearsal/github/state/issue-settings.ts";
import { answeredBody } from "../../../core/incident/lint/answered-body.ts";
import { bot } from "../../../support/past.ts";
import { opened } from "../../../support/pull.ts";
import type { ActionWorld } from "../../../support/world.ts";
import { followWorld } from "./follow-world.ts";

const world = followWorld();

async function lint(issue: number, action: string, options: { actor?: string; rules?: object } = {}) {
  const run = world.run({ ...options.rules });
  const outcome = await lintIssue(run.ports, run.facts, { issue, action, actor: options.actor ?? "mona" });
  return { outcome, run };
}

function close(number: number, reason: "completed" | "not_planned" | "duplicate" = "completed"): void {
  closeIssue(world.github.repository, number, { by: "mona", reason });
}

function rewrite(number: number, change: (body: string) => string): void {
  editIssue(world.github.repository, number, { body: change(world.issue(number).body ?? "") });
}

describe("a postmortem that is closed half done", () => {
  it("is opened again with one comment that lists what is missing", async () => {
    const number = world.incident(answeredBody({ lucky: "", actions: "" }));
    close(number);

    const { outcome, run } = await lint(number, "closed");

    expect(outcome).toEqual({ kind: "reopened", missing: 2 });
    expect(world.issue(number)).toMatchObject({ state: "open", stateReason: "reopened" });
    expect(world.comments(number)).toEqual([
      expect.stringMatching(/^<!-- rollback-ready:postmortem-lint:v1 key=rb1%3A[0-9a-f]{16} -->\n/),
    ]);
    expect(world.comments(number)[0]?.split("\n").slice(1).join("\n")).toBe(
      [
        "**Opened again: 2 answers are missing.** Write them above, under these headings:",
        "",
        "- **Where we were lucky**",
        "- **Actions**: one at least, or `N/A:` and why nothing is to change.",
        "",
        "Does one not apply? Write why below it, such as `N/A: no users noticed`. Then close this again. If it is not worth it, close it as not planned, or give it the label `pm: quiet`.",
      ].join("\n"),
    );
    expect(run.noted).toEqual([`${number} open`]);
    expect(run.writes()).toEqual([`POST /issues/${number}/comments`, `PATCH /issues/${number}`]);
  });

  it("is told with the same comment as people go on, and at the end is closed for good", async () => {
    const number = world.incident(answeredBody({ lucky: "", users: "" }));
    close(number);
    await lint(number, "closed");
    rewrite(number, (body) => body.replace("## What users noticed", "## What users noticed\n\nNothing."));

    const edited = await lint(number, "edited");
    const [first] = world.comments(number);
    rewrite(number, (body) =>
      body.replace("## Where we were lucky", "## Where we were lucky\n\nIt was Sunday."),
    );
    await lint(number, "edited");
    const [second] = world.comments(number);
    close(number);
    const closed = await lint(number, "closed");

    expect(edited.outcome).toEqual({ kind: "open", missing: 1, blame: 0 });
    expect(first).toContain("Where we were lucky");
    expect(first).not.toContain("What users noticed");
    expect(second).toContain("Nothing is missing any more. Thank you.");
    expect(closed.outcome).toEqual({ kind: "complete" });
    expect(closed.run.noted).toEqual([`${number} closed`]);
    expect(closed.run.writes()).toEqual([]);
    expect(world.issue(number).state).toBe("closed");
    expect(world.comments(number)).toHaveLength(1);
  });

  it("lets its actions count that are issues of their own, and asks for what these lack", async () => {
    const number = world.incident(answeredBody({ actions: "" }));
    world.action(number, { owner: null, title: "Page `all` | now" });
    close(number);

    const { outcome } = await lint(number, "closed");

    expect(outcome).toEqual({ kind: "reopened", missing: 1 });
    expect(world.comments(number)[0]).toContain("``Page `all` | now``: lacks an owner (one login).");
  });

  it("is left closed without a word when it was closed as not planned, and is closed on record", async () => {
    const number = world.incident(answeredBody({ lucky: "" }));
    close(number, "not_planned");

    const { outcome, run } = await lint(number, "closed");

    expect(outcome).toEqual({ kind: "left-closed", why: "not-planned" });
    expect(world.issue(number).state).toBe("closed");
    expect(world.comments(number)).toEqual([]);
    expect(run.writes()).toEqual([]);
    expect(run.noted).toEqual([`${number} closed`]);
  });

  it("is told that nothing more is asked for, when it was asked for something before", async () => {
    const number = world.incident(answeredBody({ lucky: "" }));
    close(number);
    await lint(number, "closed");
    close(number, "not_planned");

    const { outcome } = await lint(number, "closed");
    const again = await lint(number, "closed");

    expect(outcome).toEqual({ kind: "left-closed", why: "not-planned" });
    expect(world.comments(number)).toEqual([
      expect.stringContaining(
        "It was closed as not planned, so it stays closed, and nothing more is asked for here.",
      ),
    ]);
    expect(again.run.writes()).toEqual([]);
  });

  it("is left closed with the label of the policy, whatever its case, and opened again without it only when it is closed", async () => {
    const number = world.incident(answeredBody({ lucky: "" }));
    labelIssue(world.github.repository, number, "Leave");
    close(number);
    const rules = { "follow-up": { quiet: "leave" } };

    const closed = await lint(number, "closed", { rules });
    unlabelIssue(world.github.repository, number, "Leave");
    const bare = await lint(number, "unlabeled", { rules });

    expect(closed.outcome).toEqual({ kind: "left-closed", why: "quiet" });
    expect(world.comments(number)).toEqual([]);
    expect(bare.outcome).toEqual({ kind: "left-closed", why: "closed-before" });
    expect(world.issue(number).state).toBe("closed");
  });

  it("is asked for what the policy wants alone", async () => {
    const number = world.incident(answeredBody({ lucky: "", users: "" }));
    close(number);

    const { outcome } = await lint(number, "closed", { rules: { required: ["detection"] } });

    expect(outcome).toEqual({ kind: "complete" });
  });

  it("is opened again without a comment where it is locked and takes none", async () => {
    const number = world.incident(answeredBody({ lucky: "" }));
    lockIssue(world.github.repository, number);
    close(number);

    const { outcome, run } = await lint(number, "closed");

    expect(outcome).toEqual({ kind: "reopened", missing: 1 });
    expect(run.log.filter((line) => line.startsWith("warning"))).toEqual([
      expect.stringMatching(/^warning: The comment may not be up to date: .*locked/),
    ]);
    expect(world.comments(number)).toEqual([]);
  });

  it("has the note of its state put back when a person opens it again", async () => {
    const number = world.incident();
    close(number);
    reopenIssue(world.github.repository, number, "mona");

    const { outcome, run } = await lint(number, "reopened");

    expect(outcome).toEqual({ kind: "open", missing: 0, blame: 0 });
    expect(run.noted).toEqual([`${number} open`]);
    expect(run.writes()).toEqual([]);
  });
});

describe("a near miss", () => {
  it("is asked for its own, and nothing else", async () => {
    const half = world.nearMiss({ prevention: "" });
    const whole = world.nearMiss();
    close(half);
    close(whole);

    expect((await lint(half, "closed")).outcome).toEqual({ kind: "reopened", missing: 1 });
    const { outcome, run } = await lint(whole, "closed");
    expect(outcome).toEqual({ kind: "complete" });
    expect(run.noted).toEqual([]);
    expect(world.comments(half)[0]).toContain("\n- **What would prevent it**\n");
  });
});

describe("blaming words", () => {
  const blame = answeredBody({
    "went-badly": "Mona should have known `x`. @hubot broke it. hunter2hunter2 human error",
  });

  it("get a suggestion that blocks nothing and goes when they are mended", async () => {
    const number = world.incident(blame);

    const seen = await lint(number, "edited");
    const comment = world.comments(number)[0] ?? "";
    const again = await lint(number, "edited");
    rewrite(number, () => `${world.issue(number).body?.split("\n")[0]}\n\n${answeredBody()}`);
    const mended = await lint(number, "edited");

    expect(seen.outcome).toEqual({ kind: "open", missing: 0, blame: 3 });
    expect(comment).toContain("**About the wording** (a suggestion; nothing waits for it)");
    expect(comment).toContain("- What went badly\n  - `Mona should have known`: What would have prompted it");
    expect(comment).toContain("  - `@hubot broke`: What did the change or the signal do");
    expect(comment).not.toContain("Opened again");
    expect(again.run.writes()).toEqual([]);
    expect(mended.outcome).toEqual({ kind: "open", missing: 0, blame: 0 });
    expect(world.comments(number)).toEqual([]);
  });

  it("do not keep it from being closed", async () => {
    const number = world.incident(blame);
    close(number);

    const { outcome, run } = await lint(number, "closed");

    expect(outcome).toEqual({ kind: "complete" });
    expect(run.noted).toEqual([`${number} closed`]);
    expect(world.issue(number).state).toBe("closed");
  });

  it("stand in the same comment as what is missing", async () => {
    const number = world.incident(`${blame}`.replace("It is said here: lucky.", ""));
    close(number);

    await lint(number, "closed");

    expect(world.comments(number)).toHaveLength(1);
    expect(world.comments(number)[0]).toMatch(/Opened again[\s\S]*About the wording/);
  });

  it("are not remarked on where the policy's label is", async () => {
    const number = world.incident(blame);
    labelIssue(world.github.repository, number, "pm: quiet");

    expect((await lint(number, "labeled")).outcome.kind).toBe("nothing-to-do");
    expect(world.comments(number)).toEqual([]);
  });
});

describe("the issue of an action", () => {
  it("is opened again when nothing shows that it is done, and stays closed when something does", async () => {
    const number = world.action(world.incident());
    close(number);

    const { outcome, run } = await lint(number, "closed");
    const [asked] = world.comments(number);
    rewrite(number, (body) => `${body}\nevidence: https://example.org/drill`);
    close(number);
    const done = await lint(number, "closed");

    expect(outcome).toEqual({ kind: "reopened", missing: 1 });
    expect(run.writes()).toEqual([`POST /issues/${number}/comments`, `PATCH /issues/${number}`]);
    expect(asked).toContain(
      "**Opened again.** Nothing shows that it is done. Write such a line here or in the text above, then close it again:\n\n```\nevidence: <link>\n```\n",
    );
    expect(done.outcome).toEqual({ kind: "complete" });
    expect(world.issue(number).state).toBe("closed");
    expect(world.comments(number)).toEqual([expect.stringContaining("The evidence is there. Thank you.")]);
  });

  it("takes a comment for evidence by who may write, and by nobody else", async () => {
    const number = world.action(world.incident());
    const say = (author: string) =>
      addComment(world.github.repository, number, { author, body: "evidence: https://example.org/drill" });
    say("mallory");
    close(number);

    expect((await lint(number, "closed")).outcome.kind).toBe("reopened");
    say("mona");
    close(number);
    expect((await lint(number, "closed")).outcome.kind).toBe("complete");
  });

  it.each([
    ["a pull request that is merged", { merge: true }, "complete"],
    ["one that is not", {}, "reopened"],
    ["a number that stands for nothing", { number: 999 }, "reopened"],
  ])(
    "shows an automated check by %s",
    async (_, { merge = false, number: named }: { merge?: boolean; number?: number }, expected) => {
      const { repository } = world.github;
      const number = world.action(world.incident(), { type: "automated-check" });
      const pull = opened(world as unknown as ActionWorld, {
        files: { "check.txt": "x" },
        title: "Add a check",
        author: "mona",
        body: "",
      });
      if (merge) repository.mergePull(pull, { method: "squash" });
      rewrite(number, (body) => `${body}\nevidence: #${named ?? pull}`);
      close(number);

      expect((await lint(number, "closed")).outcome.kind).toBe(expected);
    },
  );

  it("is left as it is while it cannot be known whether its pull request is merged", async () => {
    const number = world.action(world.incident());
    rewrite(number, (body) => `${body}\nevidence: #12`);
    close(number);
    world.github.fail({
      method: "GET",
      route: "/repos/{owner}/{repo}/pulls/{pull_number}",
      status: 502,
      times: 9,
    });

    const { outcome, run } = await lint(number, "closed");

    expect(outcome).toEqual({
      kind: "nothing-to-do",
      why: "Whether pull request #12 is merged is not known.",
    });
    expect(run.writes()).toEqual([]);
    expect(world.issue(number).state).toBe("closed");
  });

  it("is told that nothing more is asked for, when it is closed as not planned after it was opened again", async () => {
    const number = world.action(world.incident());
    close(number);
    await lint(number, "closed");
    close(number, "not_planned");

    expect((await lint(number, "closed")).outcome).toEqual({ kind: "left-closed", why: "not-planned" });
    expect(world.comments(number)).toEqual([
      expect.stringContaining("It was closed as not planned, so it stays closed"),
    ]);
  });

  it("is left closed when it was closed as not planned", async () => {
    const number = world.action(world.incident());
    close(number, "not_planned");

    expect((await lint(number, "closed")).outcome).toEqual({ kind: "left-closed", why: "not-planned" });
    expect(world.comments(number)).toEqual([]);
  });
});

describe("what is none of ours", () => {
  it("is a person's issue with our marker, a transferred one, a deleted one", async () => {
    const ours = world.incident(answeredBody({ lucky: "" }));
    const { repository } = world.github;
    const copied = openIssue(repository, {
      author: "mallory",
      title: "Mine",
      body: world.issue(ours).body,
      labels: ["incident"],
    });
    close(copied);
    close(ours);
    transferIssue(repository, ours, { repositoryId: 5, number: 3 });

    for (const number of [copied, ours, 999]) {
      const { outcome, run } = await lint(number, "closed");
      expect(outcome).toEqual({ kind: "not-ours" });
      expect(run.writes()).toEqual([]);
    }
  });

  it("is what we did ourselves, and events that change nothing: no request is made", async () => {
    const number = world.incident(answeredBody({ lucky: "" }));
    close(number);

    const own = await lint(number, "closed", { actor: bot });
    const other = await lint(number, "pinned");

    expect(own.outcome).toEqual({ kind: "nothing-to-do", why: `${bot} did it` });
    expect(other.outcome).toEqual({ kind: "nothing-to-do", why: "what happened changes nothing here" });
    expect(own.run.requests() + other.run.requests()).toBe(0);
  });
});

describe("a run that was cut short", () => {
  it.each([
    ["502 before it was applied", { status: 502 }],
    ["502 after it was applied", { status: 502, applied: true }],
    ["a reset before it was applied", { reset: "before" as const }],
    ["a reset after it was applied", { reset: "after" as const }],
    ["a page instead of JSON", { html: true }],
    ["409", { status: 409, body: { message: "Conflict" } }],
  ])(
    "at any of its calls (%s) is finished by running it again: one comment, one open issue",
    async (_, fault) => {
      const calls = await struck(fault, 0);

      for (let nth = 1; nth <= calls; nth++) await struck(fault, nth);
    },
  );

  async function struck(fault: object, nth: number): Promise<number> {
    const number = world.incident(answeredBody({ lucky: "" }), 100 + nth);
    close(number);
    const run = world.run();
    if (nth > 0) world.github.failNth({ ...fault, nth, token: run.label });
    const act = (one: ReturnType<typeof world.run>) =>
      lintIssue(one.ports, one.facts, { issue: number, action: "closed", actor: "mona" });
    await act(run).catch(() => null);
    await act(world.run());
    const third = world.run();
    await act(third);
    expect([nth, world.issue(number).state, world.comments(number).length]).toEqual([nth, "open", 1]);
    expect(world.comments(number)[0]).toContain("Where we were lucky");
    expect(third.writes()).toEqual([]);
    return run.requests();
  }
});
