import { fileName } from "../../javascript/migration-path.ts";

/** Whether a path lies among migrations and may be one itself. */
export function mayBeAMigration(path: string): boolean {
  const name = fileName(path);
  const folders = path.split("/").slice(0, -1);
  return (
    ENDS.test(name) &&
    !NO_MIGRATION.test(name) &&
    !DERIVED.test(name) &&
    folders.some((folder) => FOLDER.test(folder)) &&
    !folders.some((folder) => ASIDE.test(folder))
  );
}

/** Whether the name begins with a number or holds a time, as those of migrations do. */
export function hasNumber(path: string): boolean {
  return /^[a-z]{0,9}_?\d+[-_.]|\d{8,}/i.test(fileName(path));
}

/** Whether a path says that the file only fills tables. */
export function mayOnlySeed(path: string): boolean {
  return /(?:^|[/_.-])(?:seed|seeds|seeders?|fixtures?|demo|sample)(?:[/_.-]|$)/i.test(path);
}

const ENDS =
  /\.(?:sql|[cm]?[jt]s|py|rb|php|go|rs|exs?|cs|java|kts?|scala|groovy|swift|clj|edn|pl|lua|dart|xml|ya?ml|json)$/i;

// `migrations`, `db_migrate`, `sql-migrations`, `migrations-v2`, `changelog`.
const FOLDER = /(?:^|[-_.])(?:migrations?|migrate|changelogs?)(?:$|[-_.]v?\d*)/i;

const ASIDE =
  /^(?:node_modules|vendor|dist|build|target|tests?|__tests__|specs?|testdata|docs?|examples?|templates?|helpers?|utils?|lib|common|shared|concerns|verify|meta|snapshots?|__pycache__|\..*)$/i;

// What stands beside migrations and is none.
const NO_MIGRATION =
  /^(?:readme|index|__init__|env|conftest|mod|lib|main|(?:migration[-_]?)?provider|run|runner|cli|app|server|config|types?|utils?|helpers?|common|base|constants?|template|schema|structure|umzug|knexfile|migrat(?:e|ions?|or|ing)|migration[-_]?(?:runner|lock|utils?|helpers?)|embed|doc|package(?:-lock)?|tsconfig|composer|(?:db|database|connection|client)|abstract\w*|_.*|\..*)\.[^/]*$/i;

const DERIVED =
  /(?:[._-](?:tests?|spec|snapshot|lock|stories|min|d|designer|config|mock)\.\w+|ModelSnapshot\.\w+|(?:Tests?|Spec)\.(?:java|kts?|cs|scala|groovy|php|swift)|^test_.*\.py|_journal\.json)$/i;
