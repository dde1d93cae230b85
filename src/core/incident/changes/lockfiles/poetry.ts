import { asObject, textOf } from "./json-object.ts";
import { type LockfileFormat, type LockReading, locked, notInForm } from "./locked.ts";
import { pythonName } from "./python-name.ts";
import { tomlPackages } from "./toml-packages.ts";

/** poetry.lock: which of them the project asks for stands only in pyproject.toml. */
export const poetryLock: LockfileFormat = {
  name: "Poetry",
  claims: (fileName) => fileName === "poetry.lock",
  read,
};

function read(text: string): LockReading {
  const packages = tomlPackages(text);
  if (packages === null) return notInForm("poetry.lock");
  return locked(
    packages.map((one) => {
      const commit = textOf(asObject(one["source"])?.["resolved_reference"]);
      const version = textOf(one["version"]);
      return [
        pythonName(textOf(one["name"])),
        commit === "" ? version : `${version} (git ${commit.slice(0, 12)})`,
      ];
    }),
  );
}
