import type { MigrationsLayer } from "../../core/policy/migrations-layer.ts";
import { type Barrier, barrierText } from "../../core/rollback/barrier.ts";
import { placeholders } from "../../core/rollback/fill.ts";
import type { LayerName } from "../../core/rollback/layer-name.ts";
import { planMigrations } from "../../core/rollback/migrations-plan.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";
import { type ReleaseState, releaseName } from "../../core/rollback/release-state.ts";
import { planReversals, type ReversibleMigration } from "../../core/rollback/reversals.ts";
import { layerUnusable } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { TargetChoice } from "./choose-target.ts";
import { type PlannedAround, planAround } from "./plan-around.ts";
import { type PlannedWay, planWays } from "./plan-ways.ts";
import { changedReversal } from "./schema/changed-reversal.ts";
import type { UndoSettings } from "./undo-settings.ts";

/** What is reversed, by what, and where the schema then stands. */
export interface PlannedReversal {
  readonly layer: MigrationsLayer;
  /** Newest first. */
  readonly migrations: readonly ReversibleMigration[];
  readonly wanted: string;
  readonly values: ReadonlyMap<string, string>;
  /** What runs first. */
  readonly argv: readonly string[];
}

/** All that a rollback will do, settled before anything is touched; or why it does nothing. */
export type UndoPlan =
  | {
      readonly kind: "go";
      readonly to: ReleaseState;
      readonly passedOver: readonly string[];
      readonly overrode: readonly string[];
      /** In the order in which they are taken. */
      readonly ways: readonly PlannedWay[];
      readonly around: PlannedAround;
      readonly migrations: PlannedReversal | null;
      readonly migrationsReason: string;
    }
  | {
      readonly kind: "stay";
      readonly outcome: Extract<
        RollbackRecord["outcome"],
        "nothing-to-return-to" | "roll-forward" | "superseded"
      >;
      readonly to: ReleaseState | null;
      readonly passedOver: readonly string[];
      readonly barrier: Barrier | null;
      readonly reason: string;
    };

/**
 * Settles the layers of a return to the chosen target. `attempt` names the try, so that each starts its own runs;
 * `isReversed` says that an earlier run of this try has reversed the migrations.
 * Throws only for a layer that cannot be filled: nothing is half done then.
 */
export async function planUndo(
  ports: Pick<Ports, "log" | "files">,
  choice: Exclude<TargetChoice, { kind: "refused" }>,
  of: {
    readonly failed: number;
    readonly attempt: string;
    readonly isReversed: boolean;
    /** Percent of the traffic that the failed release has. */
    readonly leftShare: number;
  },
  hasWord: boolean,
  settings: UndoSettings,
): Promise<UndoPlan> {
  if (choice.kind !== "target") return staying(choice);
  const { release: to, leaving, passedOver, overrode } = choice;
  const forward = (reason: string): UndoPlan => ({
    kind: "stay",
    outcome: "roll-forward",
    to,
    passedOver,
    barrier: null,
    reason,
  });
  if (leaving === null)
    ports.log.info("without a release manifest nothing is known of migrations; none is reversed");
  const reversal = planReversals(leaving ?? [], hasWord);
  if (reversal.kind === "blocked") return forward(reversal.problem);
  const reverses = reversal.kind === "reverse" ? reversal.migrations : [];
  const { environment } = settings;
  const values = placeholders(to, environment, reverses);
  const go = {
    kind: "go",
    to,
    passedOver,
    overrode,
    ways: planWays(
      settings.ways,
      { to, environment, values },
      (name) => correlationOf(of.failed, to, name, of.attempt),
      settings.bake,
      of.leftShare,
    ),
    around: planAround(settings, {
      to,
      environment,
      values,
      correlation: `rollback-${of.failed}-${releaseName(to)}-${of.attempt}`,
    }),
  } as const;
  if (reversal.kind === "none") {
    const migrationsReason =
      leaving !== null
        ? reversal.reason
        : to.manifest === null
          ? "without a manifest nothing is known of them"
          : "what lies between the releases is not known, and the return was ordered all the same";
    return { ...go, migrations: null, migrationsReason };
  }
  if (settings.migrations === null) {
    return forward(
      `the old code cannot run on the new schema, and \`environments.${environment}.rollback.migrations\` is not in the policy`,
    );
  }
  // The files that run must be those that were reviewed and released; a later run may do without them.
  const changed = of.isReversed ? null : await changedReversal(ports, reversal.migrations);
  if (changed !== null) return forward(changed);
  const wanted = to.manifest?.document.schemas[0]?.version ?? "0";
  const planning = planMigrations(settings.migrations, reversal.migrations, wanted, values);
  if (planning.kind === "refused") {
    const { problem, write } = planning;
    throw layerUnusable({ subject: "The layer `migrations`", problem, write });
  }
  const argv = planning.kind === "state" ? planning.command : (planning.commands[0] ?? []);
  return {
    ...go,
    migrations: { layer: settings.migrations, migrations: reversal.migrations, wanted, values, argv },
    migrationsReason: "the plan says that the old code cannot run on the new schema",
  };
}

/** What the run that a layer starts has in its name, the same for whoever finishes this try. */
export function correlationOf(failed: number, to: ReleaseState, layer: LayerName, attempt: string): string {
  return `rollback-${failed}-${releaseName(to)}-${layer}-${attempt}`;
}

function staying(choice: Exclude<TargetChoice, { kind: "refused" | "target" }>): UndoPlan {
  switch (choice.kind) {
    case "superseded": {
      const reason = `deployment ${choice.by} is newer than the failed one`;
      return { kind: "stay", outcome: "superseded", to: null, passedOver: [], barrier: null, reason };
    }
    case "none": {
      const { passedOver } = choice;
      const why =
        passedOver.length === 0 ? "no deployment there ever passed the gate" : passedOver.join("; ");
      const reason = `there is no known-good release to return to (${why})`;
      return {
        kind: "stay",
        outcome: "nothing-to-return-to",
        to: null,
        passedOver,
        barrier: null,
        reason,
      };
    }
    case "roll-forward": {
      const { barrier, passedOver } = choice;
      const reason =
        barrier === null
          ? `no known-good release can be reached (${passedOver.join("; ")})`
          : `every known-good release is behind a point of no return: ${barrierText(barrier)}`;
      return { kind: "stay", outcome: "roll-forward", to: null, passedOver, barrier, reason };
    }
    default:
      return choice satisfies never;
  }
}
