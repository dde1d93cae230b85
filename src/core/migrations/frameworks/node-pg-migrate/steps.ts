import { memberOf, objectKeys } from "../../javascript/evaluate.ts";
import {
  argument,
  inTable,
  isTrue,
  nameAt,
  nameOf,
  namesOf,
  option,
  type Place,
  placed,
} from "../../javascript/names.ts";
import type { Run } from "../../javascript/run.ts";
import type { Link, Value } from "../../javascript/value.ts";
import type { ObjectKind, Operation } from "../../operation.ts";

/** What a call does, and what it does in reverse mode; null where the tool has no inverse for it. */
export interface Step {
  readonly forward: readonly Operation[];
  readonly back: readonly Operation[] | null;
}

/** A call of `pgm` by the table of its operations (node-pg-migrate/dist/legacy/operations); null for one that is not in it. */
export function stepOf(link: Link, run: Run): Step | null {
  const [, verb, noun] = NAMED.exec(link.name) ?? [];
  const special =
    columnsStep(link, run) ?? constraintStep(link, run) ?? typeStep(link, run) ?? otherStep(link, run);
  if (special !== null) return special;
  const what = noun === undefined ? undefined : KINDS[noun];
  if (verb === undefined || noun === undefined || what === undefined) return null;
  const { line } = link;
  if (verb === "rename") {
    const isMember = IN_TABLE.has(noun);
    const at = (index: number): string | null => nameAt(link, index, run);
    const table = isMember ? at(0) : null;
    const [from, to] = isMember
      ? [inTable(table, at(1)), inTable(table, at(2))]
      : [at(0), at(noun === "Function" || noun === "OperatorFamily" || noun === "OperatorClass" ? 2 : 1)];
    return renamed(what, from, to, line);
  }
  if (verb === "alter") {
    return {
      forward: [{ kind: "alter", what, name: nameAt(link, 0, run), aspect: "other", to: null, line }],
      back: null,
    };
  }
  const names = namesIn(link, noun, run);
  return verb === "create" || verb === "add"
    ? created(what, names, link, run)
    : dropped(what, names, link, run);
}

const NAMED =
  /^(create|add|drop|rename|alter)(Extension|Table|Type|Index|Role|Function|Trigger|Schema|Domain|Sequence|Operator|OperatorClass|OperatorFamily|Policy|View|MaterializedView|Cast|Constraint|Column)$/;

const KINDS = {
  Extension: "extension",
  Table: "table",
  Type: "type",
  Index: "index",
  Role: "other",
  Function: "function",
  Trigger: "trigger",
  Schema: "schema",
  Domain: "other",
  Sequence: "sequence",
  Operator: "other",
  OperatorClass: "other",
  OperatorFamily: "other",
  Policy: "policy",
  View: "view",
  MaterializedView: "materialized-view",
  Cast: "other",
  Constraint: "constraint",
  Column: "column",
} as Readonly<Record<string, ObjectKind>>;

const IN_TABLE = new Set(["Trigger", "Policy", "Constraint", "Column"]);

function namesIn(link: Link, noun: string, run: Run): readonly (string | null)[] {
  const first = nameAt(link, 0, run);
  if (noun === "Extension") return namesOf(argument(link, 0, run), run) ?? [null];
  if (noun === "Index") return [inTable(first, indexName(link, first, run))];
  return [IN_TABLE.has(noun) ? inTable(first, nameAt(link, 1, run)) : first];
}

// operations/indexes/shared.js, generateIndexName.
function indexName(link: Link, table: string | null, run: Run): string | null {
  const name = option(link, 2, "name", run);
  if (name.kind === "text") return name.text;
  const columns = argument(link, 1, run);
  const names = columns.kind === "text" ? [columns.text] : namesOf(columns, run);
  if (table === null || names === null) return null;
  const unique = isTrue(option(link, 2, "unique", run)) ? "_unique" : "";
  return `${table.split(".").at(-1)}_${names.join("_")}${unique}_index`;
}

function columnsStep(link: Link, run: Run): Step | null {
  const { line } = link;
  const [, verb] = /^(add|drop)Columns?$/.exec(link.name) ?? [];
  const table = nameAt(link, 0, run);
  if (verb !== undefined) {
    const given = argument(link, 1, run);
    const names = objectKeys(given, run.program) ?? namesOf(given, run) ?? [null];
    const full = names.map((name) => inTable(table, name));
    return verb === "add" ? created("column", full, link, run) : dropped("column", full, link, run);
  }
  if (link.name !== "alterColumn") return null;
  const alter = { kind: "alter", what: "column", name: inTable(table, nameAt(link, 1, run)), line } as const;
  const options = argument(link, 2, run);
  const forward = (objectKeys(options, run.program) ?? ["?"]).flatMap((key): Operation[] => {
    const value = memberOf(options, key, run.program);
    if (key === "type") return [{ ...alter, aspect: "type", to: value.kind === "text" ? value.text : null }];
    if (key === "notNull" || key === "allowNull") {
      const isSet = isTrue(value) === (key === "notNull");
      return [{ ...alter, aspect: isSet ? "not-null-set" : "not-null-dropped", to: null }];
    }
    if (key === "default") return [{ ...alter, aspect: "default", to: null }];
    return key === "using" || key === "comment" ? [] : [{ ...alter, aspect: "other", to: null }];
  });
  return { forward, back: null };
}

function constraintStep(link: Link, run: Run): Step | null {
  if (!/^(?:add|create)Constraint$/.test(link.name)) return null;
  const [given, expression] = [1, 2].map((index) => argument(link, index, run));
  const step = created(
    "constraint",
    [inTable(nameAt(link, 0, run), nameOf(given ?? UNDEFINED, run))],
    link,
    run,
  );
  // operations/tables/addConstraint.js: a constraint without a name, or one that is raw SQL, is not inferred.
  const isRefused = given?.kind === "plain" || expression?.kind === "text";
  return isRefused ? { ...step, back: null } : step;
}

const UNDEFINED: Value = { kind: "plain", value: undefined };

function typeStep(link: Link, run: Run): Step | null {
  const { line } = link;
  const type = nameAt(link, 0, run);
  const alter = { kind: "alter", what: "type", name: type, aspect: "other", to: null, line } as const;
  switch (link.name) {
    case "addType":
      return created("type", [type], link, run);
    case "addTypeValue":
      return { ...created("enum-value", [inTable(type, nameAt(link, 1, run))], link, run), back: null };
    case "renameTypeValue":
      return renamed(
        "enum-value",
        inTable(type, nameAt(link, 1, run)),
        inTable(type, nameAt(link, 2, run)),
        line,
      );
    case "addTypeAttribute":
    case "renameTypeAttribute":
      return { forward: [alter], back: [alter] };
    case "dropTypeAttribute":
    case "setTypeAttribute":
      return { forward: [alter], back: null };
    default:
      return null;
  }
}

function otherStep(link: Link, run: Run): Step | null {
  const { line } = link;
  switch (link.name) {
    case "addExtension":
      return created("extension", namesIn(link, "Extension", run), link, run);
    case "addIndex":
      return created("index", namesIn(link, "Index", run), link, run);
    case "createTrigger": {
      const names = namesIn(link, "Trigger", run);
      const trigger = created("trigger", names, link, run);
      // With a body it makes the function too, and its inverse drops both.
      if (argument(link, 3, run).kind === "plain") return trigger;
      const named = option(link, 2, "function", run);
      const fn = created(
        "function",
        [named.kind === "plain" ? nameAt(link, 1, run) : nameOf(named, run)],
        link,
        run,
      );
      return {
        forward: [...fn.forward, ...trigger.forward],
        back: [...(fn.back ?? []), ...(trigger.back ?? [])],
      };
    }
    case "refreshMaterializedView":
      return { forward: [], back: [] };
    case "alterViewColumn":
      return {
        forward: [
          { kind: "alter", what: "view", name: nameAt(link, 0, run), aspect: "other", to: null, line },
        ],
        back: null,
      };
    case "renameMaterializedViewColumn": {
      const alter = { kind: "alter", what: "materialized-view", name: nameAt(link, 0, run), line } as const;
      const operation: Operation = { ...alter, aspect: "other", to: null };
      return { forward: [operation], back: [operation] };
    }
    case "addToOperatorFamily":
    case "removeFromOperatorFamily": {
      const operation: Operation = {
        kind: "alter",
        what: "other",
        name: nameAt(link, 0, run),
        aspect: "other",
        to: null,
        line,
      };
      return { forward: [operation], back: link.name === "addToOperatorFamily" ? [operation] : null };
    }
    default:
      return /^(?:grant|revoke)(?:Roles|OnSchemas|OnTables)$/.test(link.name) ? privilegeStep(link) : null;
  }
}

function privilegeStep({ name, line }: Link): Step {
  const what = "privilege";
  const granted = { kind: "create", what, name: null, isGuarded: false, line } as const;
  const revoked = { kind: "drop", what, name: null, isGuarded: false, cascades: false, line } as const;
  return name.startsWith("grant")
    ? { forward: [granted], back: [revoked] }
    : { forward: [revoked], back: null };
}

function created(what: ObjectKind, names: readonly (string | null)[], link: Link, run: Run): Step {
  const { line } = link;
  const isGuarded = hasFlag(link, "ifNotExists", run) || hasFlag(link, "replace", run);
  return {
    forward: names.map((name) => ({
      kind: "create",
      what,
      name,
      isGuarded,
      line,
      ...placed(placeOf(what, link, run)),
    })),
    back: names.map((name) => ({ kind: "drop", what, name, isGuarded: false, cascades: false, line })),
  };
}

function placeOf(what: ObjectKind, link: Link, run: Run): Place {
  if (what !== "index" && what !== "constraint") return { on: null, columns: null };
  const given = what === "index" ? argument(link, 1, run) : UNDEFINED;
  return { on: nameAt(link, 0, run), columns: namesOf(given, run) };
}

function dropped(what: ObjectKind, names: readonly (string | null)[], link: Link, run: Run): Step {
  const { line } = link;
  const [isGuarded, cascades] = [hasFlag(link, "ifExists", run), hasFlag(link, "cascade", run)];
  return {
    forward: names.map((name) => ({ kind: "drop", what, name, isGuarded, cascades, line })),
    back: null,
  };
}

function renamed(what: ObjectKind, from: string | null, to: string | null, line: number): Step {
  return {
    forward: [{ kind: "rename", what, from, to, line }],
    back: [{ kind: "rename", what, from: to, to: from, line }],
  };
}

function hasFlag(link: Link, name: string, run: Run): boolean {
  return (link.args ?? []).some((_, index) => isTrue(option(link, index, name, run)));
}
