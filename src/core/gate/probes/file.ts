import { z } from "zod";
import type { Answer, FileText } from "../../../kernel/question.ts";
import { spanWords } from "../../deployment/span-words.ts";
import { LongDurationText } from "../../policy/duration-text.ts";
import { contentFindings, contentKeys, contentOf } from "../assertions/content.ts";
import { type Finding, missing, settled, unasked } from "../assertions/finding.ts";
import { outputValue, outputValueKeys, outputValueProblems } from "../assertions/output-value.ts";
import { checkBase } from "./check-base.ts";
import type { Asking, Probe, Step, Turn } from "./probe.ts";
import { readingOf, strangeAnswer } from "./reading.ts";

/**
 * Reads what another tool wrote to a file of the workspace: `k6 run --summary-export=k6.json` has
 * `$.metrics.http_req_failed.value` and, for each threshold, `true` when it was crossed
 * (`$.metrics[*].thresholds[*]`); Playwright's JSON reporter has `$.stats.unexpected`; Checkly's (`--reporter=json`,
 * `checkly-json-report.json`) has `Pass`, `Degraded` or `Fail` at `$.checks[*].result`.
 */
export const FileCheck = z
  .strictObject({
    kind: z.literal("file").describe("Reads a file of the workspace."),
    ...checkBase,
    path: z.string().min(1).max(4_096).describe("Path of the file, from the workspace."),
    ...contentKeys,
    ...outputValueKeys,
    fresh: LongDurationText.optional().describe(
      "Written this long ago at most; older than that says nothing.",
    ),
    "max-size": z
      .number()
      .int()
      .min(1)
      .max(67_108_864)
      .default(16_777_216)
      .describe("Bytes that are read; what needs more cannot be told."),
  })
  .describe("Reads a file that another tool wrote.");
export type FileCheck = z.infer<typeof FileCheck>;

/** What a file says. One that is not there, or is old, says nothing about the service. */
export const fileProbe: Probe<FileCheck> = {
  kind: "file",
  asksTheSame: true,
  config: FileCheck,
  target: ({ path }) => path,
  problems: (check) => [
    ...outputValueProblems(check),
    ...(judgesSomething(check)
      ? []
      : [
          {
            key: "path",
            problem: "has nothing beside it that its content must be, so that any file would be good",
            write: "Add `json`, `contains`, `lacks`, `matches` or `value`.",
          },
        ]),
  ],
  begin: ({ path, "max-size": maxBytes }) => ({ question: { via: "file", path, maxBytes }, carried: null }),
  read,
};

function read(check: FileCheck, _turn: Turn, answer: Answer, { nowMs, redact }: Asking): Step {
  if (answer.kind !== "file") {
    const finding =
      answer.kind === "unreachable"
        ? unasked(`${answer.problem}: ${answer.detail}`)
        : strangeAnswer(answer, "file");
    return { kind: "reading", reading: readingOf(answer, finding) };
  }
  const facts = { ms: answer.ms, stalledMs: answer.stalledMs };
  if (answer.content === null) {
    const finding = missing(`there is no file \`${check.path}\``);
    return { kind: "reading", reading: readingOf(facts, finding) };
  }
  const content = contentOf({
    bytes: answer.content,
    truncated: answer.truncated,
    name: "the file",
    limitKey: "max-size",
  });
  const old = ageFinding(check.fresh, answer, nowMs);
  if (old !== null) return { kind: "reading", reading: readingOf(facts, old) };
  const told = outputValue(check, content);
  const finding = settled([...contentFindings(check, content, redact), told.finding]);
  return { kind: "reading", reading: readingOf({ ...facts, value: told.value }, finding) };
}

function ageFinding(freshMs: number | undefined, { changedAt }: FileText, nowMs: number): Finding | null {
  if (freshMs === undefined) return null;
  const changedMs = changedAt === null ? Number.NaN : Date.parse(changedAt);
  if (Number.isNaN(changedMs)) return missing("when the file was written is not known");
  const ageMs = nowMs - changedMs;
  if (ageMs <= freshMs) return null;
  return missing(`the file was written ${spanWords(ageMs)} ago, wanted ${spanWords(freshMs)} at most`);
}

function judgesSomething(check: FileCheck): boolean {
  const { contains, lacks, matches, json, value } = check;
  return [contains, lacks, matches, json, value].some((one) => one !== undefined);
}
