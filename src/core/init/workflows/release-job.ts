import { shownImage } from "../find-images.ts";
import { placeOf } from "../place.ts";
import type { WrittenPart } from "../question.ts";
import type { Survey } from "../survey.ts";
import { comment } from "../yaml-lines.ts";
import { callOf } from "./caller.ts";

/** The job that releases: what the team's build pushes, by digest. */
export function releaseJob(survey: Survey): WrittenPart {
  const artifacts = artifactLines(survey);
  return {
    lines: ["  release:", ...callOf("release"), "    with:", ...artifacts.lines, ...configLines(survey)],
    questions: artifacts.questions,
  };
}

function artifactLines({ images, environments }: Survey): WrittenPart {
  const known = images.filter(({ isKnown }) => isKnown);
  const [only, ...others] = known;
  const seen = images.map((one) => `${shownImage(one)} (${placeOf(one)})`).join(", ");
  if (only !== undefined && others.length === 0 && images.length === 1) {
    const tag = only.tag ?? SHA;
    const from = only.tag === null ? "Which tag has the image of a commit? Here it is taken for" : "As";
    const about =
      only.tag === null
        ? `${from} the commit's own; ${placeOf(only)} pushes it.`
        : `${from} ${placeOf(only)} pushes it for the same commit.`;
    return {
      lines: [...comment(about, 6), "      artifacts: |", `        app=oci:${only.image}:${tag}`],
      questions: only.tag === null ? ["Which tag has the image of a commit (`artifacts`)?"] : [],
    };
  }
  const isImage = environments.some(({ recipe }) =>
    JSON.stringify(recipe?.layers ?? "").includes("{artifact.app"),
  );
  const about = `Which artifacts does a release have?${images.length === 0 ? "" : ` Pushed are: ${seen.slice(0, 600)}.`} One a line, such as \`app=oci:ghcr.io/acme/shop:1.4.0\` or \`site=file:out/site.tgz\`. Until then it is the commit alone.`;
  return {
    lines: [...comment(about, 6), "      artifacts: |", `        source=git:${SHA}`],
    questions: [
      `Which artifacts does a release have (\`artifacts\`)?${isImage ? " The way back needs one with the name `app`." : ""}`,
    ],
  };
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's.
const SHA = "${{ github.sha }}";

function configLines({ environments }: Survey): readonly string[] {
  const records = [...new Set(environments.flatMap(({ recipe }) => recipe?.recipe.records ?? []))];
  const named = records.flatMap((one) => /^`config\.([a-z-]+)`/.exec(one)?.[1] ?? []);
  if (named.length === 0) return [];
  return [
    ...comment(
      `The way back needs what ${named.join(" and ")} was for this release (see .github/rollback.yml).`,
      6,
    ),
    "      # config: |",
    ...named.map((name) => `      #   ${name}=…`),
  ];
}
