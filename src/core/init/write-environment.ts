import { placeOf } from "./place.ts";
import type { WrittenPart } from "./question.ts";
import { reversalCommand } from "./reversal-commands.ts";
import type { FoundEnvironment, Survey } from "./survey.ts";
import { comment, commentedYaml, scalar, yamlLines } from "./yaml-lines.ts";

const RECIPES = "https://github.com/rollback-ready/suite/blob/v1/actions/rollback";

/** What the policy says of one environment: how its health is asked, and its ways back. */
export function writeEnvironment(found: FoundEnvironment, survey: Survey): WrittenPart {
  const parts = [gate(found, survey), redeploy(found), migrations(survey)];
  return {
    lines: [`  ${scalar(found.name)}:`, ...parts.flatMap(({ lines }) => lines)],
    questions: parts.flatMap(({ questions }) => questions),
  };
}

function gate({ name, deploy, recipe }: FoundEnvironment, { health, environments }: Survey): WrittenPart {
  const isOnly = environments.length === 1;
  const asked = health.urls.find(
    ({ environment }) => environment === name || (environment === null && isOnly),
  );
  const times = ["      interval: 5s", "      bake: 60s"];
  const own = recipe === null || recipe.open.length > 0 ? [] : recipe.gate;
  const ownTitle = `What ${recipe?.recipe.title ?? ""} itself says can be asked, too, where the job is logged in.`;
  if (asked !== undefined) {
    return {
      lines: [
        "    gate:",
        ...comment(`As ${placeOf(asked)} asks it.`, 6),
        ...yamlLines({ checks: [{ name: "health", url: asked.url }] }, 6),
        ...(own.length === 0 ? [] : [...comment(ownTitle, 8), ...commentedYaml(own, 8)]),
        ...times,
      ],
      questions: [],
    };
  }
  const { url, why } = guessedAddress(deploy, health);
  return {
    lines: [
      "    gate:",
      ...comment(`Which address answers 200 when the service is well?${why}`, 6),
      ...(own.length === 0 ? [] : comment(ownTitle, 6)),
      ...commentedYaml({ checks: [{ name: "health", url }, ...own] }, 6),
      ...times,
    ],
    questions: ["Which address answers 200 when the service is well (`gate.checks`)?"],
  };
}

// Two halves from two files are no address that anybody has asked: a person confirms it.
function guessedAddress(
  deploy: FoundEnvironment["deploy"],
  { paths: [path] }: Survey["health"],
): { readonly url: string; readonly why: string } {
  const base = deploy?.job.environment?.url ?? null;
  const isBase = base !== null && /^https:\/\/[A-Za-z0-9.-]+(:\d+)?\/?$/.test(base);
  const why = [
    ...(path === undefined ? [] : [`its path is in ${placeOf(path)}`]),
    ...(isBase && deploy !== null
      ? [`its host in ${placeOf({ path: deploy.path, line: deploy.job.line })}`]
      : []),
  ];
  return {
    url: `${isBase ? base.replace(/\/$/, "") : "https://shop.example"}${path?.pathname ?? "/health"}`,
    why: why.length === 0 ? "" : ` Perhaps this one: ${why.join(", ")}.`,
  };
}

function redeploy({ deploy, recipe }: FoundEnvironment): WrittenPart {
  if (recipe === null) {
    const way = deploy === null ? "" : ` ${placeOf(deploy)} deploys by a program that no recipe knows.`;
    return {
      lines: [
        ...comment(`Which command brings an older release back?${way} Recipes: ${RECIPES}/RECIPES.md`, 4),
        ...commentedYaml(
          { rollback: { redeploy: { command: ["./deploy", "{artifact.app}"], timeout: "5m" } } },
          4,
        ),
      ],
      questions: ["Which command brings an older release back (`rollback.redeploy`)?"],
    };
  }
  const { recipe: of, layers, open } = recipe;
  const from = deploy === null ? "" : `, with the names of ${placeOf(deploy)}`;
  const records = (of.records ?? []).map((one) => `Each release has to record ${one}`);
  const about = comment(`Recipe “${of.title}”${from}: ${RECIPES}/RECIPES.md#${of.id}`, 4);
  if (open.length === 0) {
    return {
      lines: [...about, "    rollback:", ...yamlLines(layers, 6), ...deeper(of.records ?? [])],
      questions: records,
    };
  }
  const what = open.map((one) => one.what).join(", ");
  return {
    lines: [
      ...about,
      ...comment(`No file tells ${what}: put yours in, and take the # away.`, 4),
      ...commentedYaml({ rollback: layers }, 4),
    ],
    questions: [`What is ${what} (\`rollback\`)?`, ...records],
  };
}

function deeper(records: readonly string[]): readonly string[] {
  return records.flatMap((one) => comment(`Each release has to record ${one.replaceAll("`", "")}`, 6));
}

function migrations({ migrations: found }: Survey): WrittenPart {
  const [first, ...others] = found.flatMap(({ tool, title, folder }) => {
    const command = reversalCommand(tool, folder);
    return command === null ? [] : [{ title, command }];
  });
  const unknown = found.find(({ tool }) => tool !== "unknown" && reversalCommand(tool, "") === null);
  if (first === undefined && unknown === undefined) return { lines: [], questions: [] };
  const title = first?.title ?? unknown?.title ?? "";
  const more = others.length === 0 ? "" : " The clone has several: one command has to know them all.";
  return {
    lines: [
      ...comment(
        `How does a job take migrations of ${title} back? It runs below \`rollback\`, and only when the plan says that old code cannot run on the new schema.${more} ${RECIPES}/README.md#migrations`,
        4,
      ),
      ...(first === undefined ? [] : commentedYaml({ migrations: first.command }, 6)),
    ],
    questions: [`How does a job take migrations of ${title} back (\`rollback.migrations\`)?`],
  };
}
