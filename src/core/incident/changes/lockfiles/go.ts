import { type LockfileFormat, type LockReading, locked, notInForm } from "./locked.ts";

/** go.mod: since Go 1.17 it names every module of the build, those that others need as `// indirect`. */
export const goMod: LockfileFormat = {
  name: "Go",
  claims: (fileName) => fileName === "go.mod",
  read: readMod,
};

/** go.sum: hashes of more versions than are built, but also what changed where go.mod did not. */
export const goSum: LockfileFormat = {
  name: "Go",
  claims: (fileName) => fileName === "go.sum",
  read: readSum,
};

function readMod(text: string): LockReading {
  if (!/^[ \t]*module[ \t]/m.test(text)) return notInForm("go.mod");
  const pairs: (readonly [string, string])[] = [];
  const direct = new Set<string>();
  let block = "";
  for (const line of text.split(/\r?\n/)) {
    const [code = "", comment = ""] = line.split("//", 2);
    const words = code.trim().split(/\s+/);
    if (words[1] === "(") block = words[0] ?? "";
    else if (words[0] === ")") block = "";
    else {
      const [verb = "", first = "", second = ""] = block === "" ? words : [block, ...words];
      if (verb === "require" && second !== "") {
        pairs.push([first, second]);
        if (comment.trim() !== "indirect") direct.add(first);
      } else if (verb === "replace") {
        const arrow = words.indexOf("=>");
        pairs.push([first, `replaced by ${words.slice(arrow + 1).join(" ")}`]);
        direct.add(first);
      } else if ((verb === "go" || verb === "toolchain") && first !== "") {
        pairs.push([verb, first]);
        direct.add(verb);
      }
    }
  }
  return locked(pairs, direct);
}

function readSum(text: string): LockReading {
  const lines = text.split(/\r?\n/).filter((line) => line !== "");
  if (lines.some((line) => !/^\S+ \S+ h1:\S+$/.test(line))) return notInForm("go.sum");
  const pairs = lines.map((line): readonly [string, string] => {
    const [name = "", version = ""] = line.split(" ");
    // Of those the module itself is not in the build, only what it needs was looked at.
    return version.endsWith("/go.mod") ? ["", ""] : [name, version];
  });
  return locked(pairs);
}
