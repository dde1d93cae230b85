import type { ReversibleMigration } from "../../../core/rollback/reversals.ts";
import { SuiteError } from "../../../kernel/errors.ts";
import type { Ports } from "../../../kernel/ports/index.ts";

/**
 * Why a reversal is not the file that was reviewed and released, or null when all are: their bytes are hashed now and
 * compared with what the release recorded.
 */
export async function changedReversal(
  { files }: Pick<Ports, "files">,
  migrations: readonly ReversibleMigration[],
): Promise<string | null> {
  for (const { reversal } of migrations) {
    const named = `the reversal \`${reversal.path}\``;
    try {
      const seen = await files.sha256(reversal.path);
      if (seen === null) return `${named} is not in the workspace; check out the failed release first`;
      if (seen.sha256 !== reversal.sha256)
        return `${named} has sha256 ${seen.sha256} in the workspace, and the release recorded ${reversal.sha256}`;
    } catch (error) {
      if (!(error instanceof SuiteError)) throw error;
      return `${named} cannot be read: ${error.message}`;
    }
  }
  return null;
}
