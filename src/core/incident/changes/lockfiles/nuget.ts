import { asObject, jsonObject, objectEntries, textOf } from "./json-object.ts";
import { type LockfileFormat, type LockReading, locked, notInForm } from "./locked.ts";

/** packages.lock.json of NuGet: for each target framework, with `Direct`, `Transitive` and projects of the repository. */
export const nugetLock: LockfileFormat = {
  name: "NuGet",
  claims: (fileName) => /^packages(?:\.[\w.-]+)?\.lock\.json$/.test(fileName),
  read,
};

function read(text: string): LockReading {
  const dependencies = asObject(jsonObject(text)?.["dependencies"]);
  if (dependencies === null) return notInForm("packages.lock.json");
  const entries = objectEntries(dependencies).flatMap(([, framework]) => objectEntries(framework));
  const direct = entries.filter(([, entry]) => entry["type"] === "Direct").map(([name]) => name);
  return locked(
    entries.map(([name, entry]) => [name, textOf(entry["resolved"])]),
    new Set(direct),
  );
}
