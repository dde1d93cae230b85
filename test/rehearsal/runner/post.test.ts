import { expect, test } from "vitest";
import { runJob } from "../../../src/rehearsal/runner/job.ts";
import { runAction } from "../../../src/rehearsal/runner/run-action.ts";
import { throwAwayAction, throwAwayJob } from "./throw-away-action.ts";

const saving = `import { appendFileSync } from "node:fs";
const save = (name, value) => appendFileSync(process.env.GITHUB_STATE, name + "=" + value + "\\n");
`;

/** An action whose post says what it was told of the main step. */
function told(main: string, postIf?: string): string {
  return throwAwayAction({
    main: saving + main,
    post: `console.log("post", process.env.STATE_a, process.env.STATE_b);${postIf === "fails" ? "process.exit(1)" : ""}`,
    ...(postIf === undefined || postIf === "fails" ? {} : { postIf }),
  });
}

test.each([
  ["success()", 0, 1],
  ["success()", 1, 0],
  ["failure() || cancelled()", 0, 0],
  ["failure() || cancelled()", 1, 1],
  ["always()", 1, 1],
  ["cancelled()", 1, 0],
] as const)(
  "a post step with `%s` after a step that exits with %i runs %i times",
  async (postIf, code, runs) => {
    const steps = [
      { id: "told", action: told("save('a', 1)", postIf), inputs: {} },
      { id: "end", action: throwAwayAction({ main: `process.exit(${code})` }), inputs: {} },
    ];

    const { posts } = await runJob({ job: throwAwayJob(), steps });

    expect(posts.map((post) => post.log)).toEqual(Array(runs).fill("post 1 undefined"));
  },
);

test("a main step that is killed leaves its post step what it had saved", async () => {
  const action = told("save('a', 1); process.kill(process.pid, 'SIGKILL'); save('b', 2);", "failure()");

  const { conclusion, steps, posts } = await runJob({
    job: throwAwayJob(),
    steps: [{ id: "told", action, inputs: {} }],
  });

  expect(conclusion).toBe("failure");
  expect(steps.get("told")).toMatchObject({ signalName: "SIGKILL", state: { a: "1" } });
  expect(posts.map((post) => post.log)).toEqual(["post 1 undefined"]);
});

test("a main step that is cancelled gets SIGINT, and its post step what it saved until it left", async () => {
  const abort = new AbortController();
  const main = `save('a', 1);
process.on("SIGINT", () => { save("b", "int"); process.exit(1); });
setInterval(() => {}, 1000);
console.log("ready");`;

  const { conclusion, posts } = await runJob({
    job: throwAwayJob(),
    steps: [
      { id: "told", action: told(main, "cancelled()"), inputs: {} },
      { id: "never", action: told("", "always()"), inputs: {} },
    ],
    signal: abort.signal,
    onLine: (line) => {
      if (line === "ready") abort.abort();
    },
  });

  expect(conclusion).toBe("cancelled");
  expect(posts.map((post) => post.log)).toEqual(["post 1 int"]);
});

test("a post step that fails makes the job fail, and the post steps after it see that", async () => {
  const steps = [
    { id: "first", action: told("save('a', 'first')", "failure()"), inputs: {} },
    { id: "last", action: told("save('a', 'last')", "fails"), inputs: {} },
  ];

  const { conclusion, posts } = await runJob({ job: throwAwayJob(), steps });

  expect(conclusion).toBe("failure");
  expect(posts.map((post) => post.log)).toEqual(["post last undefined", "post first undefined"]);
});

test("each script is shown by its process id, and can be ended from outside", async () => {
  const action = told("save('a', 1); setInterval(() => {}, 1000);");
  const pids: number[] = [];

  const main = await runAction({
    action,
    inputs: {},
    job: throwAwayJob(),
    onStart: (pid) => {
      pids.push(pid);
      process.kill(pid, "SIGKILL");
    },
  });

  expect(main.signalName).toBe("SIGKILL");
  expect(pids).toHaveLength(1);
});
