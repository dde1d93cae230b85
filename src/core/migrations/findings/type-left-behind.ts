import { mayBeSame } from "../names.ts";
import type { OperationOf } from "../operation.ts";
import { type BothWays, placeOf, type Rule } from "./rule.ts";

/** A type that comes along with a table, and that stays when the reversal drops the table. */
export const typeLeftBehind: Rule = {
  name: "type-left-behind",
  message:
    "On PostgreSQL this table brings a type along, which stays when the reversal drops the table: the migration then fails when it runs again, because the type is there already.",
  write:
    'In the reversal, after the table, a DROP of the type. For Alembic: `sa.Enum(name="<its name>").drop(op.get_bind())`.',
  find: (both) =>
    placeOf(
      "up",
      both.up.find((one) => one.kind === "create" && one.along !== undefined && isLeft(one, both)),
    ),
};

function isLeft({ name, along }: OperationOf<"create">, { up, down }: BothWays): boolean {
  // A type that the migration makes by itself has to be dropped by itself: the verdict asks for it.
  const isMadeToo = up.some(
    (one) =>
      one.kind === "create" && one.what === "type" && one.along === undefined && isMaybe(one.name, name),
  );
  const goes = (what: "table" | "type", of: string | null): boolean =>
    down.some((one) => one.kind === "drop" && one.what === what && isMaybe(one.name, of));
  if (isMadeToo || down.some(({ kind }) => kind === "opaque")) return false;
  return goes("table", along ?? null) && !goes("type", name);
}

function isMaybe(a: string | null, b: string | null): boolean {
  return a === null || b === null || mayBeSame(a, b);
}
