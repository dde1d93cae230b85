import type { Operation } from "../../operation.ts";
import { nameAt, objectName, relationName } from "./names.ts";
import { kindOfObject } from "./object-types.ts";
import { partAt, type Tree, textAt } from "./tree.ts";

/** Reads a RENAME, a move to another schema, and a change of owner; null for any other statement. */
export function readRenamed(kind: string, parts: Tree, line: number): readonly Operation[] | null {
  switch (kind) {
    case "RenameStmt":
      return [renamed(parts, line)];
    case "AlterObjectSchemaStmt": {
      const what = kindOfObject(textAt(parts, "objectType"));
      const from = relationName(partAt(parts, "relation")) ?? objectName(partAt(parts, "object"));
      const bare = from?.slice(from.lastIndexOf(".") + 1) ?? null;
      const schema = textAt(parts, "newschema");
      const to = bare === null || schema === null ? null : `${schema}.${bare}`;
      return [{ kind: "rename", what, from, to, line }];
    }
    case "AlterOwnerStmt":
      return [
        {
          kind: "alter",
          what: "privilege",
          name: objectName(partAt(parts, "object")),
          aspect: "other",
          to: null,
          line,
        },
      ];
    case "AlterEnumStmt": {
      const type = nameAt(parts, "typeName");
      const [old, value] = [textAt(parts, "oldVal"), textAt(parts, "newVal")];
      const of = (one: string | null): string | null =>
        type === null || one === null ? null : `${type}.${one}`;
      if (old !== null) return [{ kind: "rename", what: "enum-value", from: of(old), to: of(value), line }];
      return [
        {
          kind: "create",
          what: "enum-value",
          name: of(value),
          isGuarded: parts["skipIfNewValExists"] === true,
          line,
        },
      ];
    }
    default:
      return null;
  }
}

function renamed(parts: Tree, line: number): Operation {
  const what = kindOfObject(textAt(parts, "renameType"));
  const relation = relationName(partAt(parts, "relation"));
  const inner = textAt(parts, "subname");
  const to = textAt(parts, "newname");
  if (inner !== null && relation !== null) {
    return {
      kind: "rename",
      what,
      from: `${relation}.${inner}`,
      to: to === null ? null : `${relation}.${to}`,
      line,
    };
  }
  const from = relation ?? objectName(partAt(parts, "object")) ?? inner;
  const schema = from?.includes(".") ? from.slice(0, from.lastIndexOf(".") + 1) : "";
  return { kind: "rename", what, from, to: to === null ? null : `${schema}${to}`, line };
}
