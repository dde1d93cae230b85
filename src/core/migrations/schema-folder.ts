/**
 * The folder whose schema a migration is of, without a slash at its end; empty for the root. Some tools give each
 * migration a folder of its own, named after it: then its file's name does not say the version, and that folder does.
 */
export function schemaFolder(path: string, version: string): string {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  if (!names(name, version) && names(folders.at(-1) ?? "", version)) folders.pop();
  return folders.join("/");
}

// Diesel's versions are without the dashes of their folders.
function names(part: string, version: string): boolean {
  return part.includes(version) || part.replaceAll("-", "").includes(version);
}
