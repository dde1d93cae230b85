import type { Aspect, ObjectKind, Operation } from "../../operation.ts";
import { areStorage, STORAGE } from "../storage.ts";
import { nameAt, objectName, relationName, typeText } from "./names.ts";
import { kindOfObject } from "./object-types.ts";
import { isSet, listAt, partAt, type Tree, textAt } from "./tree.ts";

/** Reads every kind of ALTER that is no rename; null for a statement that is none. */
export function readAltered(kind: string, parts: Tree, line: number): readonly Operation[] | null {
  const altered = (what: ObjectKind, name: string | null): readonly Operation[] => [
    { kind: "alter", what, name, aspect: "other", to: null, line },
  ];
  switch (kind) {
    case "AlterTableStmt": {
      const what = kindOfObject(textAt(parts, "objtype"));
      const name = relationName(partAt(parts, "relation"));
      return listAt(parts, "cmds").flatMap((item) =>
        command(partAt(item, "AlterTableCmd"), name, what, line),
      );
    }
    case "AlterSeqStmt": {
      const owner = ownerOf(parts);
      return altered("sequence", relationName(partAt(parts, "sequence"))).map((one) =>
        owner === null ? one : { ...one, on: owner },
      );
    }
    case "AlterDomainStmt":
      return altered("other", nameAt(parts, "typeName"));
    case "AlterFunctionStmt":
      return altered("function", nameAt(partAt(parts, "func"), "objname"));
    case "AlterPolicyStmt": {
      const table = relationName(partAt(parts, "table"));
      return altered("policy", `${table ?? ""}.${textAt(parts, "policy_name") ?? ""}`);
    }
    case "AlterExtensionStmt":
    case "AlterExtensionContentsStmt":
      return altered("extension", textAt(parts, "extname"));
    case "AlterTypeStmt":
      return altered("type", nameAt(parts, "typeName"));
    case "AlterObjectDependsStmt":
      return altered("comment", objectName(partAt(parts, "object")));
    case "AlterDatabaseStmt":
    case "AlterDatabaseSetStmt":
      return altered("database", textAt(parts, "dbname"));
    case "CommentStmt":
    case "SecLabelStmt":
      return altered("comment", objectName(partAt(parts, "object")));
    case "AlterDefaultPrivilegesStmt":
      return altered("privilege", null);
    case "AlterSystemStmt":
      return null;
    default: {
      if (!/^Alter\w+Stmt$/.test(kind)) return null;
      if (kind === "AlterEventTrigStmt") return altered("trigger", textAt(parts, "trigname"));
      const keys = "pubname subname servername fdwname tablespacename".split(" ");
      const role = textAt(partAt(parts, "role"), "rolename") ?? nameAt(parts, "cfgname");
      return altered("other", keys.map((key) => textAt(parts, key)).find((found) => found !== null) ?? role);
    }
  }
}

// OWNED BY a.b
function ownerOf(parts: Tree): string | null {
  const option = listAt(parts, "options")
    .map((item) => partAt(item, "DefElem"))
    .find((one) => textAt(one, "defname") === "owned_by");
  const name = nameAt(partAt(partAt(option ?? null, "arg"), "List"), "items");
  return name === "none" ? null : name;
}

// What it changes is how it is stored or known, and needs no way back.
const NOTHING = [
  "AT_ValidateConstraint",
  "AT_SetStatistics",
  "AT_ClusterOn",
  "AT_DropCluster",
  "AT_DetachPartitionFinalize",
];

function command(
  parts: Tree | null,
  table: string | null,
  what: ObjectKind,
  line: number,
): readonly Operation[] {
  const subtype = textAt(parts, "subtype") ?? "";
  if (NOTHING.includes(subtype)) return [];
  const definition = partAt(parts, "def");
  const inner = (name: string | null): string | null =>
    table === null || name === null ? null : `${table}.${name}`;
  const name = inner(textAt(parts, "name"));
  const isGuarded = isSet(parts, "missing_ok");
  const cascades = textAt(parts, "behavior") === "DROP_CASCADE";
  const column = (
    aspect: Aspect,
    to: string | null = null,
    cast: string | null = null,
  ): readonly Operation[] => [
    {
      kind: "alter",
      what: "column",
      name,
      aspect,
      to,
      ...(aspect === "type" && to !== null ? { definition: to } : {}),
      ...(cast === null || to === null ? {} : { definition: `${to}::${cast}` }),
      line,
    },
  ];
  switch (subtype) {
    case "AT_AddColumn": {
      const added = inner(textAt(partAt(definition, "ColumnDef"), "colname"));
      return [{ kind: "create", what: "column", name: added, isGuarded, line }];
    }
    case "AT_DropColumn":
      return [{ kind: "drop", what: "column", name, isGuarded, cascades, line }];
    case "AT_AlterColumnType":
      return column("type", columnType(partAt(definition, "ColumnDef")));
    case "AT_SetNotNull":
      return column("not-null-set");
    case "AT_DropNotNull":
      return column("not-null-dropped");
    case "AT_ColumnDefault":
      return column("default", defaultText(definition), castOf(definition));
    case "AT_AddConstraint":
      return constraint(partAt(definition, "Constraint"), table, line);
    case "AT_DisableTrig":
    case "AT_DisableTrigAll":
    case "AT_DisableTrigUser":
      return [{ kind: "alter", what, name: table, aspect: "other", to: "triggers:disabled", line }];
    case "AT_EnableTrig":
    case "AT_EnableTrigAll":
    case "AT_EnableTrigUser":
      return [{ kind: "alter", what, name: table, aspect: "other", to: "triggers:enabled", line }];
    case "AT_EnableAlwaysTrig":
    case "AT_EnableReplicaTrig":
      return [{ kind: "alter", what, name: table, aspect: "other", to: "triggers:always", line }];
    case "AT_DropConstraint":
      return [{ kind: "drop", what: "constraint", name, isGuarded, cascades, line }];
    case "AT_ChangeOwner":
      return [{ kind: "alter", what: "privilege", name: table, aspect: "other", to: null, line }];
    case "AT_AlterConstraint": {
      const altered = inner(textAt(partAt(definition, "ATAlterConstraint"), "conname"));
      return [{ kind: "alter", what: "constraint", name: altered, aspect: "other", to: null, line }];
    }
    case "AT_SetStorage":
    case "AT_SetCompression":
      return column("other", STORAGE);
    case "AT_SetRelOptions":
    case "AT_ResetRelOptions":
    case "AT_SetOptions":
    case "AT_ResetOptions":
      if (!areStorage(parametersOf(definition))) break;
      return name === null
        ? [{ kind: "alter", what, name: table, aspect: "other", to: STORAGE, line }]
        : column("other", STORAGE);
    default:
  }
  const ofColumn = /Identity|Expression|^AT_(?:Re)?SetOptions/.test(subtype);
  return ofColumn && name !== null
    ? column("other", facetOf(subtype, null).to)
    : [{ kind: "alter", what, name: table, aspect: "other", ...facetOf(subtype, definition), line }];
}

// `fillfactor`, `toast.autovacuum_enabled`.
function parametersOf(definition: Tree | null): readonly string[] {
  return listAt(partAt(definition, "List"), "items").map((item) => {
    const option = partAt(item, "DefElem");
    const space = textAt(option, "defnamespace");
    return `${space === null ? "" : `${space}.`}${textAt(option, "defname") ?? ""}`;
  });
}

// AT_EnableRowSecurity is `RowSecurity:Enable`, and AT_SetRelOptions is `RelOptions`, whose value is not looked at.
function facetOf(subtype: string, definition: Tree | null): { readonly to: string; readonly part?: string } {
  const [, verb = "", facet = ""] =
    /^AT_(Enable|Disable|NoForce|Force|Attach|Detach|Add|Drop|Set|Reset)?(\w+)$/.exec(subtype) ?? [];
  const part = relationName(partAt(partAt(definition, "PartitionCmd"), "name"));
  const to = /^Un/.test(facet) ? `${facet.slice(2)}:Un${verb}` : facet;
  const isOpen =
    verb === "" || verb === "Reset" || (verb === "Set" && facet !== "Logged" && facet !== "UnLogged");
  const value = isOpen ? to : to.includes(":") ? to : `${to}:${verb}`;
  return part === null ? { to: value } : { to: `${value} ${part}`, part };
}

function columnType(column: Tree | null): string | null {
  const type = typeText(partAt(column, "typeName"));
  const collation = nameAt(partAt(column, "collClause"), "collname");
  return type === null || collation === null ? type : `${type} collate ${collation}`;
}

// The type that is written behind a literal: `'b'::text`.
function castOf(value: Tree | null): string | null {
  return typeText(partAt(partAt(value, "TypeCast"), "typeName"));
}

// Null for a value that is computed.
function defaultText(value: Tree | null): string | null {
  if (value === null) return "none";
  const literal = partAt(value, "A_Const") ?? partAt(partAt(partAt(value, "TypeCast"), "arg"), "A_Const");
  if (literal === null) return null;
  if (isSet(literal, "isnull")) return "NULL";
  const string = textAt(partAt(literal, "sval"), "sval");
  if (string !== null || partAt(literal, "sval") !== null) return `'${string ?? ""}'`;
  const number = partAt(literal, "ival");
  if (number !== null) return `${number["ival"] ?? 0}`;
  const truth = partAt(literal, "boolval");
  if (truth !== null) return isSet(truth, "boolval") ? "TRUE" : "FALSE";
  return textAt(partAt(literal, "fval"), "fval");
}

function constraint(parts: Tree | null, table: string | null, line: number): readonly Operation[] {
  const inner = (name: string | null): string | null =>
    table === null || name === null ? null : `${table}.${name}`;
  const name = inner(textAt(parts, "conname"));
  const index = inner(textAt(parts, "indexname"));
  const keys = [...listAt(parts, "keys"), ...listAt(parts, "fk_attrs")];
  const columns = keys.flatMap((item) => textAt(partAt(item, "String"), "sval") ?? []);
  const created: Operation = {
    kind: "create",
    what: "constraint",
    name,
    isGuarded: false,
    ...(table === null ? {} : { on: table }),
    ...(columns.length === 0 ? {} : { columns }),
    line,
  };
  // PostgreSQL gives an index that is used the name of its constraint.
  if (index === null || index === name) return [created];
  return [{ kind: "rename", what: "index", from: index, to: name, line }, created];
}
