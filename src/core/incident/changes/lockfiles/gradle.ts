import { type LockfileFormat, type LockReading, locked, notInForm } from "./locked.ts";

/** gradle.lockfile: `group:artifact:version=configurations`, a line each (Gradle docs: Locking versions). */
export const gradleLock: LockfileFormat = {
  name: "Gradle",
  claims: (fileName) => fileName === "gradle.lockfile" || fileName === "buildscript-gradle.lockfile",
  read,
};

function read(text: string): LockReading {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const pairs = lines
    .filter((line) => !line.startsWith("empty="))
    .map((line): readonly [string, string] | null => {
      const [, name, version] = /^([^:=\s]+:[^:=\s]+):([^:=\s]+)=/.exec(line) ?? [];
      return name === undefined || version === undefined ? null : [name, version];
    });
  const known = pairs.flatMap((pair) => (pair === null ? [] : [pair]));
  return known.length === pairs.length ? locked(known) : notInForm("gradle.lockfile");
}
