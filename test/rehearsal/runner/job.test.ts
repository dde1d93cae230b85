import { expect, test } from "vitest";
import { runJob } from "../../../src/rehearsal/runner/job.ts";
import { runAction } from "../../../src/rehearsal/runner/run-action.ts";
import { printing, throwAwayAction, throwAwayJob, writingTo } from "./throw-away-action.ts";

test("a post step gets the inputs, and the state of its main as STATE_*", async () => {
  const action = throwAwayAction({
    main: 'import { appendFileSync } from "node:fs"; appendFileSync(process.env.GITHUB_STATE, "lease=17\\n");',
    post: "console.log(process.env.STATE_lease, process.env.INPUT_NAME);",
    inputs: "  name: {}",
  });

  const main = await runAction({ action, inputs: { name: "web" }, job: throwAwayJob() });
  const post = await main.runPost();

  expect(post).toMatchObject({ conclusion: "success", log: "17 web" });
});

test("a post step runs after a failed main, and an action without one has none", async () => {
  const failing = throwAwayAction({ main: "process.exit(1)", post: "console.log('tidied')" });

  const main = await runAction({ action: failing, inputs: {}, job: throwAwayJob() });
  const plain = await runAction({ action: printing("a"), inputs: {}, job: throwAwayJob() });

  expect((await main.runPost())?.log).toBe("tidied");
  expect(await plain.runPost()).toBeNull();
});

test("a step sees outputs, variables, path and masks of the steps before it", async () => {
  const show = throwAwayAction({
    main: "console.log(process.env.INPUT_A, process.env.B, process.env.PATH.split(':')[0], 'sesame');",
    inputs: "  a: {}",
  });
  const steps = [
    { id: "out", action: writingTo("GITHUB_OUTPUT", "a=1\n"), inputs: {} },
    { id: "env", action: writingTo("GITHUB_ENV", "B=2\n"), inputs: {} },
    { id: "path", action: writingTo("GITHUB_PATH", "/first\n/second\n"), inputs: {} },
    { id: "mask", action: printing("::add-mask::sesame\n"), inputs: {} },
    {
      id: "show",
      action: show,
      inputs: (outputs: Readonly<Record<string, Readonly<Record<string, string>>>>) => ({
        a: outputs["out"]?.["a"] ?? "",
      }),
    },
  ];

  const { steps: results } = await runJob({ job: throwAwayJob(), steps });

  expect(results.get("show")?.log).toBe("1 2 /second ***");
});

test("after a failure only steps that ask for it run, and post steps run in reverse order", async () => {
  const withPost = (name: string, code: number) =>
    throwAwayAction({ main: `process.exit(${code})`, post: `console.log('post of ${name}')` });
  const steps = [
    { id: "one", action: withPost("one", 0), inputs: {} },
    { id: "two", action: withPost("two", 1), inputs: {} },
    { id: "skipped", action: printing("no"), inputs: {} },
    { id: "on-failure", action: printing("failure"), inputs: {}, if: "failure()" as const },
    { id: "always", action: printing("always"), inputs: {}, if: "always()" as const },
  ];

  const result = await runJob({ job: throwAwayJob(), steps });

  expect(result.conclusion).toBe("failure");
  expect([...result.steps.keys()]).toEqual(["one", "two", "on-failure", "always"]);
  expect(result.posts.map((post) => post.log)).toEqual(["post of two", "post of one"]);
});

test("a cancelled job ends its step, skips the rest, and still runs what is always wanted", async () => {
  const abort = new AbortController();
  const steps = [
    {
      id: "long",
      action: throwAwayAction({
        main: "setInterval(() => {}, 1000); console.log('ready')",
        post: "console.log('tidied')",
      }),
      inputs: {},
    },
    { id: "skipped", action: printing("no"), inputs: {} },
    { id: "always", action: printing("always"), inputs: {}, if: "always()" as const },
  ];

  const result = await runJob({
    job: throwAwayJob(),
    steps,
    signal: abort.signal,
    onLine: (line) => {
      if (line === "ready") abort.abort();
    },
  });

  expect(result.conclusion).toBe("cancelled");
  expect([...result.steps].map(([id, step]) => [id, step.conclusion])).toEqual([
    ["long", "cancelled"],
    ["always", "success"],
  ]);
  expect(result.posts.map((post) => post.log)).toEqual(["tidied"]);
});
