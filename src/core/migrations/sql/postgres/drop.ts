import type { Operation } from "../../operation.ts";
import { objectName } from "./names.ts";
import { kindOfObject } from "./object-types.ts";
import { isSet, listAt, partAt, type Tree, textAt } from "./tree.ts";

/** Reads every kind of DROP; null for a statement that is none. */
export function readDropped(kind: string, parts: Tree, line: number): readonly Operation[] | null {
  const isGuarded = isSet(parts, "missing_ok");
  const cascades = textAt(parts, "behavior") === "DROP_CASCADE";
  switch (kind) {
    case "DropStmt": {
      const what = kindOfObject(textAt(parts, "removeType"));
      return listAt(parts, "objects").map((object) => ({
        kind: "drop",
        what,
        name: objectName(object),
        isGuarded,
        cascades,
        line,
      }));
    }
    case "DropdbStmt":
      return [{ kind: "drop", what: "database", name: textAt(parts, "dbname"), isGuarded, cascades, line }];
    case "DropRoleStmt":
      return listAt(parts, "roles").map((role) => {
        const name = textAt(partAt(role, "RoleSpec"), "rolename");
        return { kind: "drop", what: "other", name, isGuarded, cascades, line };
      });
    case "DropSubscriptionStmt":
    case "DropTableSpaceStmt":
    case "DropUserMappingStmt": {
      const name = textAt(parts, "subname") ?? textAt(parts, "tablespacename") ?? textAt(parts, "servername");
      return [{ kind: "drop", what: "other", name, isGuarded, cascades, line }];
    }
    default:
      return null;
  }
}
