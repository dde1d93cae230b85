import { describe, expect, it } from "vitest";
import { oneJob } from "./one-job.ts";
import { reusableCalls } from "./reusable-calls.ts";
import { readWorkflow } from "./workflow.ts";

const called = readWorkflow(`
on:
  workflow_call:
    inputs:
      tag: { type: string, required: true }
      minutes: { type: number, default: 5 }
      dry-run: { type: boolean, default: false }
    secrets:
      key: { required: true }
      other: { required: false }
jobs: { a: { runs-on: ubuntu-latest, steps: [run: exit 0] } }
`);
const notCalled = readWorkflow("on: push\njobs: { a: { runs-on: ubuntu-latest, steps: [run: exit 0] } }");
const workflows = (uses: string) =>
  uses.includes("/x.yml") ? called : uses.includes("/push.yml") ? notCalled : null;
const uses = "uses: rollback-ready/suite/.github/workflows/x.yml@v1";
const key = "secrets: { key: a }";

describe("a call of a reusable workflow", () => {
  it.each([
    [`${uses}\n${key}`, "a: the input `tag` is required"],
    [`${uses}\nwith: { tag: v1, tga: v1 }\n${key}`, "a: `tga` is not an input"],
    [`${uses}\nwith: { tag: v1, minutes: "5" }\n${key}`, 'a: `minutes` is a number, and "5" is none'],
    [`${uses}\nwith: { tag: 1.4 }\n${key}`, "a: `tag` is a string, and 1.4 is none"],
    [`${uses}\nwith: { tag: v1, dry-run: yes }\n${key}`, 'a: `dry-run` is a boolean, and "yes" is none'],
    [`${uses}\nwith: { tag: v1 }`, "a: the secret `key` is required"],
    [`${uses}\nwith: { tag: v1 }\nsecrets: { key: a, kye: a }`, "a: `kye` is not a secret"],
    [`${uses}\nwith: { tag: v1 }\nsecrets: inherit`, "a: secrets are inherited: name each one"],
    ["uses: ./.github/workflows/push.yml", "a: `./.github/workflows/push.yml` has no `workflow_call`"],
    ["uses: $/.github/workflows/none.yml", "a: there is no workflow `$/.github/workflows/none.yml`"],
  ])("is wrong: %s", (body, complaint) => {
    expect(reusableCalls(oneJob(body), workflows)).toEqual([complaint]);
  });

  it.each([
    `${uses}\nwith: { tag: v1, minutes: 5, dry-run: true }\n${key}`,
    `${uses}\nwith: { tag: "\${{ inputs.tag }}", minutes: "\${{ inputs.minutes }}" }\nsecrets: { key: a, other: b }`,
    "runs-on: ubuntu-latest\nsteps: [run: exit 0]",
  ])("is right: %s", (body) => {
    expect(reusableCalls(oneJob(body), workflows)).toEqual([]);
  });
});
