import { policyPath } from "../policy/policy-path.ts";
import { readPolicy } from "../policy/read.ts";
import type { LeftAlone, Proposal } from "./proposal.ts";
import { proposeTemplate } from "./propose-template.ts";
import type { OpenQuestion } from "./question.ts";
import type { Survey } from "./survey.ts";
import type { Caller } from "./workflows/caller.ts";
import { callers } from "./workflows/index.ts";
import { writePolicy } from "./write-policy.ts";

/** All that `init` would write into a clone, what it leaves, and what nobody but the team knows. */
export interface Proposed {
  readonly files: readonly Proposal[];
  readonly left: readonly LeftAlone[];
  readonly questions: readonly OpenQuestion[];
}

/** Decides what is missing, each by what it does and not by its name; done twice, nothing is missing. */
export function propose(survey: Survey): Proposed {
  const parts = [
    proposePolicy(survey),
    proposeTemplate(survey.files),
    ...callers.map((one) => proposeWorkflow(one, survey)),
  ];
  return {
    files: parts.flatMap(({ files }) => files),
    left: parts.flatMap(({ left }) => left),
    questions: parts.flatMap(({ questions }) => questions),
  };
}

const none: Proposed = { files: [], left: [], questions: [] };

function proposePolicy(survey: Survey): Proposed {
  const { files } = survey;
  if (!files.paths.has(policyPath)) {
    const { lines, questions } = writePolicy(survey);
    const scripts = scriptsOf(survey);
    return {
      left: scripts.left,
      // The policy comes last: where it is there, nobody asks for its scripts any more.
      files: [...scripts.files, newFile(policyPath, lines)],
      questions: questions.map((text) => ({ path: policyPath, text })),
    };
  }
  const text = files.texts.get(policyPath) ?? null;
  if (text === null) return leave(policyPath, "it is no plain text file", true);
  const reading = readPolicy(text);
  if (reading.kind === "policy") return leave(policyPath, "the policy is there", false);
  const [first] = reading.problems;
  const count = reading.problems.length;
  return leave(
    policyPath,
    `the policy is there, with ${count} ${count === 1 ? "problem" : "problems"}: ${first?.subject ?? "The file"} ${first?.write ?? ""}`.replace(
      /\.?\s*$/,
      "",
    ),
    true,
  );
}

// What a recipe runs stands in the repository, too.
function scriptsOf({ environments, files }: Survey): Pick<Proposed, "files" | "left"> {
  const wanted = environments.flatMap(({ recipe }) =>
    recipe === null || recipe.open.length > 0 ? [] : (recipe.recipe.files ?? []),
  );
  const scripts = [...new Map(wanted.map((one) => [one.path, one])).values()];
  return {
    files: scripts
      .filter(({ path }) => !files.paths.has(path))
      .map(({ path, text, language }) => ({ kind: "new", path, text, isExecutable: language === "sh" })),
    left: scripts
      .filter(({ path, text }) => files.paths.has(path) && files.texts.get(path) !== text)
      .map(({ path }) => ({ path, reason: "it is there and is not what the recipe runs", isProblem: true })),
  };
}

function proposeWorkflow(caller: Caller, survey: Survey): Proposed {
  const done = survey.workflows.find(({ jobs, triggers }) => {
    const uses = jobs.flatMap((job) => [job, ...job.steps].flatMap((one) => one.uses ?? []));
    return caller.isDone(uses, triggers);
  });
  if (done !== undefined) return leave(done.path, caller.what, false);
  const unread = survey.unread.find(({ path }) => {
    const uses = usesIn(survey.files.texts.get(path) ?? "");
    return caller.isDone(uses, ["workflow_dispatch", "schedule"]);
  });
  if (unread !== undefined) {
    return leave(unread.path, `${unread.reason}, and it names the suite: perhaps ${caller.what}`, true);
  }
  const path = caller.files
    .map((name) => `.github/workflows/${name}`)
    .find((one) => !survey.files.paths.has(one));
  if (path === undefined) {
    const [first = ""] = caller.files;
    return leave(
      `.github/workflows/${first}`,
      `it is there and does something else; wanted is that ${caller.what}`,
      true,
    );
  }
  const { lines, questions } = caller.write(survey);
  return { left: [], files: [newFile(path, lines)], questions: questions.map((text) => ({ path, text })) };
}

function usesIn(text: string): readonly string[] {
  return [...text.matchAll(/^[ \t-]*uses:[ \t]*["']?([^\s@"'#]+)/gm)].map(([, uses = ""]) => uses);
}

function leave(path: string, reason: string, isProblem: boolean): Proposed {
  return { ...none, left: [{ path, reason, isProblem }] };
}

function newFile(path: string, lines: readonly string[]): Proposal {
  return { kind: "new", path, text: `${lines.join("\n")}\n`, isExecutable: false };
}
