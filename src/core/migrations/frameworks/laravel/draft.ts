import type { Operation } from "../../operation.ts";
import { does } from "../../php/does.ts";
import { altered, created, within } from "../../python/made.ts";
import type { ColumnDraft } from "./handle.ts";
import { indexName, keyKind } from "./keys.ts";

/** Says again what a column comes to, now that more of its chain of calls is known. */
export function fillOutcomes(draft: ColumnDraft): void {
  const operations = draft.names.flatMap((name) => columnOperations(name, draft));
  draft.outcomes.splice(0, draft.outcomes.length, ...does(...operations));
}

function columnOperations(name: string | null, draft: ColumnDraft): readonly Operation[] {
  const { table, line, sqlType, isChange, isNullable, keys } = draft;
  const column = within(table, name);
  const own: Operation[] = isChange
    ? [
        // Since Laravel 11 whatever is not said again is dropped from the column: it is defined anew.
        { kind: "alter", what: "column", name: column, aspect: "type", to: sqlType, isWhole: true, line },
        ...(isNullable === null
          ? []
          : [altered("column", column, isNullable ? "not-null-dropped" : "not-null-set", line)]),
      ]
    : [created("column", column, line)];
  const indexes = keys.map((key): Operation => {
    const given = key.name ?? indexName(table, name === null ? null : [name], key.kind);
    return created(keyKind(key.kind), within(table, given), line, {
      ...(table === null ? {} : { on: table }),
      ...(name === null ? {} : { columns: [name] }),
    });
  });
  return [...own, ...indexes];
}
