import type { AcceptedPair } from "./accepted-pairs.ts";

const rows: readonly (readonly [name: string, up: string, down: string, ...findings: string[]])[] = [
  [
    "matview with index",
    "DROP MATERIALIZED VIEW v;",
    "CREATE MATERIALIZED VIEW v AS SELECT 1 AS x; CREATE INDEX v_x ON v (x);",
  ],
  [
    "matview created with named idx",
    "CREATE MATERIALIZED VIEW v AS SELECT 1 AS x; CREATE INDEX v_x ON v (x);",
    "DROP MATERIALIZED VIEW v;",
  ],
  [
    "matview created with unnamed idx",
    "CREATE MATERIALIZED VIEW v AS SELECT 1 AS x; CREATE INDEX ON v (x); CREATE UNIQUE INDEX ON v (y);",
    "DROP MATERIALIZED VIEW v;",
  ],
  [
    "matview created in schema",
    "CREATE MATERIALIZED VIEW app.v AS SELECT 1 AS x; CREATE INDEX ON app.v (x);",
    "DROP MATERIALIZED VIEW IF EXISTS app.v;",
  ],
  [
    "matview replaced with unnamed idx",
    "DROP MATERIALIZED VIEW v; CREATE MATERIALIZED VIEW v AS SELECT 1 AS x; CREATE INDEX ON v (x);",
    "DROP MATERIALIZED VIEW v; CREATE MATERIALIZED VIEW v AS SELECT 2 AS x; CREATE INDEX ON v (x);",
  ],
  [
    "matview old dropped w/ idx, new",
    "DROP INDEX v_x; DROP MATERIALIZED VIEW v;",
    "CREATE MATERIALIZED VIEW v AS SELECT 1 AS x; CREATE INDEX v_x ON v (x);",
  ],
  ["guarded drop idx", "DROP INDEX IF EXISTS x; CREATE INDEX x ON a (y);", "DROP INDEX x;"],
  [
    "guarded drop idx conc",
    "DROP INDEX CONCURRENTLY IF EXISTS x; CREATE INDEX CONCURRENTLY x ON a (y);",
    "DROP INDEX CONCURRENTLY IF EXISTS x;",
  ],
  [
    "guarded drop repeated by down",
    "DROP INDEX IF EXISTS x; CREATE TABLE z (id int);",
    "DROP INDEX IF EXISTS x; DROP TABLE z;",
    "not-understood",
  ],
  [
    "guarded drop constraint then add",
    "ALTER TABLE a DROP CONSTRAINT IF EXISTS c; ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0);",
    "ALTER TABLE a DROP CONSTRAINT c;",
  ],
  [
    "guarded drop trigger",
    "DROP TRIGGER IF EXISTS t ON a; CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION f();",
    "DROP TRIGGER IF EXISTS t ON a;",
  ],
  [
    "guarded drop idx after creating",
    "DROP INDEX IF EXISTS x; CREATE INDEX IF NOT EXISTS x ON a (y);",
    "DROP INDEX IF EXISTS x;",
  ],
  [
    "mysql",
    "ALTER TABLE `a` DROP INDEX IF EXISTS `x`; ALTER TABLE `a` ADD INDEX `x` (`y`);",
    "ALTER TABLE `a` DROP INDEX `x`;",
  ],
  ["schema-qualified", "DROP INDEX IF EXISTS app.x; CREATE INDEX x ON app.a (y);", "DROP INDEX app.x;"],
  [
    "event trigger",
    "CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f();",
    "DROP EVENT TRIGGER e;",
  ],
  [
    "event trigger guarded",
    "CREATE EVENT TRIGGER e ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION f();",
    "DROP EVENT TRIGGER IF EXISTS e;",
  ],
  ["event trigger altered", "ALTER EVENT TRIGGER e DISABLE;", "ALTER EVENT TRIGGER e ENABLE;"],
  [
    "event trigger + function",
    "CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$; CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f();",
    "DROP EVENT TRIGGER e; DROP FUNCTION f();",
  ],
  [
    "rename idx",
    "CREATE INDEX a_new ON t (x); DROP INDEX b; ALTER INDEX a_new RENAME TO b;",
    "DROP INDEX b; CREATE INDEX b ON t (y);",
  ],
  [
    "rename idx conc",
    "CREATE INDEX CONCURRENTLY a_new ON t (x, y); DROP INDEX CONCURRENTLY IF EXISTS b; ALTER INDEX a_new RENAME TO b;",
    "DROP INDEX CONCURRENTLY IF EXISTS b; CREATE INDEX CONCURRENTLY b ON t (x);",
  ],
  [
    "mirror",
    "CREATE INDEX a_new ON t (x); DROP INDEX b; ALTER INDEX a_new RENAME TO b;",
    "CREATE INDEX b_old ON t (y); DROP INDEX b; ALTER INDEX b_old RENAME TO b;",
  ],
  [
    "mysql again",
    "ALTER TABLE `t` ADD INDEX `a_new` (`x`); ALTER TABLE `t` DROP INDEX `b`; ALTER TABLE `t` RENAME INDEX `a_new` TO `b`;",
    "ALTER TABLE `t` DROP INDEX `b`; ALTER TABLE `t` ADD INDEX `b` (`y`);",
  ],
  [
    "function made and dropped",
    "CREATE FUNCTION tmp() RETURNS void LANGUAGE plpgsql AS $$ BEGIN NULL; END $$; ALTER TABLE a ADD x int; DROP FUNCTION tmp();",
    "ALTER TABLE a DROP x;",
  ],
  [
    "or replace function made and dropped",
    "CREATE OR REPLACE FUNCTION tmp() RETURNS void LANGUAGE plpgsql AS $$ BEGIN NULL; END $$; SELECT tmp(); ALTER TABLE a ADD x int; DROP FUNCTION tmp();",
    "ALTER TABLE a DROP x;",
  ],
  [
    "mysql procedure idiom",
    "DROP PROCEDURE IF EXISTS p;\nDELIMITER //\nCREATE PROCEDURE p() BEGIN ALTER TABLE a ADD x int; END//\nDELIMITER ;\nCALL p();\nDROP PROCEDURE p;",
    "ALTER TABLE a DROP COLUMN x;",
  ],
  [
    "mysql procedure idiom 2",
    "DROP PROCEDURE IF EXISTS `p`;\nCREATE PROCEDURE `p`() BEGIN ALTER TABLE a ADD x int; END;\nCALL p();\nDROP PROCEDURE IF EXISTS `p`;",
    "ALTER TABLE a DROP COLUMN x;",
  ],
  [
    "pg_temp function",
    "CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER TABLE a ADD x int;",
    "ALTER TABLE a DROP x;",
  ],
  [
    "procedure in pg",
    "CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN NULL; END $$; CALL p(); DROP PROCEDURE p;ALTER TABLE a ADD x int;",
    "ALTER TABLE a DROP x;",
  ],
  [
    "idx on opaque table",
    "SELECT make_table('audit_log'); CREATE INDEX audit_i ON audit_log (x);",
    "DROP TABLE audit_log;",
    "not-understood",
  ],
  [
    "fk with other action",
    "ALTER TABLE a DROP CONSTRAINT fk; ALTER TABLE a ADD CONSTRAINT fk FOREIGN KEY (x) REFERENCES b (id) ON DELETE CASCADE;",
    "ALTER TABLE a DROP CONSTRAINT fk; ALTER TABLE a ADD CONSTRAINT fk FOREIGN KEY (x) REFERENCES b (id);",
  ],
  [
    "drop idx then new column",
    "ALTER TABLE a ADD x int; CREATE INDEX a_x ON a (x);",
    "DROP INDEX a_x; ALTER TABLE a DROP COLUMN x;",
  ],
  [
    "rename table with idx and seq",
    "ALTER TABLE a RENAME TO b; ALTER INDEX a_pkey RENAME TO b_pkey; ALTER SEQUENCE a_id_seq RENAME TO b_id_seq;",
    "ALTER SEQUENCE b_id_seq RENAME TO a_id_seq; ALTER INDEX b_pkey RENAME TO a_pkey; ALTER TABLE b RENAME TO a;",
  ],
  [
    "rename table, seq as table",
    "ALTER TABLE a RENAME TO b; ALTER TABLE a_id_seq RENAME TO b_id_seq; ALTER TABLE b RENAME CONSTRAINT a_fk TO b_fk;",
    "ALTER TABLE b RENAME CONSTRAINT b_fk TO a_fk; ALTER SEQUENCE b_id_seq RENAME TO a_id_seq; ALTER TABLE b RENAME TO a;",
  ],
  [
    "rename + constraint after",
    "ALTER TABLE a RENAME TO b; ALTER TABLE b RENAME CONSTRAINT a_fk TO b_fk;",
    "ALTER TABLE b RENAME TO a; ALTER TABLE a RENAME CONSTRAINT b_fk TO a_fk;",
  ],
  [
    "compat view",
    "ALTER TABLE a RENAME TO b; CREATE VIEW a AS SELECT * FROM b;",
    "DROP VIEW a; ALTER TABLE b RENAME TO a;",
  ],
  ["compat view contract", "DROP VIEW a;", "CREATE VIEW a AS SELECT * FROM b;"],
  [
    "swap",
    "CREATE TABLE a_new (id bigint, n text); INSERT INTO a_new SELECT id, n FROM a; DROP TABLE a; ALTER TABLE a_new RENAME TO a;",
    "CREATE TABLE a_old (id int, n text); INSERT INTO a_old SELECT id, n FROM a; DROP TABLE a; ALTER TABLE a_old RENAME TO a;",
  ],
  [
    "swap keep old",
    "CREATE TABLE a_new (id bigint, n text); INSERT INTO a_new SELECT id, n FROM a; ALTER TABLE a RENAME TO a_old; ALTER TABLE a_new RENAME TO a;",
    "ALTER TABLE a RENAME TO a_new; ALTER TABLE a_old RENAME TO a; DROP TABLE a_new;",
  ],
  [
    "swap keep old, drop first",
    "CREATE TABLE a_new (id bigint, n text); INSERT INTO a_new SELECT id, n FROM a; ALTER TABLE a RENAME TO a_old; ALTER TABLE a_new RENAME TO a;",
    "DROP TABLE a; ALTER TABLE a_old RENAME TO a;",
  ],
  [
    "mysql swap",
    "CREATE TABLE `a_new` LIKE `a`; ALTER TABLE `a_new` ADD COLUMN `x` int; INSERT INTO `a_new` (id) SELECT id FROM `a`; RENAME TABLE `a` TO `a_old`, `a_new` TO `a`;",
    "RENAME TABLE `a` TO `a_new`, `a_old` TO `a`; DROP TABLE `a_new`;",
  ],
  [
    "attach",
    "ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM (1) TO (2);",
    "ALTER TABLE p DETACH PARTITION p1;",
  ],
  [
    "detach",
    "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY;",
    "ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM (1) TO (2);",
  ],
  [
    "create + attach",
    "CREATE TABLE p1 (LIKE p INCLUDING ALL); ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM (1) TO (2);",
    "ALTER TABLE p DETACH PARTITION p1; DROP TABLE p1;",
  ],
  [
    "create + attach, only drop",
    "CREATE TABLE p1 (LIKE p INCLUDING ALL); ALTER TABLE p ATTACH PARTITION p1 FOR VALUES FROM (1) TO (2);",
    "DROP TABLE p1;",
  ],
  [
    "mysql add partition",
    "ALTER TABLE `p` ADD PARTITION (PARTITION p3 VALUES LESS THAN (30));",
    "ALTER TABLE `p` DROP PARTITION p3;",
  ],
  [
    "idx attach",
    "CREATE INDEX p_i ON ONLY p (x); CREATE INDEX p1_i ON p1 (x); ALTER INDEX p_i ATTACH PARTITION p1_i;",
    "DROP INDEX p_i;",
  ],
  ["default", "ALTER TABLE a ALTER x SET DEFAULT 1;", "ALTER TABLE a ALTER x DROP DEFAULT;"],
  [
    "not null",
    "ALTER TABLE a ADD CONSTRAINT n CHECK (x IS NOT NULL) NOT VALID; ALTER TABLE a VALIDATE CONSTRAINT n;",
    "ALTER TABLE a DROP CONSTRAINT IF EXISTS n;",
  ],
  ["like", "CREATE TABLE b (LIKE a INCLUDING ALL);", "DROP TABLE b;"],
  ["mysql like", "CREATE TABLE `b` LIKE `a`;", "DROP TABLE `b`;"],
  [
    "generated",
    "ALTER TABLE a ADD COLUMN s tsvector GENERATED ALWAYS AS (to_tsvector('english', n)) STORED; CREATE INDEX a_s ON a USING gin (s);",
    "ALTER TABLE a DROP COLUMN s;",
  ],
  [
    "generated mysql",
    "ALTER TABLE `a` ADD COLUMN `s` int GENERATED ALWAYS AS (`x` + 1) VIRTUAL, ADD INDEX `i` (`s`);",
    "ALTER TABLE `a` DROP INDEX `i`, DROP COLUMN `s`;",
  ],
  ["enum rename", "ALTER TYPE t RENAME VALUE 'a' TO 'b';", "ALTER TYPE t RENAME VALUE 'b' TO 'a';"],
  ["comment only", "COMMENT ON TABLE a IS 'x';", "COMMENT ON TABLE a IS NULL;"],
  ["grant only", "GRANT SELECT ON a TO app;", "REVOKE SELECT ON a FROM app;"],
  ["revoke only", "REVOKE SELECT ON a FROM app;", "GRANT SELECT ON a TO app;"],
  ["grant mysql", "GRANT SELECT ON `a`.* TO 'app'@'%';", "REVOKE SELECT ON `a`.* FROM 'app'@'%';"],
  ["comment mysql", "ALTER TABLE `a` COMMENT = 'x';", "ALTER TABLE `a` COMMENT = '';"],
  [
    "change",
    "ALTER TABLE `t` CHANGE COLUMN `a` `b` varchar(100) NOT NULL;",
    "ALTER TABLE `t` CHANGE COLUMN `b` `a` varchar(100);",
  ],
  [
    "change type wide",
    "ALTER TABLE `t` CHANGE COLUMN `a` `b` bigint NOT NULL;",
    "ALTER TABLE `t` CHANGE COLUMN `b` `a` int NOT NULL;",
  ],
  [
    "change same name",
    "ALTER TABLE `t` CHANGE COLUMN `a` `a` bigint NOT NULL;",
    "ALTER TABLE `t` CHANGE COLUMN `a` `a` int NOT NULL;",
    "down-narrows-type",
  ],
  [
    "change, two",
    "ALTER TABLE `t` CHANGE `a` `b` bigint, CHANGE `c` `d` bigint;",
    "ALTER TABLE `t` CHANGE `b` `a` int, CHANGE `d` `c` int;",
  ],
  ["seed", "INSERT INTO roles (k) VALUES ('a') ON CONFLICT DO NOTHING;", "DELETE FROM roles WHERE k = 'a';"],
  ["seed ignore", "INSERT IGNORE INTO `roles` (k) VALUES ('a');", "DELETE FROM `roles` WHERE k = 'a';"],
  [
    "seed not exists",
    "INSERT INTO roles (k) SELECT 'a' WHERE NOT EXISTS (SELECT 1 FROM roles WHERE k = 'a');",
    "DELETE FROM roles WHERE k IN ('a');",
  ],
  [
    "trigger mysql guarded",
    "DROP TRIGGER IF EXISTS t1; CREATE TRIGGER t1 BEFORE INSERT ON a FOR EACH ROW SET NEW.x = 1;",
    "DROP TRIGGER IF EXISTS t1;",
  ],
  ["view guarded", "DROP VIEW IF EXISTS v; CREATE VIEW v AS SELECT 1 AS x;", "DROP VIEW IF EXISTS v;"],
  [
    "fk added after table",
    "CREATE TABLE a (id int); CREATE TABLE b (id int); ALTER TABLE b ADD CONSTRAINT f FOREIGN KEY (id) REFERENCES a (id);",
    "DROP TABLE IF EXISTS b; DROP TABLE IF EXISTS a;",
  ],
  [
    "identity",
    "ALTER TABLE a ALTER id ADD GENERATED BY DEFAULT AS IDENTITY;",
    "ALTER TABLE a ALTER id DROP IDENTITY;",
  ],
  [
    "unique idx to constraint and back",
    "CREATE UNIQUE INDEX CONCURRENTLY u ON a (x);",
    "DROP INDEX CONCURRENTLY u;",
  ],
  ["publication", "CREATE PUBLICATION p FOR TABLE a;", "DROP PUBLICATION p;"],
  ["operator class", "CREATE COLLATION c (provider = icu, locale = 'und');", "DROP COLLATION c;"],
  [
    "text search",
    "CREATE TEXT SEARCH CONFIGURATION en (COPY = simple); ALTER TEXT SEARCH CONFIGURATION en ALTER MAPPING FOR word WITH simple;",
    "DROP TEXT SEARCH CONFIGURATION en;",
  ],
  [
    "foreign server",
    "CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE USER MAPPING FOR u SERVER s; CREATE FOREIGN TABLE ft (id int) SERVER s;",
    "DROP FOREIGN TABLE ft; DROP USER MAPPING FOR u SERVER s; DROP SERVER s;",
  ],
  ["aggregate", "CREATE AGGREGATE my (int) (sfunc = int4pl, stype = int);", "DROP AGGREGATE my (int);"],
  ["rule", "CREATE RULE r AS ON INSERT TO a DO INSTEAD NOTHING;", "DROP RULE r ON a;"],
  ["statistic", "CREATE STATISTICS s ON x, y FROM a;", "DROP STATISTICS s;"],
  ["storage param", "ALTER TABLE a SET (fillfactor = 70);", "ALTER TABLE a RESET (fillfactor);"],
  ["replica identity", "ALTER TABLE a REPLICA IDENTITY FULL;", "ALTER TABLE a REPLICA IDENTITY DEFAULT;"],
  [
    "role",
    "CREATE ROLE app LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO app;",
    "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM app; DROP ROLE app;",
  ],
  [
    "role in do",
    "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app') THEN CREATE ROLE app; END IF; END $$;",
    "DROP ROLE IF EXISTS app;",
  ],
  ["cron", "SELECT cron.schedule('j', '* * * * *', 'SELECT 1');", "SELECT cron.unschedule('j');"],
  [
    "domain constraint",
    "ALTER DOMAIN d ADD CONSTRAINT c CHECK (value > 0);",
    "ALTER DOMAIN d DROP CONSTRAINT c;",
  ],
  ["composite type attr", "ALTER TYPE t ADD ATTRIBUTE x int;", "ALTER TYPE t DROP ATTRIBUTE x;"],
  [
    "type mysql twice null",
    "ALTER TABLE `a` MODIFY `x` bigint NOT NULL;",
    "ALTER TABLE `a` MODIFY `x` bigint NULL;",
  ],
  ["default other", "ALTER TABLE a ALTER x SET DEFAULT 1;", "ALTER TABLE a ALTER x SET DEFAULT 2;"],
  [
    "while true honest",
    "ALTER TABLE a ADD x int;",
    "DO $$ BEGIN WHILE true LOOP ALTER TABLE a DROP COLUMN IF EXISTS x; EXIT WHEN NOT FOUND; END LOOP; END $$;",
  ],
  [
    "do guard",
    "ALTER TABLE a ADD x int;",
    "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE column_name = 'x') THEN RETURN; END IF; ALTER TABLE a DROP COLUMN x; END $$;",
  ],
  [
    "do exception undefined",
    "ALTER TABLE a ADD x int;",
    "DO $$ BEGIN ALTER TABLE a DROP COLUMN x; EXCEPTION WHEN undefined_column THEN RAISE NOTICE 'gone'; END $$;",
  ],
  [
    "do loop",
    "CREATE TABLE p1 (x int); CREATE TABLE p2 (x int);",
    "DO $$ DECLARE r text; BEGIN FOREACH r IN ARRAY ARRAY['p1','p2'] LOOP EXECUTE format('DROP TABLE %I', r); END LOOP; END $$;",
  ],
  [
    "batched update",
    "ALTER TABLE a ADD x int; DO $$ DECLARE n int; BEGIN LOOP UPDATE a SET x = 1 WHERE id IN (SELECT id FROM a WHERE x IS NULL LIMIT 100); GET DIAGNOSTICS n = ROW_COUNT; EXIT WHEN n = 0; END LOOP; END $$;",
    "ALTER TABLE a DROP x;",
  ],
  [
    "if loop exit",
    "ALTER TABLE a ADD x int; DO $$ BEGIN LOOP UPDATE a SET x = 1 WHERE x IS NULL; IF NOT FOUND THEN EXIT; END IF; END LOOP; END $$;",
    "ALTER TABLE a DROP x;",
  ],
  [
    "where true",
    "ALTER TABLE a ADD x int; DO $$ BEGIN UPDATE a SET x = 1 WHERE true; END $$;",
    "ALTER TABLE a DROP x;",
  ],
  [
    "sqlserver exists",
    "CREATE TABLE [a] (id int)",
    "IF EXISTS (SELECT * FROM sys.tables WHERE name = 'a') DROP TABLE [a];",
  ],
  [
    "sqlserver col",
    "ALTER TABLE [a] ADD [x] INT",
    "IF COL_LENGTH('a', 'x') IS NOT NULL\nBEGIN\n  ALTER TABLE [a] DROP COLUMN [x]\nEND",
  ],
  ["sqlserver exec", "EXEC('CREATE VIEW v AS SELECT 1 AS x')", "EXEC('DROP VIEW v')"],
  ["sqlserver exec N", "EXEC(N'CREATE VIEW v AS SELECT 1 AS x')", "DROP VIEW v"],
  [
    "savepoint again",
    "CREATE TABLE a (id int);",
    "BEGIN; SAVEPOINT s; DROP TABLE a; RELEASE SAVEPOINT s; COMMIT;",
  ],
  [
    "savepoint retry",
    "CREATE TABLE a (id int);",
    "BEGIN; SAVEPOINT s; SELECT 1; ROLLBACK TO s; DROP TABLE a; COMMIT;",
  ],
  ["mixed case", 'CREATE TABLE "User" ("userId" int);', 'DROP TABLE IF EXISTS "User";'],
  ["mixed case schema", 'CREATE TABLE "public"."User" ("userId" int);', 'DROP TABLE IF EXISTS "User";'],
  ["unquoted upper", "CREATE TABLE Users (id int);", "DROP TABLE IF EXISTS USERS;"],
  ["mysql upper backtick", "CREATE TABLE `Users` (id int);", "DROP TABLE IF EXISTS `Users`;"],
  ["sqlserver bracket", "CREATE TABLE [Users] (id int)", "DROP TABLE IF EXISTS [Users]"],
  ["sqlserver bracket vs dbo", "CREATE TABLE [dbo].[Users] (id int)", "DROP TABLE IF EXISTS dbo.Users"],
  [
    "default pairs",
    "ALTER TABLE a ALTER x SET DEFAULT now();",
    "ALTER TABLE a ALTER x SET DEFAULT CURRENT_TIMESTAMP;",
  ],
  [
    "type tz",
    "ALTER TABLE a ALTER x TYPE timestamptz USING x AT TIME ZONE 'UTC';",
    "ALTER TABLE a ALTER x TYPE timestamp USING x AT TIME ZONE 'UTC';",
  ],
  ["collate", 'ALTER TABLE a ALTER x TYPE text COLLATE "C";', "ALTER TABLE a ALTER x TYPE text;"],
  ["citext", "ALTER TABLE a ALTER x TYPE citext;", "ALTER TABLE a ALTER x TYPE text;"],
  ["tablespace", "ALTER TABLE a SET TABLESPACE fast;", "ALTER TABLE a SET TABLESPACE pg_default;"],
  ["unlogged", "ALTER TABLE a SET UNLOGGED;", "ALTER TABLE a SET LOGGED;"],
  ["inherit", "ALTER TABLE a INHERIT b;", "ALTER TABLE a NO INHERIT b;"],
  [
    "rls force",
    "ALTER TABLE a ENABLE ROW LEVEL SECURITY; ALTER TABLE a FORCE ROW LEVEL SECURITY;",
    "ALTER TABLE a NO FORCE ROW LEVEL SECURITY; ALTER TABLE a DISABLE ROW LEVEL SECURITY;",
  ],
  ["rls force only", "ALTER TABLE a FORCE ROW LEVEL SECURITY;", "ALTER TABLE a NO FORCE ROW LEVEL SECURITY;"],
  ["rule off", "ALTER TABLE a DISABLE RULE r;", "ALTER TABLE a ENABLE RULE r;"],
  ["trigger off", "ALTER TABLE a DISABLE TRIGGER t;", "ALTER TABLE a ENABLE TRIGGER t;"],
  ["trigger always", "ALTER TABLE a ENABLE ALWAYS TRIGGER t;", "ALTER TABLE a ENABLE TRIGGER t;"],
  ["engine", "ALTER TABLE `t` ENGINE=InnoDB;", "ALTER TABLE `t` ENGINE=MyISAM;"],
  [
    "engine+charset",
    "ALTER TABLE `t` ENGINE=InnoDB, CONVERT TO CHARACTER SET utf8mb4;",
    "ALTER TABLE `t` CONVERT TO CHARACTER SET latin1, ENGINE=MyISAM;",
  ],
  [
    "rename swap",
    "ALTER TABLE a RENAME TO t; ALTER TABLE b RENAME TO a; ALTER TABLE t RENAME TO b;",
    "ALTER TABLE a RENAME TO t; ALTER TABLE b RENAME TO a; ALTER TABLE t RENAME TO b;",
  ],
  [
    "col swap",
    "ALTER TABLE a RENAME x TO t; ALTER TABLE a RENAME y TO x; ALTER TABLE a RENAME t TO y;",
    "ALTER TABLE a RENAME x TO t; ALTER TABLE a RENAME y TO x; ALTER TABLE a RENAME t TO y;",
  ],
  [
    "int to bigint by new column",
    "ALTER TABLE a ADD id2 bigint; UPDATE a SET id2 = id; ALTER TABLE a RENAME id TO id_old; ALTER TABLE a RENAME id2 TO id;",
    "ALTER TABLE a RENAME id TO id2; ALTER TABLE a RENAME id_old TO id; ALTER TABLE a DROP id2;",
  ],
  [
    "not null default combos",
    "ALTER TABLE a ALTER x SET DEFAULT 0, ALTER x SET NOT NULL;",
    "ALTER TABLE a ALTER x DROP NOT NULL, ALTER x DROP DEFAULT;",
  ],
  [
    "type with default dance same",
    "ALTER TABLE a ALTER x DROP DEFAULT; ALTER TABLE a ALTER x TYPE bigint; ALTER TABLE a ALTER x SET DEFAULT 0;",
    "ALTER TABLE a ALTER x DROP DEFAULT; ALTER TABLE a ALTER x TYPE int; ALTER TABLE a ALTER x SET DEFAULT 0;",
    "down-narrows-type",
  ],
  [
    "sqlite rebuild index",
    "CREATE TABLE u_new (id INTEGER, n TEXT); INSERT INTO u_new SELECT id, n FROM u; DROP TABLE u; ALTER TABLE u_new RENAME TO u; CREATE INDEX u_n ON u (n);",
    "DROP INDEX u_n; CREATE TABLE u_old (id INTEGER); INSERT INTO u_old SELECT id FROM u; DROP TABLE u; ALTER TABLE u_old RENAME TO u;",
  ],
  [
    "mysql fk remade",
    "ALTER TABLE `a` DROP FOREIGN KEY `f`; ALTER TABLE `a` ADD CONSTRAINT `f` FOREIGN KEY (`x`) REFERENCES `b` (`id`) ON DELETE CASCADE;",
    "ALTER TABLE `a` DROP FOREIGN KEY `f`; ALTER TABLE `a` ADD CONSTRAINT `f` FOREIGN KEY (`x`) REFERENCES `b` (`id`);",
  ],
  [
    "pk swap",
    "ALTER TABLE a DROP CONSTRAINT a_pkey; ALTER TABLE a ADD PRIMARY KEY (x, y);",
    "ALTER TABLE a DROP CONSTRAINT a_pkey; ALTER TABLE a ADD PRIMARY KEY (x);",
  ],
  [
    "pk swap mysql",
    "ALTER TABLE `a` DROP PRIMARY KEY, ADD PRIMARY KEY (`x`, `y`);",
    "ALTER TABLE `a` DROP PRIMARY KEY, ADD PRIMARY KEY (`x`);",
  ],
  [
    "matview replaced w named idx",
    "DROP MATERIALIZED VIEW IF EXISTS v; CREATE MATERIALIZED VIEW v AS SELECT 1 AS x; CREATE UNIQUE INDEX v_x ON v (x);",
    "DROP MATERIALIZED VIEW IF EXISTS v; CREATE MATERIALIZED VIEW v AS SELECT 2 AS x; CREATE UNIQUE INDEX v_x ON v (x);",
  ],
  [
    "view cascade",
    "DROP VIEW IF EXISTS w; DROP VIEW IF EXISTS v; CREATE VIEW v AS SELECT 1 AS x; CREATE VIEW w AS SELECT * FROM v;",
    "DROP VIEW IF EXISTS w; DROP VIEW IF EXISTS v; CREATE VIEW v AS SELECT 2 AS x; CREATE VIEW w AS SELECT * FROM v;",
  ],
  [
    "partition create of",
    "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); CREATE INDEX ON p1 (x);",
    "DROP TABLE p1;",
  ],
  [
    "detach drop",
    "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);",
    "ALTER TABLE p DETACH PARTITION p1; DROP TABLE p1;",
  ],
  [
    "seq owned",
    "CREATE SEQUENCE s; ALTER TABLE a ALTER id SET DEFAULT nextval('s'); ALTER SEQUENCE s OWNED BY a.id;",
    "ALTER TABLE a ALTER id DROP DEFAULT; DROP SEQUENCE s;",
  ],
  [
    "pg_temp fn",
    "CREATE FUNCTION pg_temp.f(x int) RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER TABLE a ADD y int; UPDATE a SET y = pg_temp.f(x);",
    "ALTER TABLE a DROP y;",
  ],
  [
    "copy constraint",
    "ALTER TABLE a ADD CONSTRAINT n CHECK (x IS NOT NULL) NOT VALID; ALTER TABLE a VALIDATE CONSTRAINT n; ALTER TABLE a ALTER x SET NOT NULL; ALTER TABLE a DROP CONSTRAINT n;",
    "ALTER TABLE a ALTER x DROP NOT NULL;",
  ],
  [
    "mysql add partition two",
    "ALTER TABLE `p` ADD PARTITION (PARTITION p3 VALUES LESS THAN (30), PARTITION p4 VALUES LESS THAN (40));",
    "ALTER TABLE `p` DROP PARTITION p3, p4;",
  ],
  [
    "mysql partition by",
    "ALTER TABLE `p` PARTITION BY HASH (id) PARTITIONS 4;",
    "ALTER TABLE `p` REMOVE PARTITIONING;",
  ],
];

const nothing: typeof rows = [
  ["guarded leftover index", "-- voided", "DROP INDEX IF EXISTS a_i;", "down-drops-more"],
  ["guarded leftover function", "SELECT 1;", "DROP FUNCTION IF EXISTS f();", "down-drops-more"],
  ["comment only, empty down", "COMMENT ON TABLE a IS 'x';", ""],
];

function pairs(of: typeof rows, verdict: AcceptedPair["verdict"]): AcceptedPair[] {
  return of.map(([name, up, down, ...findings]) => ({ name, up, down, verdict, findings }));
}

/** What real projects write in ways that are easily taken for something forgotten. */
export const UNUSUAL_PAIRS: readonly AcceptedPair[] = [
  ...pairs(rows, "reversible"),
  ...pairs(nothing, "no-op"),
];
