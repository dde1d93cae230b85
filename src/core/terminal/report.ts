import { isReady } from "../migrations/report.ts";
import { isApprovable } from "../plan/approvals.ts";
import { untrusted } from "../text/untrusted.ts";
import type { CheckResult } from "./check-result.ts";
import type { Paint } from "./paint.ts";
import { isReadyHere, type LocalProblem, problemsOf } from "./problems.ts";
import { terminalLine, terminalLines, wrapped } from "./terminal-text.ts";

const SHOWN = 5;

/** How a terminal shows text. */
export interface Screen {
  readonly paint: Paint;
  /** In columns. */
  readonly width: number;
}

/** The check as its author reads it on a terminal: what was compared, a line for each problem, and the result in a line. */
export function terminalReport(result: CheckResult, screen: Screen): string {
  const problems = problemsOf(result);
  const { paint, width } = screen;
  const parts = [
    hanging(headLine(result), width).map((line) => paint("dim", line)),
    ...problems.map((problem) => problemLines(problem, screen)),
    ...notChecked(result).map((line) => mark("not checked:", "yellow", line, screen)),
    ...notes(result).map((line) => hanging(line, width)),
    mark(...resultOf(result, problems), screen),
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** What the check could not look at, and what to do about it. */
export function notChecked({ plan, uncommitted }: CheckResult): readonly string[] {
  const lines: string[] = [];
  if (uncommitted.length > 0) {
    const one = uncommitted.length === 1;
    const names = uncommitted.slice(0, SHOWN).map((path) => terminalLine(untrusted(path), 120));
    if (uncommitted.length > names.length) names.push(`${uncommitted.length - names.length} more`);
    lines.push(
      `${many(uncommitted.length, "file")} ${one ? "is" : "are"} not committed (${names.join(", ")}). Commit ${one ? "it" : "them"}, or check the files as they are with --worktree.`,
    );
  }
  if (plan.kind === "unknown") {
    lines.push(
      `the rollback plan, because the description of the pull request is not known yet. ${needs(plan)} Judge it with --plan FILE.`,
    );
  }
  return lines;
}

function needs({
  risk,
  demanded,
}: Pick<Extract<CheckResult["plan"], { kind: "unknown" }>, "risk" | "demanded">) {
  return `At ${risk.risk} risk it needs ${demanded.map((one) => `“${one}”`).join(", ")}.`;
}

function headLine({
  compared: { base, head, mergeBase },
  files,
  migrations,
  hasPolicy,
}: CheckResult): string {
  const at = head.commit === null ? "" : ` (${head.commit.slice(0, 12)})`;
  const parted = base.commit === mergeBase ? base.commit.slice(0, 12) : `from ${mergeBase.slice(0, 12)} on`;
  const policy = hasPolicy ? ", by the policy of the base" : "";
  const head12 = `${terminalLine(untrusted(head.name), 80)}${at}`;
  return `${head12} against ${terminalLine(untrusted(base.name), 80)} (${parted}): ${many(files, "changed file")}, ${many(migrations.length, "migration")}${policy}`;
}

function problemLines(problem: LocalProblem, { paint, width }: Screen): string[] {
  const { about, path, line, verdict, level, reason, write } = problem;
  const place = path === null ? "" : `${terminalLine(untrusted(path))}${line === null ? "" : `:${line}`}  `;
  const word = level === "warning" ? `warning: ${verdict}` : verdict;
  const head = `${paint("bold", place)}${paint(level === "warning" ? "yellow" : "red", word)}`;
  const used = Array.from(`${place}${word}  `).length;
  const safe = terminalLines(untrusted(reason)).join(" ");
  // A path that fills the line leaves the reason its own.
  const isShort = used + 20 <= width;
  const said = isShort ? wrapped(safe, width - 4, used - 4) : ["", ...wrapped(safe, width - 4)];
  const [first = "", ...rest] = said;
  const lines = [first === "" ? head : `${head}  ${first}`, ...rest.map((one) => `    ${one}`)];
  return write === null ? lines : [...lines, ...writeLines(write, about, width)];
}

// What is to be written into a migration stays as it is, so that it can be copied. Of a plan it is told in sentences.
function writeLines(write: string, about: LocalProblem["about"], width: number): string[] {
  const lines = terminalLines(untrusted(write));
  if (lines.length > 1 && about === "migration") {
    return ["    Write:", ...lines.map((one) => (one === "" ? "" : `      ${one}`))];
  }
  const [first = "", ...rest] = lines;
  return [`Write: ${first}`, ...rest].flatMap((one) => wrapped(one, width - 4)).map((one) => `    ${one}`);
}

function notes({ migrations, approvers, plan }: CheckResult): string[] {
  const open = migrations.filter((one) => !isReady(one) && isApprovable(one)).length;
  const named = approvers.slice(0, SHOWN).map((login) => terminalLine(untrusted(login), 60));
  return [
    ...(open === 0 || named.length === 0
      ? []
      : [
          `${many(open, "migration")} can also pass on GitHub by an approving review of: ${named.join(", ")}${approvers.length > named.length ? " and others" : ""}.`,
        ]),
    ...(plan.kind === "judged" && plan.demanded.length > 0 ? [`There is no plan yet. ${needs(plan)}`] : []),
    ...(plan.kind === "exempt"
      ? [`No plan is needed, as the policy says: ${terminalLine(untrusted(plan.reason))}.`]
      : []),
  ];
}

function resultOf(
  result: CheckResult,
  problems: readonly LocalProblem[],
): [word: string, colour: "red" | "yellow" | "green", rest: string] {
  const { files, migrations, plan, enforcement } = result;
  if (!isReadyHere(problems)) {
    const errors = problems.filter(({ level }) => level === "error").length;
    const warn = enforcement === "warn" ? " The policy only warns for now (plan.enforcement: warn)." : "";
    return [
      "not ready:",
      enforcement === "warn" ? "yellow" : "red",
      `${many(errors, "problem")} to mend.${warn}`,
    ];
  }
  if (files === 0) return ["ready:", "green", "nothing to check, no file differs from the base."];
  const changed =
    migrations.length === 0
      ? "no migration changed"
      : `${many(migrations.length, "migration")} with a way back`;
  return ["ready:", "green", `${changed}, ${PLAN_WORDS[plan.kind]}.`];
}

const PLAN_WORDS = {
  unknown: "the plan not judged",
  exempt: "no plan needed",
  judged: "the plan complete",
} as const;

function mark(
  word: string,
  colour: "red" | "yellow" | "green",
  rest: string,
  { paint, width }: Screen,
): string[] {
  const [first = "", ...more] = wrapped(rest, width - 4, word.length - 3);
  return [`${paint(colour, word)} ${first}`, ...more.map((line) => `    ${line}`)];
}

// The first line from the edge, the others below it by four.
function hanging(text: string, width: number): string[] {
  const [first = "", ...more] = wrapped(text, width - 4, -4);
  return [first, ...more.map((line) => `    ${line}`)];
}

function many(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
