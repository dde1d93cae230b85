import { fill, placeholders } from "../../core/rollback/fill.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { inputsInvalid } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { UndoSettings } from "./undo-settings.ts";

/**
 * Fills the redeploy command with the release that was just deployed, before the watch: a name that nobody can fill
 * would otherwise be found when the rollback is needed. An artifact may be new, so its absence is only a warning.
 */
export function checkPlaceholders(
  ports: Pick<Ports, "log">,
  { redeploy, environment }: UndoSettings,
  release: ReleaseState,
): void {
  const result = fill(redeploy.argv, placeholders(release, environment));
  if (result.kind === "filled") return;
  const said = { subject: "The rollback command", problem: `${result.problem}.`, write: result.write };
  if (!/`\{artifact\./.test(result.problem) || release.manifest === null) throw inputsInvalid([said]);
  ports.log.warning(`${said.subject} ${said.problem} ${said.write}`);
}
