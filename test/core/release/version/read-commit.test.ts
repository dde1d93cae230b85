import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCommit } from "../../../../src/core/release/version/read-commit.ts";

describe("a conventional commit", () => {
  it.each([
    ["feat: add search", { type: "feat", scope: null, description: "add search", breaking: false }],
    ["Feat(API v2): add", { type: "feat", scope: "API v2", description: "add", breaking: false }],
    ["fix(a/b)!: drop x (#12)", { type: "fix", scope: "a/b", description: "drop x (#12)", breaking: true }],
    ["chore!: drop Node 20", { type: "chore", breaking: true }],
    ["release-notes: x: y", { type: "release-notes", description: "x: y" }],
    ["\n\n  \nfix: late", { type: "fix", description: "late" }],
  ])("is read from %j", (message, entry) => {
    expect(readCommit(message)).toMatchObject({ kind: "conventional", entries: [entry] });
  });

  it.each([
    ["feat: a\n\nBREAKING CHANGE: the port is 81 now", "the port is 81 now"],
    ["feat: a\n\nBREAKING-CHANGE: two\nlines\n\nRefs: #1", "two lines"],
    ["feat: a\r\n\r\nbody\r\n\r\nbreaking change: windows", "windows"],
    ["feat: a\n\nReviewed-by: Z\nBREAKING CHANGE: after another footer", "after another footer"],
    ["feat: a\n\n* feat: b\n\nBREAKING CHANGE: in a squash", "in a squash"],
    ["docs: a\n\n-hidden-\nBREAKING CHANGE: behind a field", "behind a field"],
    ["feat: a\n\n* fix(x)!: the port is 82", "the port is 82"],
    [`feat: a\n\n${"x ".repeat(60_000)}\nBREAKING CHANGE: at the very end`, "at the very end"],
  ])("breaks by a footer or a listed `!` wherever it stands: %#", (message, note) => {
    const reading = readCommit(message);

    const [entry] = reading.kind === "skipped" ? [] : reading.entries;
    expect(entry?.breaking).toBe(true);
    expect(entry?.note?.replaceAll("\n", " ")).toBe(note);
  });

  it.each(["feat: a\n\nThis is no BREAKING CHANGE: at all", "feat: a\n\nnothing breaking", "feat: no! way"])(
    "does not break by the words alone: %j",
    (message) => {
      expect(readCommit(message)).toMatchObject({ entries: [{ breaking: false }] });
    },
  );

  it("speaks for itself: what its body lists does not count beside it", () => {
    const reading = readCommit("chore: tidy (#3)\n\n* feat: half done\n\n* fix: typo");

    expect(reading).toMatchObject({ kind: "conventional", entries: [{ type: "chore" }] });
  });

  it("may name the version to release in a footer", () => {
    expect(readCommit("chore: x\n\nRelease-As: 1.0.0")).toMatchObject({ releaseAs: "1.0.0" });
    expect(readCommit("chore: x\n\nrelease-as: 1.0.0\nRefs: #2")).toMatchObject({ releaseAs: "1.0.0" });
    expect(readCommit("chore: x\n\nBREAKING CHANGE: y\nRelease-As: 2.0.0")).toMatchObject({
      releaseAs: "2.0.0",
      entries: [{ breaking: true, note: "y" }],
    });
    expect(readCommit("chore: say Release-As: 1.0.0")).toMatchObject({ releaseAs: null });
  });
});

describe("a commit that is not conventional", () => {
  it.each(["Add search", "feat:x", "feat : x", "feat(): x", "feat(a)(b): x", ": x", "#12", "", "  \n "])(
    "is plain: %j",
    (message) => {
      expect(readCommit(message)).toMatchObject({
        kind: "plain",
        entries: [{ type: null, breaking: false }],
      });
    },
  );

  it("breaks by its footer all the same", () => {
    expect(readCommit("Drop v1\n\nBREAKING CHANGE: v1 is gone")).toMatchObject({
      kind: "plain",
      entries: [{ breaking: true, note: "v1 is gone" }],
    });
  });

  it("is read by the list that GitHub writes when it squashes", () => {
    const reading = readCommit("Search (#3)\n\n* feat(ui): box\n\nwords\n\n* fix!: index\n\n* wip");

    expect(reading).toMatchObject({
      kind: "conventional",
      entries: [
        { type: "feat", scope: "ui", description: "box", breaking: false },
        { type: "fix", description: "index", breaking: true },
      ],
    });
  });
});

describe("a merge commit", () => {
  it.each([
    "Merge branch 'main' into x",
    "Merge remote-tracking branch 'origin/main'",
    "Merge tag 'v1'\n\nfeat: x",
  ])("of branches says nothing: %j", (message) => {
    expect(readCommit(message)).toEqual({ kind: "merge", entries: [], releaseAs: null });
  });

  it("of a pull request has its title", () => {
    expect(readCommit("Merge pull request #7 from acme/box\n\nfeat!: add box\n\nbody")).toMatchObject({
      kind: "merge",
      entries: [{ type: "feat", description: "add box", breaking: true }],
    });
  });
});

describe("a commit for another", () => {
  it.each(["fixup! feat: x", "squash! feat: x", "amend! feat: x"])("is skipped: %s", (message) => {
    expect(readCommit(message)).toEqual({ kind: "skipped" });
  });
});

describe("a revert", () => {
  const hash = "0123456789abcdef0123456789abcdef01234567";

  it.each([
    [
      `Revert "feat: x"\n\nThis reverts commit ${hash}.`,
      { commits: [hash], subject: "feat: x", reapplies: null },
    ],
    [`revert: feat: x\n\nThis reverts commit ${hash}.`, { commits: [hash], subject: "feat: x" }],
    ["revert: let us never\n\nRefs: 676104e, a215868", { commits: ["676104e", "a215868"] }],
    ['Revert "feat: x (#12)" (#13)\n\nReverts acme/shop#12', { commits: [], pulls: [12] }],
    ['Revert "feat: x (#12)" (#13)', { commits: [], pulls: [12], subject: "feat: x (#12)" }],
    ['Revert "Revert "feat: x""', { subject: 'Revert "feat: x"', reapplies: "feat: x" }],
    [`Reapply "feat: x"\n\nThis reverts commit ${hash}.`, { commits: [hash], reapplies: "feat: x" }],
  ])("names what it takes back: %j", (message, names) => {
    expect(readCommit(message)).toMatchObject({ kind: "revert", names });
  });

  it("is a revert, and what it brings back is what that was", () => {
    expect(readCommit('Revert "feat: x"')).toMatchObject({
      entries: [{ type: "revert", description: "feat: x" }],
    });
    expect(readCommit('Reapply "feat: x"')).toMatchObject({ entries: [{ type: "feat", description: "x" }] });
  });

  it("is none when only the body speaks of one", () => {
    expect(readCommit(`docs: say how\n\nThis reverts commit ${hash}.`).kind).toBe("conventional");
  });
});

describe("reading a commit", () => {
  it("never throws and always says something, whatever the message is", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "feat",
        "!",
        "(",
        ")",
        ": ",
        "\n",
        "\r\n",
        "BREAKING CHANGE: ",
        'Revert "',
        "* ",
        "-a-",
        "#1",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const reading = readCommit(pieces.join(""));

        if (reading.kind !== "skipped" && reading.kind !== "merge")
          expect(reading.entries.length).toBeGreaterThan(0);
      }),
    );
  });

  it("ends for messages that are made to be slow", () => {
    for (const part of [
      "BREAKING CHANGE: y\n",
      "fixes #1 ",
      "a/",
      "-a",
      '" ',
      'Revert "',
      "\n",
      "(",
      "* feat: x\n",
    ]) {
      expect(() => readCommit(`feat: x\n\n${part.repeat(100_000)}`)).not.toThrow();
      expect(() => readCommit(`Revert "${part.repeat(100_000)}`)).not.toThrow();
    }
  });
});
