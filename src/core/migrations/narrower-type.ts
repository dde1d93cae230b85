/** Whether values of a type may not fit into another one, or lose something in it. Types that are not known are taken to fit. */
export function losesIn(from: string, to: string): boolean {
  const [a, b] = [parse(from), parse(to)];
  if (a === null || b === null) return false;
  if (a.family !== b.family) return LOSSY.has(`${a.family} ${b.family}`);
  if (a.rank !== b.rank) return a.rank > b.rank;
  if (b.size.length === 0) return false;
  return exceeds(a.size[0], b.size[0]) || (a.family === "number" && exceeds(a.size[1] ?? 0, b.size[1] ?? 0));
}

/** Whether two types are one, as far as their names tell: `bigint` and `int8` are. */
export function isSameType(a: string, b: string): boolean {
  return canonical(a) === canonical(b);
}

const ALIASES: Readonly<Record<string, string>> = {
  int2: "smallint",
  int4: "integer",
  int: "integer",
  int8: "bigint",
  float4: "real",
  float8: "double precision",
  bool: "boolean",
  decimal: "numeric",
  bpchar: "char",
  character: "char",
  "character varying": "varchar",
  timetz: "time with time zone",
  timestamptz: "timestamp with time zone",
  "timestamp without time zone": "timestamp",
};

function canonical(type: string): string {
  const plain = type
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\s*([(),])\s*/g, "$1");
  const open = plain.indexOf("(");
  const name = open < 0 ? plain : plain.slice(0, open);
  return `${ALIASES[name] ?? name}${open < 0 ? "" : plain.slice(open)}`;
}

interface Type {
  readonly family: string;
  readonly rank: number;
  readonly size: readonly number[];
}

// By family, from narrow to wide.
const FAMILIES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  boolean: [["bool", "boolean", "bit"]],
  number: [
    ["tinyint"],
    ["smallint", "int2", "smallserial"],
    ["mediumint"],
    ["int", "integer", "int4", "serial"],
    ["bigint", "int8", "bigserial"],
    ["numeric", "decimal", "number"],
  ],
  float: [
    ["real", "float4", "float"],
    ["double precision", "float8", "double"],
  ],
  text: [
    ["char", "bpchar", "character", "nchar", "varchar", "nvarchar", "varchar2", "character varying"],
    ["tinytext"],
    ["text", "clob", "string", "ntext"],
    ["mediumtext"],
    ["longtext"],
  ],
  time: [["date"], ["timestamp", "timestamptz", "datetime", "datetime2"]],
};

// Families whose values another family cannot hold, or not all of them.
const LOSSY = new Set([
  "text number",
  "text float",
  "text boolean",
  "text time",
  "float number",
  "number boolean",
  "float boolean",
]);

const UNBOUNDED = new Set(["varchar", "character varying", "nvarchar"]);

function parse(text: string): Type | null {
  const [withoutCollation = ""] = text.trim().toLowerCase().split(" collate ");
  const [, name = "", sizes = ""] =
    /^([a-z0-9 ]+?)(?:\(([^)]*)\))?(?: unsigned| with(?:out)? time zone)?$/.exec(withoutCollation) ?? [];
  // MySQL's boolean, and PostgreSQL's text by another name.
  if (name === "tinyint" && sizes === "1") return parse("boolean");
  if (UNBOUNDED.has(name) && sizes === "") return parse("text");
  for (const [family, ranks] of Object.entries(FAMILIES)) {
    const rank = ranks.findIndex((names) => names.includes(name));
    if (rank < 0) continue;
    const size = /^[\d,\s]+$/.test(sizes)
      ? sizes.split(",").map(Number)
      : sizes === ""
        ? []
        : [Number.POSITIVE_INFINITY];
    const isSized = name !== "int" && family !== "time" && (family !== "number" || rank === ranks.length - 1);
    return { family, rank, size: isSized ? size : [] };
  }
  return null;
}

// Without a size a type holds anything of its family.
function exceeds(a: number | undefined, b: number | undefined): boolean {
  return (a ?? Number.POSITIVE_INFINITY) > (b ?? Number.POSITIVE_INFINITY);
}
