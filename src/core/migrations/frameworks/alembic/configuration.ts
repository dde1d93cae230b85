import type { Snapshot } from "../../change.ts";
import { folderFrom, folderOf, foldersAbove, present } from "../../python/paths.ts";
import { settingsOf } from "../../python/settings.ts";

/** The files above a revision in which Alembic may be told where revisions lie. */
export function configurationsFor(path: string, snapshot: Snapshot): readonly string[] {
  const names = foldersAbove(path).flatMap((folder) => [`${folder}alembic.ini`, `${folder}pyproject.toml`]);
  return present(names, snapshot);
}

/** Whether a configuration above points to the folder that a file lies in. */
export function isConfigured(path: string, snapshot: Snapshot): boolean {
  return configurationsFor(path, snapshot).some((file) => {
    const text = snapshot.texts.get(file) ?? "";
    const settings = settingsOf(text, file.endsWith(".toml") ? "tool.alembic" : "alembic");
    return settings !== null && folders(settings, folderOf(file)).some((folder) => path.startsWith(folder));
  });
}

/** The base folder of Flask-Migrate that a path in `versions` lies in; null when it lies in none. */
export function baseFolder(path: string): string | null {
  const at = path.lastIndexOf("/versions/");
  if (at >= 0) return path.slice(0, at + 1);
  return path.startsWith("versions/") ? "" : null;
}

// alembic/config.py: several locations are parted by spaces, commas, or the sign that `path_separator` names.
function folders(settings: ReadonlyMap<string, string>, here: string): readonly string[] {
  const locations = settings.get("version_locations");
  const script = settings.get("script_location");
  const written =
    locations === undefined || locations === ""
      ? script === undefined
        ? []
        : [`${script}/versions`]
      : locations.split(/[\s,:;]+/);
  const found = written.map((one) => folderFrom(here, one.replaceAll("%(script_location)s", script ?? "")));
  return found.filter((folder) => folder !== null);
}
