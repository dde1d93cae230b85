/** A text of any length that is made to be slow to read. */
export interface HostileText {
  readonly name: string;
  readonly of: (length: number) => string;
}

function repeated(name: string, part: string, before = "", after = ""): HostileText {
  return {
    name,
    of: (length) =>
      before + part.repeat(Math.floor((length - before.length - after.length) / part.length)) + after,
  };
}

function nested(name: string, open: string, middle: string, close: string, before = ""): HostileText {
  return {
    name,
    of: (length) => {
      const depth = Math.floor((length - before.length - middle.length) / (open.length + close.length));
      return before + open.repeat(depth) + middle + close.repeat(depth);
    },
  };
}

function numbered(name: string, part: (index: number) => string): HostileText {
  return {
    name,
    of: (length) => {
      const parts: string[] = [];
      for (let index = 0, size = 0; size < length; index += 1) {
        const next = part(index);
        parts.push(next);
        size += next.length;
      }
      return parts.join("");
    },
  };
}

export const HOSTILE_SQL: readonly HostileText[] = [
  repeated("many statements", "SELECT 1;"),
  repeated("nothing but semicolons", ";"),
  repeated("nothing but line breaks", "\n", "SELECT 1", ";"),
  nested("deep parentheses", "(", "1", ")", "SELECT "),
  repeated("parentheses that are never closed", "(", "SELECT "),
  nested("deep queries", "(SELECT ", "1", ")", "SELECT "),
  repeated("a quote that is never closed", "a ", "SELECT '"),
  repeated("quotes", "'", "SELECT "),
  repeated("strings of nothing", "'' ", "SELECT "),
  repeated("a dollar quote that is never closed", "$a", "SELECT $$"),
  numbered("dollar quotes of many names", (index) => `SELECT $a${index}$ `),
  repeated("comments that are never closed", "/*", "SELECT 1 "),
  nested("comments in comments", "/*", "", "*/", "SELECT 1 "),
  repeated("many comments", "/* */", "SELECT 1 "),
  repeated("many lines of comment", "-- x\n"),
  repeated("hints of MySQL", "/*!50001 SET a = 1 */;"),
  repeated("a long name", "a", "CREATE TABLE "),
  repeated("a long quoted name", '""', 'CREATE TABLE "', '"'),
  repeated("a name of many parts", "a.", "DROP TABLE ", "a"),
  repeated("brackets that are never closed", "[", "DROP TABLE a, "),
  repeated("a long CASE", "WHEN a THEN b ", "SELECT CASE ", "END"),
  nested("CASE in CASE", "CASE WHEN a THEN b ELSE ", "1", " END", "SELECT "),
  repeated("a long sum", "1 + ", "SELECT ", "1"),
  repeated("casts", "::int", "SELECT a"),
  repeated("FROM after FROM", "FROM a, ", "INSERT INTO `b` SELECT 1 "),
  repeated("a long ALTER of PostgreSQL", "ADD a int, ", "ALTER TABLE a ", "ADD b int"),
  repeated("a long ALTER of MySQL", "ADD a int, ", "ALTER TABLE `a` ", "ADD b int"),
  repeated("an ALTER without commas", "\nDROP TABLE", "ALTER TABLE `a` "),
  repeated("lines that could begin a statement", "\nUPDATE a", "SELECT `x`"),
  repeated("rows", "(1),", "INSERT INTO a VALUES ", "(1)"),
  repeated("a block", "NULL; ", "DO $$ BEGIN ", "END $$"),
  repeated("blocks in a block", "BEGIN ", "DO $$ ", " $$"),
  repeated("conditions in a block", "IF a THEN ", "DO $$ BEGIN ", " $$"),
  repeated("statements executed in a block", "EXECUTE 'DROP TABLE a'; ", "DO $$ BEGIN ", "END $$"),
  repeated("many blocks", "DO $$ BEGIN END $$;"),
  repeated("blocks of a trigger", "BEGIN ", "CREATE TRIGGER `t` "),
  repeated("delimiters", "DELIMITER //\n", "SELECT 1;\n"),
  repeated("data to copy", "COPY a FROM stdin;\n"),
  repeated("batches", "GO\n"),
  numbered("tables", (index) => `CREATE TABLE t${index} (id int);`),
  numbered("tables made and dropped", (index) => `CREATE TABLE t${index} (id int); DROP TABLE t${index};`),
  numbered("columns of one name", (index) => `ALTER TABLE t${index} ADD c int;`),
  repeated("the same index without a name", "CREATE INDEX ON a (b);"),
  numbered("a table renamed all along", (index) => `ALTER TABLE t${index} RENAME TO t${index + 1};`),
  numbered("copies of one table", (index) => `CREATE TABLE c${index} AS SELECT * FROM a;`),
  numbered(
    "tables copied and dropped",
    (index) => `INSERT INTO a SELECT * FROM t${index}; DROP TABLE t${index};`,
  ),
  repeated("deletes", "DELETE FROM a;"),
  repeated("a table of MySQL", "`a` int, ", "CREATE TABLE `t` (", "`b` int)"),
];

export const HOSTILE_PLANS: readonly HostileText[] = [
  repeated("headings", "# a\n", "## Rollback plan\n"),
  repeated("plans", "## Rollback plan\n"),
  repeated("labels", "**Trigger:** a\n", "## Rollback plan\n"),
  repeated("lists in lists", "1. ", "## Rollback plan\n"),
  repeated("quotes in quotes", "> ", "## Rollback plan\n"),
  repeated("brackets", "[", "## Rollback plan\n"),
  repeated("emphasis", "*a **b ", "## Rollback plan\n"),
  repeated("underscores", "_a __b ", "## Rollback plan\n"),
  repeated("backticks", "` `` ", "## Rollback plan\n"),
  repeated("fences", "```\n", "## Rollback plan\n"),
  repeated("comments that are never closed", "<!-- ", "## Rollback plan\n"),
  repeated("comments", "<!-- -->", "## Rollback plan\n"),
  repeated("tags", "<a ", "## Rollback plan\n"),
  repeated("spaces", " ", "## Rollback plan\n", "a"),
  repeated("tabs in lines", "\t\n", "## Rollback plan\n"),
  repeated("a heading without end", "a ", "## Rollback plan\n\n## "),
  repeated("underlines", "a\n=\n", "## Rollback plan\n"),
];

/** What most grammars are slowest to read. */
export const HOSTILE_CODE: HostileText = repeated("quotes before words", '"a');
