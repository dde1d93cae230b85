import { text } from "../../kernel/fields.ts";

/** The command that brings a release back; words, not a shell line. */
export function rollbackCommandField() {
  return text()
    .optional()
    .describe(
      "Command that deploys a release, as words parted by spaces or a JSON list; `{release.tag}`, `{release.commit}` and `{artifact.NAME}` are filled in. Left out: the policy's.",
    );
}
