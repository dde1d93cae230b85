import type { Idiom } from "../../migration.ts";

/** What to write for steps that Django cannot take back by itself. */
export const IDIOMS = {
  /** `code` is the function as the migration names it. */
  python(code: string | null): Idiom {
    const forwards = code !== null && code.length <= 80 && !code.includes("\n") ? code : "forwards";
    return {
      reversal: [
        "def backwards(apps, schema_editor):",
        "    ...",
        "",
        `migrations.RunPython(${forwards}, backwards)`,
        "# or migrations.RunPython.noop, where old code can live with the rows as they then are",
      ].join("\n"),
      raising: [
        "from django.db.migrations.exceptions import IrreversibleError",
        "",
        "def irreversible(apps, schema_editor):",
        '    raise IrreversibleError("<reason>")',
        "",
        `migrations.RunPython(${forwards}, irreversible)`,
      ].join("\n"),
    };
  },
  sql: {
    reversal: 'migrations.RunSQL(\n    sql="...",\n    reverse_sql="<statements that take them back>",\n)',
    raising: [
      "from django.db.migrations.exceptions import IrreversibleError",
      "",
      "def irreversible(apps, schema_editor):",
      '    raise IrreversibleError("<reason>")',
      "",
      "migrations.RunPython(migrations.RunPython.noop, irreversible)",
    ].join("\n"),
  },
  custom: {
    reversal: [
      "class YourOperation(Operation):",
      "    reversible = True",
      "",
      "    def database_backwards(self, app_label, schema_editor, from_state, to_state):",
      '        schema_editor.execute("<what takes it back>")',
    ].join("\n"),
    raising: [
      "from django.db.migrations.exceptions import IrreversibleError",
      "",
      "    def database_backwards(self, app_label, schema_editor, from_state, to_state):",
      '        raise IrreversibleError("<reason>")',
    ].join("\n"),
  },
} as const satisfies Record<string, Idiom | ((code: string | null) => Idiom)>;
