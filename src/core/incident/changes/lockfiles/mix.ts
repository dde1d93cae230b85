import { type LockfileFormat, type LockReading, locked, notInForm } from "./locked.ts";

/** mix.lock, a map of Elixir with one line a dependency; which of them the project asks for stands only in mix.exs. */
export const mixLock: LockfileFormat = {
  name: "Mix",
  claims: (fileName) => fileName === "mix.lock",
  read,
};

function read(text: string): LockReading {
  if (!/^\s*%\{[\s\S]*\}\s*$/.test(text)) return notInForm("mix.lock");
  const pairs: (readonly [string, string])[] = [];
  for (const line of text.split(/\r?\n/)) {
    const hex = /^\s*"([^"]+)":\s*\{:hex,\s*:"?[\w-]+"?,\s*"([^"]+)"/.exec(line);
    const git = /^\s*"([^"]+)":\s*\{:git,\s*"[^"]*",\s*"([0-9a-f]+)"/.exec(line);
    if (hex !== null) pairs.push([hex[1] ?? "", hex[2] ?? ""]);
    else if (git !== null) pairs.push([git[1] ?? "", `git ${(git[2] ?? "").slice(0, 12)}`]);
  }
  return locked(pairs);
}
