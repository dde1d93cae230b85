import { expect, test } from "vitest";
import { runAction } from "../../../src/rehearsal/runner/run-action.ts";
import { printing, throwAwayAction, throwAwayJob } from "./throw-away-action.ts";

function run(text: string) {
  return runAction({ action: printing(text), inputs: {}, job: throwAwayJob() });
}

test("exit code 0 is success and another is failure, whatever was printed", async () => {
  const good = await run("::error::only printed\n");
  const bad = await runAction({
    action: throwAwayAction({ main: "process.exit(3)" }),
    inputs: {},
    job: throwAwayJob(),
  });

  expect([good.conclusion, good.exitCode]).toEqual(["success", 0]);
  expect([bad.conclusion, bad.exitCode]).toEqual(["failure", 3]);
});

test("a process ended by a signal is a failure that names the signal", async () => {
  const action = throwAwayAction({ main: "process.kill(process.pid, 'SIGKILL')" });

  const result = await runAction({ action, inputs: {}, job: throwAwayJob() });

  expect(result).toMatchObject({ conclusion: "failure", exitCode: null, signalName: "SIGKILL" });
});

test("printed text is obeyed where the runner obeys it: mid-line ##[, after \\r, after U+00A0", async () => {
  const result = await run(
    "x ##[add-mask]sesame\n50 %\r::error::one\n\u00a0::warning file=a.ts,line=2::two\nsesame\n",
  );

  expect(result.commands.map((command) => command.command)).toEqual(["add-mask", "error", "warning"]);
  expect(result.annotations).toEqual([
    { level: "error", message: "one" },
    { level: "warning", message: "two", file: "a.ts", line: 2 },
  ]);
  expect(result.log).toBe("50 %\n##[error]one\n##[warning]two\n***");
});

test("commands on stderr count too", async () => {
  const action = throwAwayAction({ main: "console.error('::notice title=T::n')" });

  const result = await runAction({ action, inputs: {}, job: throwAwayJob() });

  expect(result.annotations).toEqual([{ level: "notice", message: "n", title: "T" }]);
});

test("ten annotations of each level are kept, and the log has them all", async () => {
  const result = await run(`${"::warning::w\n".repeat(11)}${"::error::e\n".repeat(2)}`);

  expect(result.annotations.filter((one) => one.level === "warning")).toHaveLength(10);
  expect(result.annotations.filter((one) => one.level === "error")).toHaveLength(2);
  expect(result.log.match(/##\[warning\]w/g)).toHaveLength(11);
});

test("a message is cut at 4096 characters", async () => {
  const result = await run(`::error::${"x".repeat(5000)}\n`);

  expect(result.annotations[0]?.message).toHaveLength(4096);
});

test("groups stay in the log and debug lines do not", async () => {
  const result = await run("::group::probes\n::debug::quiet\nline\n::endgroup::\n");

  expect(result.log).toBe("##[group]probes\nline\n##[endgroup]");
});

test("debug lines are in the log when the job asks for them", async () => {
  const job = throwAwayJob({ env: { RUNNER_DEBUG: "1" } });

  const result = await runAction({ action: printing("::debug::loud\n"), inputs: {}, job });

  expect(result.log).toBe("##[debug]loud");
});

test("the token, the job's secrets and added masks never reach the log or an annotation", async () => {
  const action = printing(
    "ghs_throwaway hunter2\n::add-mask::line one%0Aline two\n::error::line two\nline one\n",
  );

  const result = await runAction({ action, inputs: {}, job: throwAwayJob({ secrets: ["hunter2"] }) });

  expect(result.log).toBe("*** ***\n##[error]***\n***");
  expect(result.annotations).toEqual([{ level: "error", message: "***" }]);
});

test("between stop-commands and its token nothing is obeyed", async () => {
  const result = await run("::stop-commands::t0ken-x\n::error::a\n##[add-mask]b\n::t0ken-x::\n::error::c\n");

  expect(result.annotations).toEqual([{ level: "error", message: "c" }]);
  expect(result.log).toBe("::stop-commands::***\n::error::a\n##[add-mask]b\n::***::\n##[error]c");
});

test("a stop token that is empty or a command's name fails the step", async () => {
  const result = await run("::stop-commands::error\n");

  expect(result.conclusion).toBe("failure");
  expect(result.warnings[0]).toContain("You cannot use a endToken");
});

test("set-output and save-state by stdout work and are warned of", async () => {
  const result = await run("::set-output name=a::1\n::save-state name=b::2\n");

  expect(result).toMatchObject({ conclusion: "success", outputs: { a: "1" }, state: { b: "2" } });
  expect(result.warnings.map((warning) => warning.slice(0, 40))).toEqual([
    "The `set-output` command is deprecated a",
    "The `save-state` command is deprecated a",
  ]);
});

test.each(["::set-env name=A::1", "::add-path::/tmp"])(
  "%s by stdout is refused and fails the step",
  async (line) => {
    const result = await run(`${line}\n`);

    expect(result.conclusion).toBe("failure");
    expect(result).toMatchObject({ env: {}, path: [] });
    expect(result.warnings[0]).toBe(`Unable to process command '${line}' successfully.`);
    expect(result.warnings[1]).toContain("command is disabled");
  },
);

test("echo shows commands in the log, except those that are shown otherwise", async () => {
  const result = await run("::echo::on\n::set-output name=a::1\n::add-mask::sesame\n::echo::off\n");

  expect(result.log.split("\n").filter((line) => line.startsWith("::"))).toEqual([
    "::set-output name=a::1",
    "::add-mask::***",
    "::echo::off",
  ]);
});

test("an add-mask without a value is warned of", async () => {
  const result = await run("::add-mask::\n");

  expect(result.conclusion).toBe("success");
  expect(result.warnings).toEqual(["Can't add secret mask for empty string in ##[add-mask] command."]);
});

test("lines are handed on as they come, masked", async () => {
  const lines: string[] = [];

  await runAction({
    action: printing("a ghs_throwaway\nb\n"),
    inputs: {},
    job: throwAwayJob(),
    onLine: (line) => lines.push(line),
  });

  expect(lines).toEqual(["a ***", "b"]);
});
