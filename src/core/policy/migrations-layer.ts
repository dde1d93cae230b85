import { z } from "zod";
import { Argv } from "./argv.ts";
import { DurationText } from "./duration-text.ts";

const timeout = DurationText.prefault("60s").describe("Each command and all it started end then.");

/** For tools that set the whole schema to a version, such as `migrate … goto`, `goose … down-to`, `alembic downgrade`. */
export const StateMigrations = z
  .strictObject({
    command: Argv.describe(
      "Sets the schema to `{schema.version}`, the version of the target release. Running it twice must change nothing.",
    ),
    "when-empty": Argv.optional().describe(
      "Runs instead when the target release has no migration at all, such as `alembic downgrade base`. Left out: `command`, with `0`.",
    ),
    current: Argv.optional().describe(
      "Prints the version that the database has now, as the last line of its output; empty, `0`, `base`, `null` or `none` for no migration. With it the schema is looked at before and after.",
    ),
    timeout,
  })
  .describe("A command that sets the schema to a version.");
export type StateMigrations = Readonly<z.infer<typeof StateMigrations>>;

/** For tools that undo only the last migration, such as `dbmate rollback`, or a reversal file through an SQL client. */
export const StepMigrations = z
  .strictObject({
    step: Argv.describe(
      "Undoes exactly one migration, and its row in the tool's table in the same transaction. May hold `{migration.version}`, `{migration.path}` and `{reversal.path}`.",
    ),
    current: Argv.describe(
      "Prints the version that the database has now, as the last line of its output; empty, `0`, `base`, `null` or `none` for no migration. It decides before each step whether there is one to do.",
    ),
    timeout,
  })
  .describe("A command that undoes one migration, run until the schema is where it must be.");
export type StepMigrations = Readonly<z.infer<typeof StepMigrations>>;

/** How migrations are reversed, through the repository's own tool. */
export const MigrationsLayer = z.union([StateMigrations, StepMigrations]);
export type MigrationsLayer = StateMigrations | StepMigrations;
