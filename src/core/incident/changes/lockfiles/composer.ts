import { asObject, jsonObject, objectItems, textOf } from "./json-object.ts";
import { type LockfileFormat, type LockReading, locked, notInForm } from "./locked.ts";

/** composer.lock: which of them the project asks for stands only in composer.json. */
export const composerLock: LockfileFormat = {
  name: "Composer",
  claims: (fileName) => fileName === "composer.lock",
  read,
};

function read(text: string): LockReading {
  const file = jsonObject(text);
  if (file === null || !Array.isArray(file["packages"])) return notInForm("composer.lock");
  const packages = [...objectItems(file["packages"]), ...objectItems(file["packages-dev"])];
  return locked(
    packages.map((one) => {
      const version = textOf(one["version"]);
      // The version of a branch stays the same while its commit moves.
      const commit = version.startsWith("dev-") ? textOf(asObject(one["source"])?.["reference"]) : "";
      return [textOf(one["name"]), commit === "" ? version : `${version} (git ${commit.slice(0, 12)})`];
    }),
  );
}
