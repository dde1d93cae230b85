import { type LockfileFormat, type LockReading, locked, notInForm } from "./locked.ts";

/**
 * pnpm-lock.yaml, versions 5 to 9, read by lines: pnpm writes it itself and always in one form, and a parser of all of
 * YAML would take seconds for the larger ones.
 */
export const pnpmLock: LockfileFormat = {
  name: "pnpm",
  claims: (fileName) => fileName === "pnpm-lock.yaml",
  read,
};

// A colon ends a key only before a blank or the end of the line.
const keyLine = /^( *)('[^']*'|"[^"]*"|[^\s'":#](?:[^:]|:(?=[^ ]))*):(?: .*)?$/;
const groups = /^(?:dependencies|devDependencies|optionalDependencies)$/;

function read(text: string): LockReading {
  if (!/^lockfileVersion:/m.test(text)) return notInForm("pnpm-lock.yaml");
  const pairs: (readonly [string, string])[] = [];
  const direct = new Set<string>();
  // Keys above the line, by how far they are indented.
  let above: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, indent = "", key = ""] = keyLine.exec(line) ?? [];
    if (key === "") continue;
    const depth = indent.length / 2;
    above = [...above.slice(0, depth), unquoted(key)];
    const [section = "", second = "", third = "", fourth = ""] = above;
    if (section === "packages" && depth === 1) pairs.push(pairOf(second));
    else if (groups.test(section) && depth === 1) direct.add(second);
    else if (section === "importers" && groups.test(third) && depth === 3) direct.add(fourth);
  }
  return locked(pairs, direct);
}

/** `/name/1.0.0_peers` (5), `/name@1.0.0(peers)` (6) or `name@1.0.0` (9); the version of what is no package is its address. */
function pairOf(key: string): readonly [string, string] {
  const bare = key.replace(/\(.*$/, "");
  const [, name, version] =
    /^\/?((?:@[^/@]+\/)?[^/@]+)@(.+)$/.exec(bare) ??
    /^\/((?:@[^/]+\/)?[^/]+)\/([^/_]+)(?:_.*)?$/.exec(bare) ??
    [];
  return name === undefined || version === undefined ? [bare, bare] : [name, version];
}

function unquoted(key: string): string {
  return /^['"]/.test(key) ? key.slice(1, -1) : key;
}
