import { type LockfileFormat, type LockReading, locked, notInForm } from "./locked.ts";

/** Gemfile.lock: gems stand four blanks deep under `specs:`, what they need six; `DEPENDENCIES` is what the project asks for. */
export const bundlerLock: LockfileFormat = {
  name: "Bundler",
  claims: (fileName) => fileName === "Gemfile.lock" || fileName === "gems.locked",
  read,
};

function read(text: string): LockReading {
  if (!/^(?:GEM|PATH|GIT|DEPENDENCIES)$/m.test(text)) return notInForm("Gemfile.lock");
  const pairs: (readonly [string, string])[] = [];
  const direct = new Set<string>();
  let [section, revision] = ["", ""];
  for (const line of text.split(/\r?\n/)) {
    if (/^[A-Z][A-Z ]*$/.test(line)) [section, revision] = [line, ""];
    revision = /^ {2}revision: (\S+)$/.exec(line)?.[1] ?? revision;
    const [, gem, version] = /^ {4}(\S+) \(([^)]+)\)$/.exec(line) ?? [];
    // A gem that lies in the repository has no version of its own to change; the platform stands behind a hyphen.
    if (gem !== undefined && version !== undefined && section !== "PATH") {
      const bare = version.replace(/-.*$/, "");
      pairs.push([gem, revision === "" ? bare : `${bare} (git ${revision.slice(0, 12)})`]);
    }
    const asked = section === "DEPENDENCIES" ? /^ {2}([^\s!]+)/.exec(line)?.[1] : undefined;
    if (asked !== undefined) direct.add(asked);
    const ruby = section === "RUBY VERSION" ? /^ {3}ruby (\S+)$/.exec(line)?.[1] : undefined;
    if (ruby !== undefined) pairs.push(["ruby", ruby]);
  }
  return locked(pairs, new Set([...direct, "ruby"]));
}
