import type { MigrationFramework } from "../framework.ts";
import { aerich } from "./aerich.ts";
import { alembic } from "./alembic.ts";
import { atlas } from "./atlas.ts";
import { bunGo } from "./bun-go.ts";
import { bunSql } from "./bun-sql.ts";
import { dbmate } from "./dbmate.ts";
import { diesel } from "./diesel.ts";
import { django } from "./django.ts";
import { doctrine } from "./doctrine.ts";
import { drizzle } from "./drizzle.ts";
import { ecto } from "./ecto.ts";
import { efCore } from "./ef-core.ts";
import { flaskMigrate } from "./flask-migrate.ts";
import { flyway } from "./flyway.ts";
import { golangMigrate } from "./golang-migrate.ts";
import { goose } from "./goose.ts";
import { gooseGo } from "./goose-go.ts";
import { knex } from "./knex.ts";
import { kysely } from "./kysely.ts";
import { laravel } from "./laravel.ts";
import { liquibase } from "./liquibase.ts";
import { liquibaseSql } from "./liquibase-sql.ts";
import { mikroOrm } from "./mikro-orm.ts";
import { nodePgMigrate } from "./node-pg-migrate.ts";
import { pgroll } from "./pgroll.ts";
import { phinx } from "./phinx.ts";
import { pop } from "./pop.ts";
import { prisma } from "./prisma.ts";
import { rails } from "./rails.ts";
import { refinery } from "./refinery.ts";
import { refineryRust } from "./refinery-rust.ts";
import { seaOrm } from "./sea-orm.ts";
import { sequelize } from "./sequelize.ts";
import { sqitch } from "./sqitch.ts";
import { sqlx } from "./sqlx.ts";
import { supabase } from "./supabase.ts";
import { tern } from "./tern.ts";
import { typeorm } from "./typeorm.ts";
import { unknown } from "./unknown.ts";
import { yoyo } from "./yoyo.ts";
import { yoyoSql } from "./yoyo-sql.ts";

/** Every migration tool that is judged. Where two are as sure of a file, the earlier one has it. */
export const FRAMEWORKS: readonly MigrationFramework[] = [
  liquibase,
  refineryRust,
  pgroll,
  seaOrm,
  bunGo,
  gooseGo,
  goose,
  dbmate,
  liquibaseSql,
  tern,
  atlas,
  drizzle,
  prisma,
  supabase,
  diesel,
  sqitch,
  sqlx,
  bunSql,
  refinery,
  flyway,
  yoyoSql,
  pop,
  golangMigrate,
  rails,
  ecto,
  doctrine,
  laravel,
  phinx,
  efCore,
  flaskMigrate,
  alembic,
  django,
  aerich,
  yoyo,
  mikroOrm,
  typeorm,
  nodePgMigrate,
  kysely,
  sequelize,
  knex,
  unknown,
];
