import type { ObjectKind } from "../../operation.ts";

const KINDS: Readonly<Record<string, ObjectKind>> = {
  OBJECT_TABLE: "table",
  OBJECT_FOREIGN_TABLE: "table",
  OBJECT_INDEX: "index",
  OBJECT_VIEW: "view",
  OBJECT_MATVIEW: "materialized-view",
  OBJECT_SEQUENCE: "sequence",
  OBJECT_TYPE: "type",
  OBJECT_FUNCTION: "function",
  OBJECT_PROCEDURE: "function",
  OBJECT_ROUTINE: "function",
  OBJECT_AGGREGATE: "function",
  OBJECT_TRIGGER: "trigger",
  OBJECT_EVENT_TRIGGER: "trigger",
  OBJECT_POLICY: "policy",
  OBJECT_EXTENSION: "extension",
  OBJECT_SCHEMA: "schema",
  OBJECT_DATABASE: "database",
  OBJECT_COLUMN: "column",
  OBJECT_ATTRIBUTE: "column",
  OBJECT_TABCONSTRAINT: "constraint",
};

/** What PostgreSQL's parser calls a kind of object; what it knows beyond ours is `other`. */
export function kindOfObject(type: string | null): ObjectKind {
  return KINDS[type ?? ""] ?? "other";
}
