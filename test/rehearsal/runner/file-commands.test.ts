import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runAction } from "../../../src/rehearsal/runner/run-action.ts";
import { throwAwayAction, throwAwayJob, writingTo } from "./throw-away-action.ts";

function write(variable: string, text: string) {
  return runAction({ action: writingTo(variable, text), inputs: {}, job: throwAwayJob() });
}

test("outputs are read from plain lines and from blocks", async () => {
  const result = await write("GITHUB_OUTPUT", "a=1\nb<<X\nx\nverdict=pass\nX\n");

  expect(result).toMatchObject({ conclusion: "success", outputs: { a: "1", b: "x\nverdict=pass" } });
});

test("a malformed output file fails the step and keeps what came before", async () => {
  const result = await write("GITHUB_OUTPUT", "a=1\nnonsense\nb=2\n");

  expect(result).toMatchObject({ conclusion: "failure", exitCode: 0, outputs: { a: "1" } });
  expect(result.warnings).toEqual([
    "Unable to process file command 'output' successfully.",
    "Invalid format 'nonsense'",
  ]);
});

test("state, variables and path entries are read, each path entry once", async () => {
  const state = await write("GITHUB_STATE", "a=1\n");
  const env = await write("GITHUB_ENV", "B=2\n");
  const path = await write("GITHUB_PATH", "/one\n/two\n\n/one\n");

  expect(state.state).toEqual({ a: "1" });
  expect(env.env).toEqual({ B: "2" });
  expect(path.path).toEqual(["/two", "/one"]);
});

test("NODE_OPTIONS in GITHUB_ENV is refused in any case, with an error that does not fail the step", async () => {
  const result = await write("GITHUB_ENV", "node_options=--inspect\nA=1\n");

  expect(result).toMatchObject({ conclusion: "success", env: { A: "1" } });
  expect(result.annotations).toEqual([
    { level: "error", message: "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command." },
  ]);
});

test("a summary is kept, masked", async () => {
  const result = await write("GITHUB_STEP_SUMMARY", "# ghs_throwaway\nok\n");

  expect(result.summary).toBe("# ***\nok\n");
});

test("a summary of 1 MiB is kept, one byte more is dropped with an error", async () => {
  const script = (bytes: number) => `import { writeFileSync } from "node:fs";
writeFileSync(process.env.GITHUB_STEP_SUMMARY, "x".repeat(${bytes}));`;
  const job = throwAwayJob();

  const full = await runAction({ action: throwAwayAction({ main: script(1048576) }), inputs: {}, job });
  const over = await runAction({ action: throwAwayAction({ main: script(1048577) }), inputs: {}, job });

  expect(full.summary).toHaveLength(1048576);
  expect(over).toMatchObject({ conclusion: "success", summary: "" });
  expect(over.annotations[0]?.message).toContain("supports content up to a size of 1024k, got 1024k");
});

test("a file that the action removed counts as empty", async () => {
  const action = throwAwayAction({
    main: 'import { rmSync } from "node:fs"; rmSync(process.env.GITHUB_OUTPUT); rmSync(process.env.GITHUB_STEP_SUMMARY);',
  });

  const result = await runAction({ action, inputs: {}, job: throwAwayJob() });

  expect(result).toMatchObject({ conclusion: "success", outputs: {}, summary: "" });
});

test("a file name that an object inherits is an output like any other", async () => {
  const result = await write("GITHUB_OUTPUT", "__proto__=x\n");

  expect(Object.keys(result.outputs)).toEqual(["__proto__"]);
});

test("no command file stays behind", async () => {
  const job = throwAwayJob();

  await runAction({ action: writingTo("GITHUB_OUTPUT", "a=1\n"), inputs: {}, job });

  expect(readdirSync(join(job.temp, "_runner_file_commands"))).toEqual([]);
});
