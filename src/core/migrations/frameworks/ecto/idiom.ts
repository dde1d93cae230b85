import type { Idiom } from "../../migration.ts";

/** What to write in a migration that nothing takes back. */
export function ectoIdiom(path: string, module: string): Idiom {
  return {
    reversal: `# ${path}
defmodule ${module} do
  use Ecto.Migration

  def up do
    # what it does now
  end

  def down do
    # the commands that take it back
  end
end

# or, for one statement in a change: execute("the statement", "what takes it back")`,
    raising: `def down do
  raise Ecto.MigrationError, message: "why there is no way back"
end`,
  };
}
