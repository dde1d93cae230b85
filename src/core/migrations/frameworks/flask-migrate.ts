import type { Parsers } from "../../../kernel/parsers.ts";
import type { Snapshot } from "../change.ts";
import type { MigrationFramework } from "../framework.ts";
import type { Migration } from "../migration.ts";
import { readPythonFile } from "../python/file.ts";
import { moduleName, present } from "../python/paths.ts";
import { settingsOf } from "../python/settings.ts";
import { baseFolder } from "./alembic/configuration.ts";
import { imports, readRevision } from "./alembic/revision.ts";

/**
 * Flask-Migrate: Alembic's revisions, run by `flask db`. They are its own where `alembic.ini` lies beside `versions`
 * with its logger, or names no location (the command gives it) while `env.py` asks Flask for the database.
 */
export const flaskMigrate: MigrationFramework = {
  name: "flask-migrate",
  title: "Flask-Migrate",
  languages: ["python"],

  claims,

  versionOf(): null {
    return null;
  },

  reads(touched: readonly string[], snapshot: Snapshot): readonly string[] {
    const own = touched.filter(claims);
    const beside = own.flatMap((path) => [`${baseFolder(path)}alembic.ini`, `${baseFolder(path)}env.py`]);
    return present([...own, ...beside], snapshot);
  },

  find(touched: readonly string[], snapshot: Snapshot, parsers: Parsers): readonly Migration[] {
    const own = present(touched, snapshot).filter(claims);
    return own.flatMap((path) => {
      if (!isRunByFlask(baseFolder(path) ?? "", snapshot, parsers)) return [];
      const text = snapshot.texts.get(path) ?? null;
      return readRevision(path, text, true, { tool: "flask-migrate", command: "flask db" }, parsers) ?? [];
    });
  },
};

function claims(path: string): boolean {
  return moduleName(path) !== null && baseFolder(path) !== null;
}

function isRunByFlask(folder: string, { texts }: Snapshot, parsers: Parsers): boolean {
  const settings = texts.get(`${folder}alembic.ini`);
  if (settings === undefined || settings === null) return false;
  if (settingsOf(settings, "logger_flask_migrate") !== null) return true;
  // Its older templates have no logger of their own.
  if (settingsOf(settings, "alembic")?.has("script_location") === true) return false;
  const environment = readPythonFile(texts.get(`${folder}env.py`) ?? "", parsers);
  return environment !== null && imports(environment, "flask");
}
