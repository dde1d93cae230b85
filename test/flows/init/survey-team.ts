import { shippedGrammars } from "../../../src/adapters/parsers/grammars.ts";
import type { Survey } from "../../../src/core/init/survey.ts";
import { surveyClone } from "../../../src/flows/init/survey-clone.ts";
import type { Contents } from "../../../src/kernel/ports/github.ts";

/** What a look at these files finds, without a repository around them. */
export function surveyTeam(files: Readonly<Record<string, string>>): Promise<Survey> {
  const entries = Object.keys(files).map((path) => ({ path, mode: "100644", sha: path }));
  const nobody = (): Promise<never> => Promise.reject(new Error("Nobody asks for this."));
  const contents: Contents = {
    treeOf: nobody,
    textAt: nobody,
    bytesOfBlob: nobody,
    textAtHead: nobody,
    keepBlob: nobody,
    textOfBlob: async (path) => files[path] ?? null,
  };
  const facts = { defaultBranch: "main", isBranchKnown: true };
  return surveyClone({ contents, grammars: shippedGrammars() }, { entries, complete: true }, facts);
}
