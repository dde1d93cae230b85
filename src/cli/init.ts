import { createInterface } from "node:readline/promises";
import { cloneFiles } from "../adapters/clone-files.ts";
import { cloneFacts } from "../adapters/git/clone-facts.ts";
import { type LocalRepository, openLocalRepository } from "../adapters/git/local-repository.ts";
import { shippedGrammars } from "../adapters/parsers/grammars.ts";
import { shownPath } from "../core/init/place.ts";
import { type Proposed, propose } from "../core/init/propose.ts";
import { initReport, resultLines, writeQuestion } from "../core/init/report.ts";
import { initJsonValue } from "../core/init/report-json.ts";
import type { Survey } from "../core/init/survey.ts";
import type { InitOptions } from "../core/terminal/arguments.ts";
import { asciiJson } from "../core/terminal/ascii-json.ts";
import { settle, writeProposals } from "../flows/init/settle.ts";
import { surveyClone } from "../flows/init/survey-clone.ts";
import type { CloneFilesPort } from "../kernel/ports/clone-files.ts";
import { refuse, refuseThrown } from "./refuse.ts";
import { thisScreen } from "./screen.ts";

const COULD_NOT = "could not look";

/** Sets a team's clone up; 0 nothing is left to write, 1 something is, 2 could not look. */
export async function runInit(options: InitOptions): Promise<number> {
  let repository: LocalRepository | undefined;
  try {
    const opened = await openLocalRepository(process.cwd(), process.env);
    if (opened.kind === "refused") return refuse(options.isJson, [opened.problem, opened.write], COULD_NOT);
    repository = opened.repository;
    const { root, ...facts } = await cloneFacts(process.cwd(), process.env);
    const ports = { contents: repository.contents, grammars: shippedGrammars() };
    const found = await surveyClone(ports, await repository.workTree(), facts);
    const clone = cloneFiles(root);
    const proposed = await settle(propose(found), clone);
    return await (options.isJson ? tellTools : tellPerson)(found, proposed, clone, options);
  } catch (error) {
    return refuseThrown(options.isJson, error, COULD_NOT);
  } finally {
    repository?.close();
  }
}

async function tellTools(
  found: Survey,
  proposed: Proposed,
  clone: CloneFilesPort,
  { isAccepted }: InitOptions,
): Promise<number> {
  const left = isAccepted ? await writeProposals(proposed.files, clone) : [];
  process.stdout.write(asciiJson(initJsonValue(found, proposed, isAccepted && left.length === 0)));
  const isLeft = left.length > 0 || (!isAccepted && proposed.files.length > 0);
  return isLeft || hasProblem(proposed) ? 1 : 0;
}

async function tellPerson(
  found: Survey,
  proposed: Proposed,
  clone: CloneFilesPort,
  options: InitOptions,
): Promise<number> {
  const screen = thisScreen(options);
  process.stdout.write(`${initReport(found, proposed, screen)}\n`);
  if (proposed.files.length === 0) {
    process.stdout.write(resultLines(hasProblem(proposed) ? "blocked" : "nothing", proposed, screen));
    return hasProblem(proposed) ? 1 : 0;
  }
  const answer = options.isAccepted ? "yes" : await asked(proposed);
  if (answer !== "yes") {
    process.stdout.write(resultLines(answer === "no" ? "declined" : "unasked", proposed, screen));
    return 1;
  }
  const left = await writeProposals(proposed.files, clone);
  if (left.length > 0) {
    const names = left.map(shownPath).join(", ");
    return refuse(false, [`${names} changed while you read.`, "Run this again."], "not all written");
  }
  process.stdout.write(resultLines("written", proposed, screen));
  return hasProblem(proposed) ? 1 : 0;
}

async function asked(proposed: Proposed): Promise<"yes" | "no" | "nobody"> {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) return "nobody";
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  // Whoever ends the input, or the command, has not said yes.
  const ended = new Promise<string>((settle) => {
    lines.once("close", () => settle(""));
    lines.once("SIGINT", () => lines.close());
  });
  try {
    const answer = await Promise.race([lines.question(writeQuestion(proposed)), ended]);
    return /^y(es)?$/i.test(answer.trim()) ? "yes" : "no";
  } finally {
    lines.close();
  }
}

function hasProblem({ left }: Proposed): boolean {
  return left.some(({ isProblem }) => isProblem);
}
