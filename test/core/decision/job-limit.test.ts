import { describe, expect, it } from "vitest";
import { jobLimit } from "../../../src/core/decision/job-limit.ts";

const expression = `$${"{{ inputs.any }}"}`;

function workflow(job: string, mode = "await"): string {
  return `on: push
jobs:
  timer:
    runs-on: ubuntu-latest
${job}    steps:
      - run: date
      - uses: rollback-ready/suite/actions/rollback@v1
        with: { mode: ${mode} }
  caller: { uses: ./.github/workflows/other.yml }
`;
}

describe("how long the job may run that waits for a decision", () => {
  it("is its `timeout-minutes`, and six hours without one", () => {
    expect(jobLimit(workflow("    timeout-minutes: 30\n"), "timer")).toEqual({
      kind: "minutes",
      minutes: 30,
    });
    expect(jobLimit(workflow(""), "timer")).toEqual({ kind: "minutes", minutes: 360 });
  });

  it.each([
    ["an expression", workflow(`    timeout-minutes: ${expression}\n`), "timer"],
    ["a text", workflow('    timeout-minutes: "30"\n'), "timer"],
    ["a job that calls a workflow, whose own file is another", workflow(""), "caller"],
    ["a job of a workflow that it calls", workflow(""), "await"],
    ["a job of that name which awaits nothing", workflow("    timeout-minutes: 1\n", "decide"), "timer"],
    ["a mode that is not told", workflow("    timeout-minutes: 1\n", expression), "timer"],
    ["a name that every object has", workflow(""), "constructor"],
    ["no YAML", "jobs: [", "timer"],
    ["no jobs", "on: push", "timer"],
    [
      "aliases without bound",
      `a: &a [x,x,x,x,x,x,x,x,x,x]
b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]
c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]
jobs: *c`,
      "timer",
    ],
  ])("is not known of %s", (_, text, job) => {
    expect(jobLimit(text, job).kind).toBe("unknown");
  });
});
