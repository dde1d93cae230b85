import { parse } from "smol-toml";
import { asObject, type JsonObject, objectItems } from "./json-object.ts";

/** The `[[package]]` tables of a lockfile in TOML; null when it cannot be read. */
export function tomlPackages(text: string): readonly JsonObject[] | null {
  try {
    const file = asObject(parse(text));
    const packages = file?.["package"];
    // Without any dependency there is no table, and some tools write an empty list.
    return packages === undefined || Array.isArray(packages) ? objectItems(packages) : null;
  } catch {
    return null;
  }
}
