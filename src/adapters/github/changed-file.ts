import { z } from "zod";
import type { PullFile } from "../../kernel/ports/github.ts";

/** A file as pull requests and comparisons list it. */
export const PullRequestFile = z
  .object({
    filename: z.string(),
    status: z.enum(["added", "modified", "removed", "renamed", "copied", "changed", "unchanged"]),
    previous_filename: z.string().optional(),
  })
  .transform(
    ({ filename, status, previous_filename }): PullFile => ({
      path: filename,
      status,
      ...(previous_filename === undefined ? {} : { previousPath: previous_filename }),
    }),
  );
