import type { Idiom } from "../../migration.ts";
import type { ChangelogFormat } from "./read-changelog.ts";

/** What to write in a changeSet of a changelog of this format. */
export function idiomOf(format: ChangelogFormat): Idiom {
  switch (format) {
    case "xml":
      return {
        reversal: `<rollback>
  <sql>the statements that take the changeSet back;</sql>
</rollback>`,
        raising: `<rollback>
  <stop message="irreversible: the reason"/>
</rollback>`,
      };
    case "yaml":
      return {
        reversal: `rollback:
  - sql:
      sql: the statements that take the changeSet back;`,
        raising: `rollback:
  - stop:
      message: "irreversible: the reason"`,
      };
    case "json":
      return {
        reversal: `"rollback": [
  { "sql": { "sql": "the statements that take the changeSet back;" } }
]`,
        raising: `"rollback": [
  { "stop": { "message": "irreversible: the reason" } }
]`,
      };
    default:
      return format satisfies never;
  }
}
