import { type LockfileFormat, type LockReading, locked, notInForm } from "./locked.ts";

/** yarn.lock of Yarn 1 and of later ones, read by lines: both have a block for each resolution. */
export const yarnLock: LockfileFormat = {
  name: "Yarn",
  claims: (fileName) => fileName === "yarn.lock",
  read,
};

function read(text: string): LockReading {
  if (text.trim() !== "" && !/^# yarn lockfile v1$|^__metadata:$/m.test(text)) return notInForm("yarn.lock");
  const pairs: (readonly [string, string])[] = [];
  const direct = new Set<string>();
  const isBerry = /^__metadata:$/m.test(text);
  let [name, isOwn, isInDependencies] = ["", false, false];
  for (const line of text.split(/\r?\n/)) {
    if (/^[^\s#].*:$/.test(line)) {
      const key = line.slice(0, -1);
      name = key === "__metadata" ? "" : nameOf(key);
      // A workspace is a project of the repository itself.
      isOwn = key.includes("@workspace:");
      isInDependencies = false;
      continue;
    }
    const [, indent = "", field = "", value = ""] = /^( +)"?([^\s":]+)"?:? *(.*)$/.exec(line) ?? [];
    if (indent.length === 2) isInDependencies = /^(?:devD|d)ependencies$/.test(field);
    else if (isOwn && isInDependencies && indent.length === 4) direct.add(field);
    if (indent.length === 2 && field === "version" && !isOwn && name !== "")
      pairs.push([name, unquoted(value)]);
  }
  return locked(pairs, isBerry ? direct : null);
}

// `"@scope/name@^1.0.0", "@scope/name@npm:^1.1.0"`: all are of one package.
function nameOf(key: string): string {
  const first = unquoted(key.split(/, */)[0] ?? "").replace(/^"/, "");
  const at = first.indexOf("@", 1);
  return at === -1 ? first : first.slice(0, at);
}

function unquoted(text: string): string {
  return text.replace(/^"(.*)"$/, "$1");
}
