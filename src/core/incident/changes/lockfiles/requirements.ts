import { type LockfileFormat, type LockReading, locked } from "./locked.ts";
import { pythonName } from "./python-name.ts";

/** requirements.txt and its like: the lines that pin a version with `==`; others fix nothing. */
export const requirementsFile: LockfileFormat = {
  name: "pip",
  claims: (fileName) =>
    /^(?:[\w.-]*[-_.])?(?:requirements|constraints)(?:[-_.][\w.-]*)?\.txt$/.test(fileName),
  read,
};

// The pattern takes time by the square of the blanks in a line; no name and version are as long.
const longestLine = 500;
const pinned = /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*===?\s*([^\s;#,\\]+)/;

function read(text: string): LockReading {
  const pairs: (readonly [string, string])[] = [];
  const direct = new Set<string>();
  let name = "";
  for (const line of text.split(/\r?\n/)) {
    const [, seen, version] = pinned.exec(line.slice(0, longestLine).trim()) ?? [];
    if (seen !== undefined && version !== undefined) {
      name = pythonName(seen);
      pairs.push([name, version]);
    }
    // pip-compile and uv write under each what it is there for: `-r requirements.in` is the project itself.
    if (/# +(?:via +)?-r /.test(line) && name !== "") direct.add(name);
  }
  return locked(pairs, direct.size === 0 ? null : direct);
}
