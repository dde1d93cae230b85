import { textOf } from "./json-object.ts";
import { type LockfileFormat, type LockReading, locked, notInForm } from "./locked.ts";
import { tomlPackages } from "./toml-packages.ts";

/** Cargo.lock: what has no `source` is a crate of the repository itself. */
export const cargoLock: LockfileFormat = {
  name: "Cargo",
  claims: (fileName) => fileName === "Cargo.lock",
  read,
};

function read(text: string): LockReading {
  const packages = tomlPackages(text);
  if (packages === null) return notInForm("Cargo.lock");
  const own = packages.filter((one) => one["source"] === undefined);
  const direct = own.flatMap((one) => {
    const needs: unknown = one["dependencies"];
    // `name`, with version and source behind it where the name is not enough.
    return Array.isArray(needs) ? needs.map((need: unknown) => textOf(need).split(" ")[0] ?? "") : [];
  });
  const pairs = packages
    .filter((one) => one["source"] !== undefined)
    .map((one) => [textOf(one["name"]), versionOf(textOf(one["version"]), textOf(one["source"]))] as const);
  return locked(pairs, new Set(direct));
}

// The version of a crate from git says nothing; its commit does.
function versionOf(version: string, source: string): string {
  const commit = /^git\+.*#([0-9a-f]{7,40})$/.exec(source)?.[1];
  return commit === undefined ? version : `${version} (git ${commit.slice(0, 12)})`;
}
