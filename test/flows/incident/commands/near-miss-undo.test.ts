import { describe, expect, test } from "vitest";
import { peopleSections } from "../../../../src/core/incident/template/people-section.ts";
import { renderPeopleSections } from "../../../../src/core/incident/template/render-people-sections.ts";
import { editIssue, issueOf } from "../../../../src/rehearsal/github/state/issue-acts.ts";
import { answeredBody } from "../../../core/incident/lint/answered-body.ts";
import { type CommandWorld, commandWorld } from "./command-world.ts";

function rewrite(world: CommandWorld, text: string): void {
  const { repository } = world.github;
  const [marker] = issueOf(repository, world.issue).body?.split("\n") ?? [];
  editIssue(repository, world.issue, { body: `${marker}\n\n${text}` });
}

test("/near-miss undo gives an incident its label and its place in the index back", async () => {
  const world = await commandWorld();
  await world.answer(world.say("ada", "/near-miss only the probe was broken"));

  await world.answer(world.say("ada", "/near-miss undo, users did notice"));

  expect(issueOf(world.github.repository, world.issue).labels).toEqual(["sev3", "incident"]);
  expect((await world.record()).people?.nearMiss).toMatchObject({ isUndone: true });
  expect(world.answers().at(-1)).toBe("- It counts as an incident again.");
});

describe("/status reviewed", () => {
  test("is told what nobody answered yet", async () => {
    const world = await commandWorld();
    rewrite(world, renderPeopleSections(peopleSections));

    await world.answer(world.say("ada", "/status reviewed"));

    expect(world.answers().at(-1)).toMatch(
      /^- Status: \*\*reviewed\*\*\. Still without an answer: What users noticed, .*, Actions, Summary for customers; its review stays due until they have one\.$/,
    );
  });

  test("is told nothing when all is answered, and of actions that were made by a comment", async () => {
    const world = await commandWorld();
    rewrite(world, answeredBody());
    await world.answer(world.say("ada", "/status reviewed"));
    rewrite(world, answeredBody({ actions: "" }));
    await world.answer(world.say("ada", "/action Alert on slow checkouts"));
    await world.answer(world.say("ada", "/status reviewed"));

    expect(world.answers().filter((text) => text.startsWith("- Status"))).toEqual([
      "- Status: **reviewed**.",
      "- Status: **reviewed**.",
    ]);
  });
});
