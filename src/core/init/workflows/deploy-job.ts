import { placeOf, shownPath, workflowName } from "../place.ts";
import type { WrittenPart } from "../question.ts";
import type { FoundEnvironment, Survey } from "../survey.ts";
import { comment, scalar } from "../yaml-lines.ts";
import { callOf } from "./caller.ts";
import { deployCommand } from "./deploy-command.ts";
import { secretLines } from "./secrets.ts";

/** The job that deploys to the environment at this place of the order, only when the one before it was well. */
export function deployJob(found: FoundEnvironment, at: number, survey: Survey): WrittenPart {
  const before = survey.environments.toReversed()[at - 1];
  const command = deployCommand(found);
  const others =
    found.deploy?.job.steps.filter((one) => one !== found.deploy?.step && one.uses !== "actions/checkout") ??
    [];
  const rest =
    others.length === 0 || found.deploy === null
      ? ""
      : ` The job ${shownPath(found.deploy.job.id)} of ${workflowName(found.deploy.path)} has ${others.length} other ${others.length === 1 ? "step" : "steps"}: take over what a deploy needs, such as logins and migrations.`;
  const { about, lines, questions } = commandLines(command, found, rest);
  const needs = before === undefined ? "release" : `[release, ${jobId(before, at - 1)}]`;
  return {
    lines: [
      `  ${jobId(found, at)}:`,
      `    needs: ${needs}`,
      "    if: needs.release.outputs.tag != ''",
      ...callOf("deploy"),
      "    with:",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's.
      "      release: ${{ needs.release.outputs.tag }}",
      `      environment: ${scalar(found.name)}`,
      ...comment(about, 6),
      "      deploy-command: |",
      ...lines.map((line) => (line === "" ? "" : `        ${line}`)),
      ...secretLines(survey),
    ],
    questions,
  };
}

function commandLines(
  command: ReturnType<typeof deployCommand>,
  found: FoundEnvironment,
  rest: string,
): { readonly about: string } & WrittenPart {
  switch (command.kind) {
    case "recipe":
      return {
        about: `Bash that deploys: the way back of the policy, with the image of this release.${rest}`,
        lines: command.lines,
        questions: rest === "" ? [] : [rest.trim()],
      };
    case "own":
      return {
        about: `Bash that deploys, as ${found.deploy === null ? "the workflow" : placeOf(found.deploy)} does. Let it deploy what $REFERENCES names (JSON: each artifact by digest), and not what was built last.${rest}`,
        lines: command.lines,
        questions: [
          ...command.unset.map((name) => `What is \`${name}\` in the deploy command (\`deploy-command\`)?`),
          "Does the deploy command deploy what `$REFERENCES` names (`deploy-command`)?",
        ],
      };
    case "unknown":
      return {
        about: `Bash that deploys what $REFERENCES names (JSON: each artifact by digest). Which command is it?${found.deploy === null ? "" : ` ${placeOf(found.deploy)} does it today.`}${rest}`,
        lines: ['echo "Write into this workflow how a release is deployed." >&2', "exit 1"],
        questions: ["Which command deploys a release (`deploy-command`)?"],
      };
    default:
      return command satisfies never;
  }
}

// An id of a job has letters, digits and dashes.
function jobId({ name }: FoundEnvironment, at: number): string {
  return `deploy-${/^[A-Za-z0-9_-]{1,60}$/.test(name) ? name : at + 1}`;
}
