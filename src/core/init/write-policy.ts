import { terminalLine } from "../terminal/terminal-text.ts";
import { untrusted } from "../text/untrusted.ts";
import type { WrittenPart } from "./question.ts";
import type { FoundEnvironment, Survey } from "./survey.ts";
import { writeEnvironment } from "./write-environment.ts";
import { comment, commentedYaml, yamlLines } from "./yaml-lines.ts";

const PAGES = "https://github.com/rollback-ready/suite/blob/v1";

/** The policy that a team begins with: what was found, and each open question beside the lines that would answer it. */
export function writePolicy(survey: Survey): WrittenPart {
  const parts = [plan(survey), ...survey.environments.map((one) => environment(one, survey))];
  const [planned, ...environments] = parts;
  return {
    lines: [
      ...comment("Begun by `rollback-ready init`, and yours from here on. What stands behind # is off."),
      ...comment(`Every key: ${PAGES}/.github/decisions/0013-format-policy-file.md`),
      "# yaml-language-server: $schema=https://raw.githubusercontent.com/rollback-ready/suite/v1/.github/schemas/policy.schema.json",
      "version: 1",
      ...(planned?.lines ?? []),
      "environments:",
      ...environments.flatMap(({ lines }) => lines),
    ],
    questions: parts.flatMap(({ questions }) => questions),
  };
}

function plan({ files, migrations }: Survey): WrittenPart {
  const bots = [
    ...(files.paths.has(".github/dependabot.yml") || files.paths.has(".github/dependabot.yaml")
      ? ["dependabot[bot]"]
      : []),
    ...([...files.paths].some((path) => /^(\.github\/)?(\.?renovate(rc)?(\.json5?)?)$/.test(path))
      ? ["renovate[bot]"]
      : []),
  ];
  const exempt = { exempt: [{ reason: "A bot updates dependencies", authors: bots }] };
  const known = migrations.filter(({ tool }) => tool !== "unknown");
  const strange = migrations.filter(({ tool }) => tool === "unknown");
  const asked = [
    ...(known.length === 0
      ? []
      : [
          {
            lines: [
              ...comment("Whose review accepts a migration that has no way back?", 2),
              ...commentedYaml({ approvers: ["octocat"] }, 2),
            ],
            questions: ["Whose review accepts a migration that has no way back (`plan.approvers`)?"],
          },
        ]),
    ...strange.slice(0, 3).map(({ folder }) => strangeMigrations(folder)),
  ];
  const body = [...(bots.length === 0 ? [] : yamlLines(exempt, 2)), ...asked.flatMap(({ lines }) => lines)];
  if (body.length === 0) return { lines: [], questions: [] };
  return {
    // A key with comments alone below it would be empty.
    lines: [bots.length === 0 ? "# plan:" : "plan:", ...body],
    questions: asked.flatMap(({ questions }) => questions),
  };
}

function strangeMigrations(folder: string): WrittenPart {
  const shown = terminalLine(untrusted(folder === "" ? "." : folder), 120);
  const glob = folder === "" ? "*" : `${folder}/**`;
  return {
    lines: [
      ...comment(`What is in ${shown} looks like migrations of a tool that is not known. Are they none?`, 2),
      ...commentedYaml({ migrations: { ignore: [glob] } }, 2),
    ],
    questions: [
      `Are the files in ${shown} migrations? Of a tool that is not known they are told by \`plan.migrations.custom\`; if they are none, by \`plan.migrations.ignore\`.`,
    ],
  };
}

function environment(found: FoundEnvironment, survey: Survey): WrittenPart {
  const { lines, questions } = writeEnvironment(found, survey);
  return {
    lines,
    questions:
      survey.environments.length === 1
        ? questions
        : questions.map((one) => `${terminalLine(untrusted(found.name), 60)}: ${one}`),
  };
}
