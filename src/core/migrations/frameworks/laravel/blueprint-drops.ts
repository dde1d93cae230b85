import type { Operation } from "../../operation.ts";
import { shortName } from "../../php/file.ts";
import { textIn, textsIn } from "../../php/value.ts";
import type { PhpCall } from "../../php/walk.ts";
import { dropped, opaque, within } from "../../python/made.ts";
import type { LaravelHandle } from "./handle.ts";
import { indexName, keyKind } from "./keys.ts";

/** What a method of a table drops whose name begins with `drop`. */
export function dropFromTable(table: string | null, call: PhpCall<LaravelHandle>): readonly Operation[] {
  const { name, args, line } = call;
  const [first, second] = args;
  const text = textIn(first);
  const columns = (names: readonly (string | null)[]): readonly Operation[] =>
    names.map((one) => dropped("column", within(table, one), line));
  const key = (kind: string, one: string | null): Operation =>
    dropped(keyKind(kind), within(table, one), line);
  switch (name) {
    case "drop":
    case "dropIfExists":
      return [dropped("table", table, line, name === "dropIfExists")];
    case "dropColumn":
      return columns(first?.kind === "list" ? (textsIn(first) ?? [null]) : args.map(textIn));
    case "dropTimestamps":
    case "dropTimestampsTz":
      return columns(["created_at", "updated_at"]);
    case "dropSoftDeletes":
    case "dropSoftDeletesTz":
      return columns([first === undefined ? "deleted_at" : text]);
    case "dropRememberToken":
      return columns(["remember_token"]);
    case "dropMorphs": {
      const both = ["type", "id"].map((end) => (text === null ? null : `${text}_${end}`));
      return columns(both);
    }
    case "dropPrimary":
      return [key("primary", null)];
    case "dropUnique":
    case "dropIndex":
    case "dropFullText":
    case "dropSpatialIndex":
    case "dropForeign": {
      const kind = name.slice("drop".length).toLowerCase();
      return [key(kind, first?.kind === "list" ? indexName(table, textsIn(first), kind) : text)];
    }
    case "dropConstrainedForeignId":
      return [key("foreign", indexName(table, text === null ? null : [text], "foreign")), ...columns([text])];
    case "dropForeignIdFor":
    case "dropConstrainedForeignIdFor": {
      const column = textIn(second) ?? foreignKeyOf(first?.kind === "class" ? first.name : null);
      const own = key("foreign", indexName(table, column === null ? null : [column], "foreign"));
      return name === "dropForeignIdFor" ? [own] : [own, ...columns([column])];
    }
    default:
      return [opaque(line)];
  }
}

/** The column that Laravel takes for a model's foreign key (Model::getForeignKey). */
export function foreignKeyOf(model: string | null): string | null {
  if (model === null) return null;
  const words = shortName(model).replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "_");
  return `${words.toLowerCase()}_id`;
}
