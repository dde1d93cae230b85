import { placeholders } from "../../core/rollback/fill.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { planAround } from "./plan-around.ts";
import { planWays, wayNames } from "./plan-ways.ts";
import type { UndoSettings } from "./undo-settings.ts";

/**
 * Fills the layers with the release that was just deployed, before the watch: a name that nobody can fill would otherwise
 * be found when the rollback is needed. An artifact may be new, so its absence is a warning.
 */
export function checkPlaceholders(
  ports: Pick<Ports, "log">,
  { ways, around, environment, bake }: UndoSettings,
  release: ReleaseState,
): void {
  const facts = { to: release, environment, values: placeholders(release, environment) };
  const fills = [
    ...wayNames.map(
      (name) => () => planWays({ ...noWays, [name]: ways[name] }, facts, () => "rollback", bake),
    ),
    () => planAround({ around, bake }, { ...facts, correlation: "rollback" }),
  ];
  for (const fill of fills) {
    try {
      fill();
    } catch (error) {
      if (!(error instanceof SuiteError)) throw error;
      const isNew = /`\{(?:artifact|config)\./.test(error.message);
      if (!isNew || release.manifest === null) throw error;
      ports.log.warning(error.message);
    }
  }
}

const noWays = { flag: null, traffic: null, redeploy: null, config: null } as const;
