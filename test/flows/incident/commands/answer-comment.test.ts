import { describe, expect, test } from "vitest";
import { nodeDigest } from "../../../../src/adapters/digest.ts";
import { durationsOf } from "../../../../src/core/incident/facts/durations-of.ts";
import { keyTimesSection } from "../../../../src/core/incident/sections/key-times.ts";
import { marker } from "../../../../src/core/text/marker.ts";
import { naturalKey } from "../../../../src/core/text/natural-key.ts";
import {
  closeIssue,
  editIssue,
  issueOf,
  openIssue,
} from "../../../../src/rehearsal/github/state/issue-acts.ts";
import { lockIssue } from "../../../../src/rehearsal/github/state/issue-settings.ts";
import { issueState } from "../../../../src/rehearsal/github/state/issue-state.ts";
import { bot, commandWorld, deployment } from "./command-world.ts";

const action =
  '/action Alert on slow checkouts | type=detect owner=ada due=2026-12-10 outcome="alerts within 2 min" validation="a drill" finding=F1';

describe("a command of somebody who may write", () => {
  test("/ack notes the time, assigns, and is answered once", async () => {
    const world = await commandWorld();
    const comment = world.say("ada", "I am on it.\n\n/ack");

    const answered = await world.answer(comment);

    expect(answered).toMatchObject({ kind: "answered", outcomes: [{ kind: "done", notes: [] }] });
    const record = await world.record();
    expect(record.times.acknowledged).toBe("2026-11-20T10:20:00Z");
    expect(record.people?.acknowledged).toMatchObject({ by: "ada", comment });
    expect(issueOf(world.github.repository, world.issue).assignees.map(({ login }) => login)).toEqual([
      "ada",
    ]);
    expect(world.answers()).toEqual(["- Acknowledged."]);
    expect(world.shown.map(({ times }) => times.acknowledged)).toEqual(["2026-11-20T10:20:00Z"]);
    expect(world.warnings).toEqual([]);
  });

  test("/severity changes record, day of the review and label", async () => {
    const world = await commandWorld();
    const comment = world.say("ada", "/severity sev1 all of checkout");

    await world.answer(comment, { rules: { "severity-labels": true } });

    expect(await world.record()).toMatchObject({
      severity: { level: "sev1", reason: "ada said so: all of checkout" },
      reviewDueAt: "2026-11-23T23:59:59Z",
    });
    expect(issueOf(world.github.repository, world.issue).labels).toEqual(["incident", "sev1"]);
    expect(world.answers()).toEqual(["- Severity: **sev1**."]);
  });

  test("/status and /resolved are kept, and refused ones say what to write", async () => {
    const world = await commandWorld();

    await world.answer(
      world.say("ada", "/status in-review\n/resolved 10:05\n/resolved 2026-11-20 09:00\n/severity"),
    );

    expect(await world.record()).toMatchObject({
      status: "in-review",
      times: { resolved: "2026-11-20T10:05:00Z" },
    });
    expect(world.answers()).toEqual([
      [
        "- Status: **in review**.",
        "- Resolved since 2026-11-20 10:05:00 UTC.",
        "- `/resolved` was not done. The impact began at 2026-11-20 10:00:05 UTC, which is later. Write a time after that.",
        "- `/severity` was not done. It does not say which severity. Write `/severity sev2 checkout fails for everybody`.",
      ].join("\n"),
    ]);
  });

  test("/ack stands in the timeline with its link, below the opening of the issue", async () => {
    const world = await commandWorld();
    const comment = world.say("ada", "/ack");
    const url = `${world.github.url}/acme/shop/issues/${world.issue}`;

    await world.answer(comment);

    const { timeline } = await world.record();
    const opened = issueOf(world.github.repository, world.issue).createdAt;
    expect(timeline.filter(({ source }) => source?.startsWith(url))).toEqual(
      expect.arrayContaining([
        { at: "2026-11-20T10:20:00Z", event: "acknowledged", source: `${url}#issuecomment-${comment}` },
        { at: opened, event: "this issue opened", source: url },
      ]),
    );
    expect(world.shown.at(-1)?.timeline).toEqual(timeline);
  });

  test("what nobody may do or what cannot be done leaves the timeline as it was", async () => {
    const world = await commandWorld();
    const { timeline } = await world.record();

    await world.answer(world.say("mallory", "/ack"));
    await world.answer(world.say("ada", "/notice soon\n/severity"));

    expect((await world.record()).timeline).toEqual(timeline);
    expect(world.shown).toEqual([]);
  });

  test("twelve moments are known once people said theirs, each with what it took", async () => {
    const world = await commandWorld();

    await world.answer(world.say("ada", "/ack\n/notice 2026-11-20T10:04Z status page"));
    await world.answer(world.say("ada", "/resolved 10:05\n/all-clear 10:19 status page\n/notice 09:59"));

    const { times, people } = await world.record();
    const [text] = keyTimesSection({ times }).forms;
    expect(Object.values(times)).toHaveLength(12);
    expect(Object.values(times)).not.toContain(null);
    expect(text.split("\n").filter((line) => line.includes("| – | "))).toEqual([]);
    expect(text).toContain("| Acknowledged | 2026-11-20 10:20:00 | time to acknowledge: **19 min 50 s** |");
    expect(text).toContain(
      "| First notice to users | 2026-11-20 10:04:00 | time to first notice: **3 min 50 s**; communication latency, first notice: **3 min 55 s** |",
    );
    expect(text).toContain(
      "| All-clear to users | 2026-11-20 10:19:00 | communication latency, all-clear: **14 min** |",
    );
    for (const { from, to, seconds } of durationsOf(times))
      expect(seconds).toBe((Date.parse(times[to] ?? "") - Date.parse(times[from] ?? "")) / 1000);
    expect(people?.firstNotice).toMatchObject({ by: "ada", where: "status page" });
    expect(world.answers()[1]).toBe(
      [
        "- Resolved since 2026-11-20 10:05:00 UTC.",
        "- All-clear to users: 2026-11-20 10:19:00 UTC.",
        "- `/notice` was not done. The impact began at 2026-11-20 10:00:05 UTC, which is later. Write a time after that.",
      ].join("\n"),
    );
  });

  test("/near-miss changes labels and index", async () => {
    const world = await commandWorld();

    await world.answer(world.say("ada", "/near-miss only the probe was broken"));

    expect(issueOf(world.github.repository, world.issue).labels).toEqual(["sev3", "near-miss"]);
    expect((await world.record()).people?.nearMiss?.reason).toBe("only the probe was broken");
    // Found again, although it is no incident any more.
    expect(await world.answer(world.say("ada", "/ack"))).toMatchObject({ kind: "answered" });
  });

  test("/action opens a sub-issue with its facts, its owner and its label", async () => {
    const world = await commandWorld();

    await world.answer(world.say("ada", action));

    const [child] = world.below();
    const made = issueOf(world.github.repository, child ?? 0);
    expect(world.below()).toHaveLength(1);
    expect(made).toMatchObject({ title: "Alert on slow checkouts", labels: ["incident-action"] });
    expect(made.assignees.map(({ login }) => login)).toEqual(["ada"]);
    expect(made.body).toContain("- **Outcome:** alerts within 2 min");
    expect((await world.record()).people?.actions).toMatchObject([
      { issue: child, owner: "ada", due: "2026-12-10" },
    ]);
    expect(world.answers()).toEqual([`- Action: #${child}, due 2026-12-10.`]);
    expect(world.shown.map(({ people }) => people?.actions[0]?.issue)).toEqual([child]);
  });

  test("what GitHub does not take is said in the answer", async () => {
    const world = await commandWorld();

    await world.answer(world.say("ada", "/action Do it | owner=nobody-here"));

    const [first, ...lines] = world.answers()[0]?.split("\n") ?? [];
    expect(first).toBe(
      `- Action: #${world.below()[0]}, due 2027-02-18 (nobody said a day, so by its priority p2). GitHub did not take \`nobody-here\` as its assignee. Still missing, to be completed there:`,
    );
    expect(lines).toContain("  - a validation: `Validation: a test, a drill, a figure`");
  });

  test("a secret that somebody wrote is in nothing that we write", async () => {
    const world = await commandWorld();

    await world.answer(world.say("ada", "/action Rotate hunter2\n/severity sev2 hunter2 leaked"));

    const { repository } = world.github;
    const ours = [...repository.issues, ...repository.comments].filter(({ user }) => user.login === bot);
    expect(JSON.stringify([ours, await world.record()])).not.toContain("hunter2");
  });

  test("a status of a closed issue is refused", async () => {
    const world = await commandWorld();
    closeIssue(world.github.repository, world.issue, { by: "ada" });

    await world.answer(world.say("ada", "/status reviewed"));

    expect(world.answers()[0]).toMatch(/^- `\/status` was not done. The issue is closed\./);
    expect((await world.record()).status).toBe("draft");
    expect(world.shown).toEqual([]);
  });

  test("a word that is nearly a command is answered with it, and changes nothing", async () => {
    const world = await commandWorld();
    const before = await world.record();

    await world.answer(world.say("ada", "/severty sev1"));

    expect(world.answers()[0]).toMatch(/^- `\/severty` is no command\. Write `\/severity`\./);
    expect(await world.record()).toEqual(before);
  });

  test("on a locked issue all is done but the answer, with a warning", async () => {
    const world = await commandWorld();
    lockIssue(world.github.repository, world.issue);

    await world.answer(world.say("ada", "/ack"));

    expect((await world.record()).people?.answers).toMatchObject([{ state: "answered" }]);
    expect(world.warnings).toEqual([expect.stringContaining("its conversation is locked")]);
  });
});

describe("who may use commands", () => {
  test.each([
    ["tri", {}, "may-not"],
    ["tri", { commands: { who: "triage" } }, "answered"],
    ["ada", { commands: { who: ["bob"] } }, "may-not"],
    ["mallory", { commands: { who: ["Mallory"] } }, "answered"],
    ["stranger", {}, "may-not"],
    ["dependabot[bot]", {}, "may-not"],
  ])("%s by %j: %s", async (author, rules, kind) => {
    const world = await commandWorld();

    expect(await world.answer(world.say(author, "/ack"), { rules })).toMatchObject({ kind });
  });

  test("strangers get one short answer on an issue, however much they write", async () => {
    const world = await commandWorld();
    const before = await world.record();

    for (const [at, author] of ["mallory", "stranger", "mallory"].entries())
      await world.answer(world.say(author, `/severity sev1 @ada ${at}\n/action Do it`), { runId: 100 + at });

    expect(world.answers()).toEqual([
      "Commands here are for people who may write to this repository, so nothing was done.",
    ]);
    expect(await world.record()).toEqual(before);
    expect(world.below()).toEqual([]);
  });

  test("a stranger's mistyped word is not answered at all", async () => {
    const world = await commandWorld();

    expect(await world.answer(world.say("mallory", "/severty"))).toEqual({ kind: "may-not" });
    expect(world.answers()).toEqual([]);
  });
});

describe("what is not for us", () => {
  test("a comment without a command asks nothing of GitHub", async () => {
    const world = await commandWorld();
    const comment = world.say("ada", "see `/ack`, and /health is red\n> /ack");

    const before = world.github.requests.length;

    expect(await world.answer(comment)).toMatchObject({ kind: "not-for-us" });
    expect(world.github.requests.length).toBe(before);
  });

  test("our own comments, and issues that others wrote, whatever marker they copied", async () => {
    const world = await commandWorld();
    const copied = issueOf(world.github.repository, world.issue).body;
    const theirs = openIssue(world.github.repository, { author: "mallory", title: "Incident", body: copied });

    expect(await world.answer(world.say(bot, "/ack"))).toMatchObject({ kind: "not-for-us" });
    expect(await world.answer(world.say("ada", "/ack", theirs))).toMatchObject({ kind: "not-for-us" });
    expect(world.answers(theirs)).toEqual([]);
  });

  test("an action, with a sentence", async () => {
    const world = await commandWorld();
    await world.answer(world.say("ada", action));
    const [child = 0] = world.below();

    const answered = await world.answer(world.say("ada", "/severity sev1", child));

    expect(answered).toEqual({ kind: "not-for-us", why: "the issue is an action" });
    expect(world.answers(child)).toEqual([expect.stringMatching(/^This is an action, and commands are for/)]);
    await world.answer(world.say("ada", "/ack", child));
    expect(world.answers(child)).toHaveLength(1);
  });

  test("an incident whose record is gone, with a sentence that says how to get it back", async () => {
    const world = await commandWorld();
    world.github.repository.deleteRef(`refs/rollback-ready/incidents/${deployment}`);

    expect(await world.answer(world.say("ada", "/ack"))).toEqual({ kind: "no-record" });
    expect(world.answers()).toEqual([expect.stringMatching(/^The record of this incident was not found/)]);
  });
});

describe("on a near miss", () => {
  async function nearMiss() {
    const world = await commandWorld();
    const body = marker({ kind: "near-miss", key: "rb1:0" });
    const near = openIssue(world.github.repository, { author: bot, title: "Near miss: web", body });
    return { world, near };
  }

  test("/action makes a sub-issue of it, once, and other words are refused", async () => {
    const { world, near } = await nearMiss();
    const comment = world.say("ada", `${action}\n/severity sev1`, near);

    const answered = await world.answer(comment);
    await world.answer(comment, { attempt: 2 });

    const made = world.github.repository.issues.filter(({ labels }) => labels.includes("incident-action"));
    expect(answered).toMatchObject({
      kind: "answered",
      outcomes: [{ kind: "done" }, { kind: "refused", name: "severity" }],
    });
    expect(made).toHaveLength(1);
    expect(made[0]?.body).toMatch(new RegExp(`#${near}\\b.*Near miss: web`));
    expect(issueState(world.github.repository).subIssues).toMatchObject([
      { parent: near, child: made[0]?.number },
    ]);
    expect(world.answers(near)).toEqual([
      [
        `- Action: #${made[0]?.number}, due 2026-12-10.`,
        "- `/severity` was not done. This is a near miss, and that command is for incidents. Write `/action` for what is to change, or above what would prevent it; then close this.",
      ].join("\n"),
    ]);
  });

  test("a stranger's action is not made", async () => {
    const { world, near } = await nearMiss();

    expect(await world.answer(world.say("mallory", action, near))).toEqual({ kind: "may-not" });
    expect(world.github.repository.issues.map(({ labels }) => labels)).not.toContainEqual([
      "incident-action",
    ]);
  });
});

describe("an incident that the index has let go of", () => {
  async function forgotten(body: (own: string) => string) {
    const world = await commandWorld();
    const { repository } = world.github;
    const own = issueOf(repository, world.issue).body ?? "";
    editIssue(repository, world.issue, { body: body(own) });
    repository.deleteRef("refs/rollback-ready/incident-index");
    return world;
  }

  test("is found by the ref that its text names", async () => {
    const world = await forgotten(
      (own) =>
        `${own}\n\ngit fetch origin refs/rollback-ready/incidents/999\ngit fetch origin refs/rollback-ready/incidents/${deployment}`,
    );

    expect(await world.answer(world.say("ada", "/severity sev1"))).toMatchObject({ kind: "answered" });
    expect((await world.record()).severity.level).toBe("sev1");
  });

  test("is not taken for another one, whatever its text names", async () => {
    const world = await forgotten(() => {
      const key = naturalKey(["postmortem", "production", 31], nodeDigest().sha256);
      return `${marker({ kind: "postmortem", key })}\n\nrefs/rollback-ready/incidents/${deployment}`;
    });

    expect(await world.answer(world.say("ada", "/severity sev1"))).toEqual({ kind: "no-record" });
    expect((await world.record()).severity.level).not.toBe("sev1");
  });
});
