import { text } from "../../kernel/fields.ts";

/** The command that brings a release back; words, not a shell line. */
export function rollbackCommandField() {
  return text()
    .optional()
    .describe(
      "Command that deploys a release, as words parted by spaces or a JSON list; `{release.commit}` is filled in, and for a release of `actions/release` also `{release.tag}` and `{artifact.NAME}`. Left out: the policy's.",
    );
}
