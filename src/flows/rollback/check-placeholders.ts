import { placeholders } from "../../core/rollback/fill.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { planLayer } from "./layers/plan-layer.ts";
import type { UndoSettings } from "./undo-settings.ts";

/**
 * Fills the redeploy and config layers with the release that was just deployed, before the watch: a name that nobody
 * can fill would otherwise be found when the rollback is needed. An artifact may be new, so its absence is a warning.
 */
export function checkPlaceholders(
  ports: Pick<Ports, "log">,
  { redeploy, config, environment }: UndoSettings,
  release: ReleaseState,
): void {
  const facts = {
    to: release,
    environment,
    values: placeholders(release, environment),
    correlation: "rollback",
  };
  for (const [name, layer] of [
    ["redeploy", redeploy],
    ["config", config],
  ] as const) {
    try {
      if (layer !== null) planLayer(name, layer, facts);
    } catch (error) {
      if (!(error instanceof SuiteError)) throw error;
      const isNew = /`\{(?:artifact|config)\./.test(error.message);
      if (!isNew || release.manifest === null) throw error;
      ports.log.warning(error.message);
    }
  }
}
