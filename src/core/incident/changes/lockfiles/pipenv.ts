import { jsonObject, objectEntries, textOf } from "./json-object.ts";
import { type LockfileFormat, type LockReading, locked, notInForm } from "./locked.ts";
import { pythonName } from "./python-name.ts";

/** Pipfile.lock: which of them the project asks for stands only in the Pipfile. */
export const pipenvLock: LockfileFormat = {
  name: "Pipenv",
  claims: (fileName) => fileName === "Pipfile.lock",
  read,
};

function read(text: string): LockReading {
  const file = jsonObject(text);
  if (file === null || file["_meta"] === undefined) return notInForm("Pipfile.lock");
  // Besides `default` and `develop` there may be categories of a team's own.
  const groups = Object.keys(file).filter((key) => key !== "_meta");
  return locked(
    groups.flatMap((group) =>
      objectEntries(file[group]).map(
        ([name, entry]) =>
          [pythonName(name), textOf(entry["version"]).replace(/^==/, "") || textOf(entry["ref"])] as const,
      ),
    ),
  );
}
