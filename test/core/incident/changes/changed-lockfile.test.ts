import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedLockfile } from "../../../../src/core/incident/changes/changed-lockfile.ts";

const path = "requirements.txt";

function pinned(versions: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(versions)
    .flatMap(([name, all]) => all.map((version) => `${name}==${version}\n`))
    .join("");
}

describe("what changed in a lockfile", () => {
  it("is what came, what went and what has another version, by name", () => {
    const before = pinned({ b: ["1"], c: ["1"], a: ["1"] });
    const after = pinned({ d: ["1"], c: ["1"], a: ["2"] });

    expect(changedLockfile({ path, before, after })).toEqual({
      path,
      changed: [
        { name: "a", from: "1", to: "2" },
        { name: "b", from: "1", to: null },
        { name: "d", from: null, to: "1" },
      ],
      problem: null,
    });
  });

  it("is all of it when the lockfile is new or gone", () => {
    const text = pinned({ a: ["1"] });

    expect(changedLockfile({ path, before: null, after: text }).changed).toEqual([
      { name: "a", from: null, to: "1" },
    ]);
    expect(changedLockfile({ path, before: text, after: null }).changed).toEqual([
      { name: "a", from: "1", to: null },
    ]);
  });

  it("leaves versions out that stayed, unless nothing was replaced", () => {
    const before = pinned({ a: ["1", "2"], b: ["1"], c: ["1", "2"] });
    const after = pinned({ a: ["2", "3"], b: ["1", "2"], c: ["2"] });

    expect(changedLockfile({ path, before, after }).changed).toEqual([
      { name: "a", from: "1", to: "3" },
      { name: "b", from: "1", to: "1, 2" },
      { name: "c", from: "1, 2", to: "2" },
    ]);
  });

  it("names three versions at most", () => {
    const after = pinned({ a: ["1", "2", "3", "4", "5"] });

    expect(changedLockfile({ path, before: "", after }).changed).toEqual([
      { name: "a", from: null, to: "1, 2, 3 and 2 more" },
    ]);
  });

  it("lists a hundred, those that the project asks for first, and counts the others", () => {
    const lines = Array.from(
      { length: 120 },
      (_, index) => `a${String(index).padStart(3, "0")}==1\n    # via z\n`,
    );
    const after = `${lines.join("")}z==1\n    # via -r requirements.in\n`;

    const { changed, more } = changedLockfile({ path, before: "", after });

    expect(changed).toHaveLength(100);
    expect(changed.slice(0, 2)).toEqual([
      { name: "z", from: null, to: "1", isDirect: true },
      { name: "a000", from: null, to: "1", isDirect: false },
    ]);
    expect(more).toBe(21);
  });

  it("is not known for a text over 5 MB, or one that is not in its form on either side", () => {
    const large = "#".repeat(5 * 1024 * 1024 + 1);

    expect(changedLockfile({ path, before: "", after: large })).toEqual({
      path,
      changed: [],
      problem: "is over 5 MB and was not read",
    });
    expect(changedLockfile({ path: "yarn.lock", before: "what?", after: null }).problem).toBe(
      "is not in the form of yarn.lock",
    );
  });

  it("is nothing for two equal texts, and the reverse for the two the other way round", () => {
    const versions = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,3}$/),
      fc.uniqueArray(fc.constantFrom("1", "2", "3"), { minLength: 1 }),
      { maxKeys: 5 },
    );

    fc.assert(
      fc.property(versions, versions, (one, other) => {
        const [before, after] = [pinned(one), pinned(other)];
        const there = changedLockfile({ path, before, after }).changed;
        const back = changedLockfile({ path, before: after, after: before }).changed;

        expect(changedLockfile({ path, before, after: before }).changed).toEqual([]);
        expect(back).toEqual(there.map(({ name, from, to }) => ({ name, from: to, to: from })));
      }),
    );
  });
});
