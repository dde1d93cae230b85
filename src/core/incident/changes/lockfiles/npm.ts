import { asObject, type JsonObject, jsonObject, objectEntries, textOf } from "./json-object.ts";
import { type LockfileFormat, type LockReading, locked, notInForm } from "./locked.ts";

const format = "package-lock.json (lockfileVersion 1 to 3)";
const deepest = 100;

/** npm's lock, in its three versions; npm-shrinkwrap.json is the same (npm docs: package-lock.json). */
export const npmLock: LockfileFormat = {
  name: "npm",
  claims: (fileName) => fileName === "package-lock.json" || fileName === "npm-shrinkwrap.json",
  read,
};

function read(text: string): LockReading {
  const file = jsonObject(text);
  if (file === null) return notInForm(format);
  const packages = asObject(file["packages"]);
  if (packages !== null) return fromPackages(packages);
  if (asObject(file["dependencies"]) === null && file["lockfileVersion"] === undefined)
    return notInForm(format);
  return locked(fromTree(file["dependencies"], 0));
}

function fromPackages(packages: JsonObject): LockReading {
  const entries = objectEntries(packages);
  const installed = entries.flatMap(([path, entry]): (readonly [string, string])[] => {
    const at = path.lastIndexOf("node_modules/");
    // A link to a project of the repository has no version, so it is left out.
    if (at === -1) return [];
    // An alias is installed under another name than the package's own.
    const name = textOf(entry["name"]) || path.slice(at + "node_modules/".length);
    return [[name, textOf(entry["version"])]];
  });
  // Outside `node_modules` lie the projects of the repository itself.
  const own = entries.filter(([path]) => !path.includes("node_modules/")).map(([, entry]) => entry);
  const direct = own.flatMap((entry) =>
    ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"].flatMap((kind) =>
      Object.keys(asObject(entry[kind]) ?? {}),
    ),
  );
  return locked(installed, new Set(direct));
}

// Version 1 is a tree, as the folders are.
function fromTree(dependencies: unknown, depth: number): readonly (readonly [string, string])[] {
  if (depth > deepest) return [];
  return objectEntries(dependencies).flatMap(([name, entry]) => [
    [name, textOf(entry["version"])] as const,
    ...fromTree(entry["dependencies"], depth + 1),
  ]);
}
