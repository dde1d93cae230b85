import { z } from "zod";
import type { Answer, CommandEnd, CommandUnfinished } from "../../../kernel/question.ts";
import { Argv } from "../../policy/argv.ts";
import { DurationText } from "../../policy/duration-text.ts";
import { concealing } from "../assertions/conceal.ts";
import { contentFindings, contentKeys, contentOf } from "../assertions/content.ts";
import { bad, type Finding, settled, unasked } from "../assertions/finding.ts";
import { outputValue, outputValueKeys, outputValueProblems } from "../assertions/output-value.ts";
import { checkBase } from "./check-base.ts";
import type { Asking, Probe, Step, Turn } from "./probe.ts";
import { readingOf, strangeAnswer } from "./reading.ts";

const ExitCode = z.number().int().min(1).max(255);

/**
 * Runs a command, by default good when it ends with 0 and bad with 1 to 125. A tool that writes its verdict to its output
 * is read from there: `npx playwright test --reporter=json` has `$.stats.unexpected`, and ends with 1 when a test failed.
 * `k6 run` ends with 99 when a threshold was crossed; its other codes are errors of the script, so give `bad-codes: [99]`.
 */
export const CommandCheck = z
  .strictObject({
    kind: z.literal("command").describe("Runs a command in the workspace."),
    ...checkBase,
    timeout: DurationText.prefault("60s").describe(
      "The command and all it started end then, and nothing was asked.",
    ),
    command: Argv,
    env: z
      .record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of a variable"), z.string())
      .default({})
      .describe("Variables that it is given; `{secret.NAME}` in a value is filled in."),
    "bad-codes": z
      .array(ExitCode)
      .min(1)
      .optional()
      .describe("Exit codes of a bad service; all others but 0 are errors. Left out: 1 to 125."),
    ...contentKeys,
    ...outputValueKeys,
    "max-output": z
      .number()
      .int()
      .min(1)
      .max(16_777_216)
      .default(1_048_576)
      .describe("Bytes of its standard output that are kept; what needs more cannot be told."),
  })
  .describe("Runs a command: 0 is good, 1 to 125 is bad.");
export type CommandCheck = z.infer<typeof CommandCheck>;

/** What a command says of the service. One that could not be run, or was ended, says nothing. */
export const commandProbe: Probe<CommandCheck> = {
  kind: "command",
  asksTheSame: true,
  config: CommandCheck,
  // Arguments can hold a key.
  target: ({ command }) => command[0],
  problems: outputValueProblems,
  begin: ({ command, env, timeout, "max-output": maxBytes }) => ({
    question: { via: "command", argv: command, env, timeoutMs: timeout, maxBytes },
    carried: null,
  }),
  read,
};

function read(check: CommandCheck, _turn: Turn, answer: Answer, { redact }: Asking): Step {
  const conceal = concealing(() => Object.values(check.env), redact);
  if (answer.kind !== "command") {
    const finding =
      answer.kind === "command-unfinished"
        ? unasked(unfinishedWords(answer))
        : answer.kind === "unreachable"
          ? unasked(`${answer.problem}: ${answer.detail}`)
          : strangeAnswer(answer, "command");
    return { kind: "reading", reading: readingOf(answer, finding) };
  }
  const { ms, stalledMs, code } = answer;
  const facts = { ms, stalledMs, status: code };
  const content = contentOf({
    bytes: new TextEncoder().encode(answer.output),
    truncated: answer.truncated,
    name: "the output",
    limitKey: "max-output",
  });
  const ended = codeFinding(check, { ...answer, lastLine: conceal(answer.lastLine) });
  if (ended?.outcome === "error") return { kind: "reading", reading: readingOf(facts, ended) };
  const told = outputValue(check, content);
  const word = told.finding === null ? null : { ...told.finding, reason: conceal(told.finding.reason) };
  const said = settled([...contentFindings(check, content, conceal), word]);
  const withValue = { ...facts, ...(told.value === undefined ? {} : { value: told.value }) };
  return { kind: "reading", reading: readingOf(withValue, ended === null ? said : both(ended, said)) };
}

// What the output says is the better half of the reason, where it says something.
function both(ended: Finding, said: Finding | null): Finding {
  return said?.outcome === "bad" ? bad(`${ended.reason}; ${said.reason}`) : ended;
}

function codeFinding(check: CommandCheck, { code, lastLine }: CommandEnd): Finding | null {
  if (code === 0) return null;
  const said = !/\w/.test(lastLine) ? "" : `: ${lastLine.slice(0, 200)}`;
  const isBad = check["bad-codes"]?.includes(code) ?? (code >= 1 && code <= 125);
  if (isBad) return bad(`exit code ${code}${said}`);
  return unasked(`exit code ${code}${codeWords(code)}${said}`);
}

// POSIX, 2.8.2: exit status for commands.
function codeWords(code: number): string {
  if (code === 126) return " (it cannot be run)";
  if (code === 127) return " (there is no such command)";
  return code > 128 ? ` (ended by signal ${code - 128})` : "";
}

function unfinishedWords({ problem, detail }: CommandUnfinished): string {
  const said = detail === "" ? "" : `: ${detail}`;
  switch (problem) {
    case "timed-out":
      return `the command did not end in time${said}`;
    case "not-started":
      return `the command could not be started${said}`;
    case "cancelled":
      return `the job was cancelled${said}`;
    default:
      return problem satisfies never;
  }
}
