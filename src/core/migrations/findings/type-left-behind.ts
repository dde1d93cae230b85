import { mayBeSame } from "../names.ts";
import { placeOf, type Rule } from "./rule.ts";

/**
 * A type that the CREATE of a table makes along the way, and that the DROP of the table leaves there (PostgreSQL's enums
 * in SQLAlchemy): a second run of the migration then fails, since the type is there already.
 */
export const typeLeftBehind: Omit<Rule, "name"> & { readonly name: "type-left-behind" } = {
  name: "type-left-behind",
  message:
    "Creating the table creates a type too, and dropping the table leaves the type: the migration then fails when it runs again.",
  write: "In the reversal, a DROP TYPE after the table is dropped.",
  find({ up, down }) {
    if (down.some(({ kind }) => kind === "opaque")) return null;
    const gone = (what: "table" | "type", name: string): boolean =>
      down.some(
        (one) => one.kind === "drop" && one.what === what && (one.name === null || mayBeSame(one.name, name)),
      );
    return placeOf(
      "up",
      up.find(
        (one) =>
          one.kind === "create" &&
          one.what === "type" &&
          one.name !== null &&
          one.along !== undefined &&
          gone("table", one.along) &&
          !gone("type", one.name),
      ),
    );
  },
};
