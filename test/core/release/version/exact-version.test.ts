import fc from "fast-check";
import semver from "semver";
import { expect, test } from "vitest";
import { exactVersion } from "../../../../src/core/release/version/exact-version.ts";

const part = fc.constantFrom(
  "0",
  "1",
  "01",
  "12",
  "9007199254740991",
  "9007199254740992",
  "beta",
  "a-b",
  "00a",
  "-",
  "",
);
const version = fc
  .tuple(
    part,
    part,
    part,
    fc.array(part, { maxLength: 3 }),
    fc.constantFrom("", "+b", " ", "\n", "x".repeat(250)),
  )
  .map(([major, minor, patch, names, end]) => {
    const core = `${major}.${minor}.${patch}`;
    return `${names.length === 0 ? core : `${core}-${names.join(".")}`}${end}`;
  });

test("it is of one mind with the package semver", () => {
  fc.assert(
    fc.property(fc.oneof(version, fc.string()), (text) => {
      const bare = text.replace(/^v/, "");
      const theirs = semver.parse(bare)?.version === bare ? bare : null;

      expect(exactVersion(text)).toBe(theirs);
    }),
    { numRuns: 3_000 },
  );
});
