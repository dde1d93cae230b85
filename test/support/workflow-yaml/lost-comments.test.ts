import { expect, it } from "vitest";
import { lostComments } from "./lost-comments.ts";
import { oneJob } from "./one-job.ts";

const own = `incidents-\${{ github.event.issue.number }}-\${{ github.actor }}`;
const comment = "on: issue_comment\n";

it.each([
  [
    comment,
    "incidents",
    [
      "`incidents` drops the run that waits: write `queue: max`",
      "`incidents` is shared by issues or by people",
    ],
  ],
  [comment, `"${own}"`, [`\`${own}\` drops the run that waits: write \`queue: max\``]],
  [comment, "{ group: incidents, queue: max }", ["`incidents` is shared by issues or by people"]],
  ["on: workflow_call\n", `"${own}"`, [`\`${own}\` drops the run that waits: write \`queue: max\``]],
  [comment, `{ group: "${own}", queue: max }`, []],
  ["on: push\n", "production", []],
])("a group keeps every comment: %s%s", (on, group, complaints) => {
  const steps = "steps: [run: exit 0]";

  expect(lostComments(oneJob(steps, `${on}concurrency: ${group}\n`))).toEqual(complaints);
  expect(lostComments(oneJob(`concurrency: ${group}\n${steps}`, on))).toEqual(complaints);
});
