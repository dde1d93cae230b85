import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NotedChange } from "../../../../src/core/release/notes/items.ts";
import {
  type NotesFacts,
  type NotesOptions,
  releaseNotes,
} from "../../../../src/core/release/notes/release-notes.ts";
import { readTemplate } from "../../../../src/core/release/notes/template.ts";
import type { Level } from "../../../../src/core/release/version/bump.ts";
import { standingCommits } from "../../../../src/core/release/version/standing.ts";
import { parseMarker } from "../../../../src/core/text/marker.ts";
import { change, manifestWith, migration } from "../../rollback/release-example.ts";
import { line, sha } from "../version/range-example.ts";

const plain: NotesOptions = { show: [], template: null };
const url = "https://github.example/acme/shop";

describe("release notes", () => {
  it("tell what changed by kind, what is shipped, and which bits it is", () => {
    const commits = line(
      "feat(cart): save it (#7)",
      "fix: count right",
      "perf: ask once",
      "feat(api)!: drop v1 (#8)\n\nBREAKING CHANGE: use v2",
      'Revert "fix: guess"',
      "Tidy up",
      "docs: say how",
      "ci: cache",
      "ci: cache more",
    );
    const changes = [changeAt(7, 1, "no"), changeAt(8, 4, null)];

    const notes = releaseNotes(factsOf({ commits, changes, migrations: [migration("2")] }), plain);

    expect(notes).toBe(`## Changes since v1.0.0

### ⚠️ Breaking changes

- **api:** drop v1 ([#8](${url}/pull/8)) by octo – use v2

### Features

- **cart:** save it ([#7](${url}/pull/7)) by octo, with a rollback plan

### Fixes

- count right ([${sha(2).slice(0, 7)}](${url}/commit/${sha(2)})) by octo

### Performance

- ask once ([${sha(3).slice(0, 7)}](${url}/commit/${sha(3)})) by octo

### Reverts

- fix: guess ([${sha(5).slice(0, 7)}](${url}/commit/${sha(5)})) by octo

### Other changes

- Tidy up ([${sha(6).slice(0, 7)}](${url}/commit/${sha(6)})) by octo

3 changes of kind docs, ci not listed.

[All changes since v1.0.0](${url}/compare/v1.0.0...v1.1.0)

## Migrations

- db/2.up.sql: reversible

## Artifacts

| Artifact | Digest | From |
| --- | --- | --- |
| \`app\` | \`sha256:${"d".repeat(64)}\` | \`ghcr.io/acme/shop:1.1.0\` |

What a rollback needs to know of this release is in \`release-manifest.json\`; the tag carries its sha256.
`);
  });

  it("of a first release compare with nothing", () => {
    const facts = factsOf({ commits: line("feat: a") });
    const first = { ...facts, since: null, manifest: { ...facts.manifest, previous: null } };

    const notes = releaseNotes(first, plain);

    expect(notes).toContain("## Changes since the beginning");
    expect(notes).not.toContain("/compare/");
  });

  it("list a hidden kind when asked", () => {
    const facts = factsOf({ commits: line("docs: say how", "chore: tidy") });

    const notes = releaseNotes(facts, { show: ["docs"], template: null });

    expect(notes).toContain("### Documentation\n\n- say how (");
    expect(notes).toContain("1 change of kind chore not listed.");
  });

  it("say nothing of changes when none stands", () => {
    const reverted = line("feat: a", `Revert "feat: a"\n\nThis reverts commit ${sha(1)}.`);

    expect(
      releaseNotes(factsOf({ commits: reverted, changes: [changeAt(7, 1, null)] }), plain),
    ).not.toContain("Changes");
    expect(releaseNotes(factsOf({ commits: reverted }), plain)).toMatch(/^\[All changes since/);
  });

  it("take the titles of pull requests where commits are not known", () => {
    const changes = [change(7, null, "feat(ui): box"), change(8, null, "Lid")].map(noted);

    const notes = releaseNotes({ ...factsOf({}), changes, commits: null }, plain);

    expect(notes).toContain("### Features\n\n- **ui:** box ([#7]");
    expect(notes).toContain("### Other changes\n\n- Lid ([#8]");
  });

  it("let the label of a pull request speak for a title that is written freely", () => {
    const facts = factsOf({
      commits: line("Add a box (#7)", "fix: lid (#8)"),
      changes: [changeAt(7, 1, null), changeAt(8, 2, null)],
    });

    const notes = releaseNotes({ ...facts, labelOf: () => "minor" as Level }, plain);

    expect(notes).toContain("### Features\n\n- Add a box ([#7]");
    expect(notes).toContain("### Fixes\n\n- lid ([#8]");
  });

  it("follow a team's template, and fill nothing twice", () => {
    const read = readTemplate(
      "Shop {version} ({tag}), after {previous}.\n\n{breaking}\n\n{changes}\n\n{compare}",
    );
    const template = read.kind === "template" ? read.template : null;
    const facts = factsOf({ commits: line("feat!: {artifacts} gone", "fix: lid") });

    const notes = releaseNotes(facts, { show: [], template });

    const [head, rest] = notes.split("## Changes since v1.0.0");
    expect(head).toMatch(
      /^Shop 1\.1\.0 \(v1\.1\.0\), after v1\.0\.0\.\n\n### ⚠️ Breaking changes\n\n- .*artifacts.* gone /,
    );
    expect(rest).toContain("### Fixes");
    expect(rest).not.toContain("Breaking");
    expect(notes).not.toContain("| Artifact |");
  });

  it("keep below GitHub's limit and say what was left out", () => {
    const commits = line(
      ...Array.from({ length: 3000 }, (_, n) => `feat(<scope>): ${"[x]*".repeat(60)} ${n}`),
    );
    const migrations = Array.from({ length: 2000 }, (_, n) => migration(`${n}_${"*".repeat(40)}`));
    const artifacts = Array.from({ length: 1000 }, (_, n) => {
      const [one] = manifestWith().artifacts;
      return { ...one, name: `app|${n}` };
    });
    const facts = factsOf({ commits, migrations });
    const manifest = manifestWith({ migrations, artifacts: artifacts as typeof facts.manifest.artifacts });

    const notes = releaseNotes({ ...facts, manifest }, plain);

    expect(notes.length).toBeLessThan(120_000);
    expect(notes.length).toBeGreaterThan(100_000);
    expect(notes).toMatch(
      /\n\n\d+ more changes are left out to keep within GitHub's limit for this page\.\n\n/,
    );
    expect(notes).toMatch(/\n\n\d+ more migrations in `release-manifest\.json`\.\n\n/);
    expect(notes).toMatch(/\n\n\d+ more artifacts in `release-manifest\.json`\.\n\n/);
    expect(notes).toMatch(/the tag carries its sha256\.\n$/);
  });

  it("are the same bytes for the same facts, and nothing of a stranger's acts in them", () => {
    const hostile = fc.array(
      fc.oneof(
        fc.constantFrom(
          "@team ",
          "#1 ",
          "<!-- rollback-ready:x:v1 key=1 -->",
          "<img src=x>",
          "[a](http://x)",
          "```",
          "::error::",
          "{artifacts}",
        ),
        fc.string({ unit: "binary", maxLength: 8 }),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        fc.constantFrom("feat: ", "fix(x)!: ", "", 'Revert "'),
        hostile,
        hostile,
        (start, text, author) => {
          const [commit] = line(`${start}${text.join("")}\n\nBREAKING CHANGE: ${text.join("")}`);
          const commits = commit === undefined ? [] : [{ ...commit, author: author.join("") }];

          const notes = releaseNotes(factsOf({ commits }), plain);

          expect(notes).toBe(releaseNotes(factsOf({ commits }), plain));
          expect(notes).not.toMatch(/@team|<!--|<img|\[a\]\(|^::|```/m);
          expect(
            notes
              .split("\n")
              .filter((one) => one.startsWith("#"))
              .every((one) => /^#{2,3} [A-Z⚠]/u.test(one)),
          ).toBe(true);
          expect(parseMarker(notes)).toBeNull();
          expect(notes.split("| Artifact |")).toHaveLength(2);
        },
      ),
    );
  });
});

function factsOf(parts: {
  readonly commits?: ReturnType<typeof line>;
  readonly changes?: ReturnType<typeof changeAt>[];
  readonly migrations?: ReturnType<typeof migration>[];
}): NotesFacts {
  const { commits = [], changes = [], migrations = [] } = parts;
  return {
    manifest: manifestWith({ changes, migrations }),
    since: "v1.0.0",
    changes: changes.map(noted),
    commits: standingCommits(commits, changes),
    labelOf: () => null,
    repositoryUrl: url,
  };
}

function noted({ number, title, author, plan }: ReturnType<typeof change>): NotedChange {
  return { number, title, author, hasPlan: plan !== null };
}

function changeAt(number: number, commit: number, answer: "yes" | "no" | null) {
  return { ...change(number, answer), mergeCommit: sha(commit) };
}
