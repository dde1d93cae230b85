import { describe, expect, it } from "vitest";
import { nodeDigest } from "../../../src/adapters/digest.ts";
import { assembleBody } from "../../../src/core/incident/body/assemble-body.ts";
import { noSamples } from "../../../src/core/incident/facts/kept-samples.ts";
import { IncidentRecord, incidentFiles, incidentRef } from "../../../src/core/incident/record.ts";
import { renderIncident } from "../../../src/core/incident/render-incident.ts";
import { peopleSections } from "../../../src/core/incident/template/people-section.ts";
import { sweepIssues } from "../../../src/flows/incident/follow-up/sweep.ts";
import { lintIssue } from "../../../src/flows/incident/lint/lint-issue.ts";
import {
  closeIssue,
  editIssue,
  openIssue,
  reopenIssue,
} from "../../../src/rehearsal/github/state/issue-acts.ts";
import { incidentWith } from "../../core/incident/incident-example.ts";
import { answers } from "../../core/incident/lint/answered-body.ts";
import { bot } from "../../support/past.ts";
import { indexed, keepIncident, keepIndex } from "./follow-up/kept-incident.ts";
import { type FollowRun, followWorld, incidentKey } from "./lint/follow-world.ts";

const world = followWorld();
const none = "None: the host is gone.";

/** An incident as the postmortem leaves it, which people answered. */
function kept(): number {
  const key = incidentKey(30);
  const record = incidentWith({ key, deployment: 30, reviewDueAt: "2026-11-05T23:59:59.000Z" });
  const context = { repositoryUrl: "https://github.example/acme/shop" };
  const text = renderIncident(record, noSamples, context);
  const people = answers(peopleSections, { surprises: "", approvals: "", actions: none });
  const { body } = assembleBody({ ...text, people }, nodeDigest().sha256);
  const number = openIssue(world.github.repository, {
    author: bot,
    title: text.title,
    body,
    labels: ["incident"],
  });
  const sections = text.sections.map(({ id }) => id);
  const issue = { number, url: `${context.repositoryUrl}/issues/${number}`, sections };
  keepIncident(world, 30, { incident: { issue } });
  keepIndex(world, [indexed(30, { issue: number })]);
  return number;
}

async function states(number: number) {
  const stored = await world.run().ports.records.read(incidentRef(30));
  const record = IncidentRecord.parse(JSON.parse(stored?.files[incidentFiles.incident] ?? ""));
  const [, shown] = /`production` \| ([\w ]+) \|/.exec(world.issue(number).body ?? "") ?? [];
  return { issue: world.issue(number).state, record: record.status, shown };
}

function event(number: number, action: string, run: FollowRun = world.run()) {
  return lintIssue(run.ports, run.facts, { issue: number, action, actor: "mona" });
}

const close = (number: number) => closeIssue(world.github.repository, number, { by: "mona" });
const closed = { issue: "closed", record: "closed", shown: "closed" };
const open = { issue: "open", record: "draft", shown: "draft" };

/** A run that ends after so many of its writes. */
async function cut(number: number, action: string, afterWrites: number): Promise<void> {
  const run = world.run();
  run.stopAfter(afterWrites);
  await event(number, action, run).catch((error: Error) => expect(error.message).toBe("the machine is gone"));
}

describe("that a postmortem is closed", () => {
  it("stands in its record and in its text, and is written once", async () => {
    const number = kept();
    close(number);

    await event(number, "closed");
    const again = world.run();
    await event(number, "closed", again);

    expect(await states(number)).toEqual(closed);
    expect(again.writes()).toEqual([]);
  });

  it.each(["closed", "sweep"])(
    "is brought into the text by the next run, when one ended before: %s",
    async (next) => {
      for (let writes = 1; writes <= 5; writes++) {
        const number = kept();
        close(number);
        await cut(number, "closed", writes);

        const run = world.run();
        if (next === "sweep") await sweepIssues(run.ports, run.facts);
        else await event(number, "closed", run);

        expect([writes, await states(number)]).toEqual([writes, closed]);
        editIssue(world.github.repository, number, { body: "gone" });
      }
    },
  );

  it("is taken back when a person opens it again, although that run ended early or no event came", async () => {
    for (const writes of [0, 1, 2, 3, 4, 5]) {
      const number = kept();
      close(number);
      await event(number, "closed");
      reopenIssue(world.github.repository, number, "mona");
      if (writes > 0) await cut(number, "reopened", writes);

      const run = world.run();
      await sweepIssues(run.ports, run.facts);
      const last = world.run();
      await sweepIssues(last.ports, last.facts);

      expect([writes, await states(number)]).toEqual([writes, open]);
      expect(last.writes()).toEqual([]);
      editIssue(world.github.repository, number, { body: "gone" });
    }
  });

  it("is taken back when the schedule opens it again, and its review is due again", async () => {
    const number = kept();
    close(number);
    await event(number, "closed");
    const body = (world.issue(number).body ?? "").replace("It is said here: lucky.", "");
    editIssue(world.github.repository, number, { body });
    const run = world.run();
    await sweepIssues(run.ports, run.facts);

    expect(await states(number)).toEqual(open);

    world.now = Date.parse("2026-11-06T12:00:00Z");
    const later = world.run();
    const { reminded } = await sweepIssues(later.ports, later.facts);

    expect(reminded.map((issue) => issue.number)).toEqual([number]);
    expect(world.comments(number).at(-1)).toContain("Still without an answer: Where we were lucky.");
  });
});
