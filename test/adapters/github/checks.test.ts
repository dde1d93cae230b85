import { expect, test } from "vitest";
import { checks } from "../../../src/adapters/github/checks.ts";
import type { CheckAnnotation } from "../../../src/kernel/ports/github.ts";
import { many, openAdapterWorld } from "./world.ts";

const repo = "/repos/{owner}/{repo}";
const content = {
  name: "rollback plan",
  externalId: "run-1",
  conclusion: "failure",
  title: "No plan",
  summary: "There is no plan.",
} as const;
const annotation = (line: number): CheckAnnotation => ({
  path: "README.md",
  line,
  level: "failure",
  title: `Title ${line}`,
  message: `Line ${line}`,
});

test.each([
  [0, []],
  [1, [1]],
  [50, [50]],
  [51, [50, 1]],
  [120, [50, 50, 20]],
])("%i annotations arrive in order, in batches of 50 at most", async (count, batches) => {
  const { github, api, head, sent } = await openAdapterWorld();
  const annotations = many(count, annotation);

  await checks(api).create({ ...content, headSha: head, annotations });

  const [run] = github.repository.checkRuns;
  expect(run?.annotations.map(({ start_line, end_line }) => [start_line, end_line])).toEqual(
    annotations.map(({ line }) => [line, line]),
  );
  expect(sent(`POST ${repo}/check-runs`)).toBe(1);
  expect(sent(`PATCH ${repo}/check-runs/{check_run_id}`)).toBe(Math.max(batches.length - 1, 0));
  expect(run).toMatchObject({
    status: "completed",
    conclusion: "failure",
    output: { title: "No plan", summary: "There is no plan." },
  });
});

test("a check run that was cut off between its annotations is listed as not completed", async () => {
  const { github, api, head } = await openAdapterWorld();
  const annotations = many(60, annotation);
  github.fail({ method: "PATCH", route: `${repo}/check-runs/{check_run_id}`, times: 1, status: 422 });

  await expect(checks(api).create({ ...content, headSha: head, annotations })).rejects.toThrow();

  expect(await checks(api).list(head, "rollback plan")).toEqual([
    expect.objectContaining({ externalId: "run-1", status: "in_progress" }),
  ]);
  expect(github.repository.checkRuns[0]?.conclusion).toBeNull();
});

test("all check runs of the name are listed newest first, beyond the first page", async () => {
  const { api, head } = await openAdapterWorld();
  const made: number[] = [];
  for (const externalId of many(120, (number) => `run-${number}`)) {
    const run = await checks(api).create({ ...content, headSha: head, externalId, annotations: [] });
    made.push(run.id);
  }
  await checks(api).create({ ...content, name: "another", headSha: head, annotations: [] });

  const listed = await checks(api).list(head, "rollback plan");

  expect(listed.map(({ id }) => id)).toEqual(made.reverse());
  expect(listed[0]?.externalId).toBe("run-120");
});

test("a check run of another commit is not listed", async () => {
  const { github, api, head } = await openAdapterWorld();
  const next = github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });
  await checks(api).create({ ...content, headSha: head, annotations: [] });

  expect(await checks(api).list(next, "rollback plan")).toEqual([]);
});
