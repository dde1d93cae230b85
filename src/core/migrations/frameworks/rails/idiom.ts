import type { Idiom } from "../../migration.ts";

/** What to write in a migration that nothing takes back. */
export function railsIdiom(path: string, name: string, extended: string): Idiom {
  return {
    reversal: `# ${path}
class ${name} < ${extended}
  def up
    # what it does now
  end

  def down
    # the commands that take it back
  end
end`,
    raising: `def down
  raise ActiveRecord::IrreversibleMigration, "why there is no way back"
end`,
  };
}
