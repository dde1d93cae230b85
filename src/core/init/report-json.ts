import { textAfter } from "./proposal.ts";
import type { Proposed } from "./propose.ts";
import type { Survey } from "./survey.ts";

/** The same for tools. Its texts are as they are in the clone. */
export function initJsonValue(survey: Survey, proposed: Proposed, isWritten: boolean): unknown {
  const { facts, migrations, packages, images, environments, health, unread } = survey;
  return {
    version: 1,
    kind: "init",
    written: isWritten,
    files: proposed.files.map((one) => ({
      path: one.path,
      kind: one.kind,
      executable: one.kind === "new" && one.isExecutable,
      text: textAfter(one),
    })),
    left: proposed.left,
    questions: proposed.questions,
    found: {
      ...facts,
      packages,
      migrations,
      images,
      environments: environments.map(({ name, isNamed, deploy, recipe }) => ({
        name,
        isNamed,
        deploy: deploy === null ? null : { path: deploy.path, line: deploy.line, what: deploy.what },
        recipe: recipe?.recipe.id ?? null,
        open: recipe?.open.map(({ what }) => what) ?? [],
      })),
      health,
      unread,
    },
  };
}
