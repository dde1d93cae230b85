import { asObject, type JsonObject, objectItems, textOf } from "./json-object.ts";
import { type LockfileFormat, type LockReading, locked, notInForm } from "./locked.ts";
import { pythonName } from "./python-name.ts";
import { tomlPackages } from "./toml-packages.ts";

/** uv.lock: what is `editable` or `virtual` is a project of the repository itself. */
export const uvLock: LockfileFormat = {
  name: "uv",
  claims: (fileName) => fileName === "uv.lock",
  read,
};

function read(text: string): LockReading {
  const packages = tomlPackages(text);
  if (packages === null) return notInForm("uv.lock");
  const own = packages.filter(isOwn);
  const direct = own.flatMap((one) => [
    ...objectItems(one["dependencies"]),
    ...Object.values(asObject(one["dev-dependencies"]) ?? {}).flatMap(objectItems),
    ...Object.values(asObject(one["optional-dependencies"]) ?? {}).flatMap(objectItems),
  ]);
  const pairs = packages
    .filter((one) => !isOwn(one))
    .map((one) => [pythonName(textOf(one["name"])), versionOf(one)] as const);
  return locked(pairs, new Set(direct.map((need) => pythonName(textOf(need["name"])))));
}

function isOwn(one: JsonObject): boolean {
  const source = asObject(one["source"]) ?? {};
  return "editable" in source || "virtual" in source;
}

function versionOf(one: JsonObject): string {
  const commit = /#([0-9a-f]{7,40})$/.exec(textOf(asObject(one["source"])?.["git"]))?.[1];
  const version = textOf(one["version"]);
  return commit === undefined ? version : `${version} (git ${commit.slice(0, 12)})`;
}
