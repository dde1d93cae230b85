import type { Client } from "pg";
import { z } from "zod";

const Line = z.object({ line: z.string() });

/** Every user schema but the migration tool's own table, whose content is the version and not the schema. */
const ours =
  "n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg_toast%' AND t.relname <> 'schema_migrations'";

const statement = `
SELECT line FROM (
  SELECT format('table %I.%I', n.nspname, t.relname) AS line
  FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
  WHERE t.relkind IN ('r', 'p') AND ${ours}
  UNION ALL
  SELECT format('column %I.%I.%I %s%s%s%s', n.nspname, t.relname, a.attname,
    format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
    CASE a.attidentity WHEN 'a' THEN ' identity always' WHEN 'd' THEN ' identity by default' ELSE '' END,
    coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''))
  FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid JOIN pg_namespace n ON n.oid = t.relnamespace
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE t.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND ${ours}
  UNION ALL
  SELECT format('constraint %I.%I.%I %s', n.nspname, t.relname, c.conname, pg_get_constraintdef(c.oid))
  FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
  WHERE ${ours}
  UNION ALL
  SELECT format('index %I.%s', n.nspname, pg_get_indexdef(i.indexrelid))
  FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
  WHERE ${ours}
) AS lines ORDER BY line COLLATE "C"`;

/** Reads tables, columns, constraints and indexes, one sorted line each. The order of columns is left out: no query by name depends on it. */
export async function readCatalog(client: Client): Promise<string> {
  const { rows } = await client.query(statement);
  return z
    .array(Line)
    .parse(rows)
    .map(({ line }) => `${line}\n`)
    .join("");
}
