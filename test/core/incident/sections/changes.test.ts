import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChangeSet } from "../../../../src/core/incident/changes/change-set.ts";
import { changesSection } from "../../../../src/core/incident/sections/changes.ts";
import { shedOrder } from "../../../../src/core/incident/sections/section.ts";
import { activeIn, tableWidths } from "./machine-markdown.ts";

const context = { repositoryUrl: "https://github.example/acme/shop" };

function changesWith(parts: Partial<ChangeSet> = {}): ChangeSet {
  return {
    base: "a".repeat(40),
    head: "b".repeat(40),
    commits: 12,
    pulls: [
      pull(14, "Charge once", ["src/pay", "db"]),
      pull(13, "Add notes", ["db"]),
      pull(12, "Round cents", ["src/pay"]),
      pull(11, "Old one", null),
    ],
    areas: [
      { name: "src/pay", owners: ["@acme/pay", "ann@acme.example"], pulls: [14, 12] },
      { name: "db", owners: [], pulls: [14, 13] },
    ],
    migrations: [
      { path: "db/2.sql", tool: "dbmate", verdict: "reversible", release: "v1.1.0", pull: 13 },
      { path: "db/3.sql", tool: "dbmate", verdict: "destructive", release: "v1.1.0", pull: null },
    ],
    config: [{ name: "flags", from: "11", to: "12" }],
    artifacts: [{ name: "app", from: null, to: `sha256:${"d".repeat(64)}` }],
    lockfiles: [
      {
        path: "package-lock.json",
        changed: [
          { name: "debug", from: "4.3.1", to: "4.3.4", isDirect: true },
          { name: "ms", from: "2.1.2", to: null, isDirect: false },
        ],
        problem: null,
      },
    ],
    problems: [],
    ...parts,
  };
}

function pull(number: number, title: string, areas: readonly string[] | null): ChangeSet["pulls"][number] {
  const mergedAt = "2026-11-20T09:00:00Z";
  return { number, title, mergeCommit: "c".repeat(40), mergedAt, hasPlan: number !== 13, areas };
}

describe("the section of what changed", () => {
  it("groups pull requests by their area, and shows the rest beside the good release", () => {
    const { id, heading, shed, forms } = changesSection({ changes: changesWith() }, context);

    expect([id, heading, shed]).toEqual(["changes", "What changed", shedOrder.pulls]);
    expect(forms[0]).toBe(
      [
        `Between the good and the bad release: 12 commits, 4 pull requests, 2 migrations, 1 version of configuration, 2 dependencies ([compare](https://github.example/acme/shop/compare/${"a".repeat(40)}...${"b".repeat(40)})).`,
        "",
        "| Area and who answers for it | Change | Title | Also touches | Rollback plan |",
        "| --- | --- | --- | --- | --- |",
        "| `src/pay` (`@acme/pay`, `ann@acme.example`) | [14](https://github.example/acme/shop/pull/14) | Charge once | `db` | yes |",
        "|  | [12](https://github.example/acme/shop/pull/12) | Round cents | – | yes |",
        "| `db` | [13](https://github.example/acme/shop/pull/13) | Add notes | – | **none** |",
        "| files not known | [11](https://github.example/acme/shop/pull/11) | Old one | – | yes |",
        "",
        "| Migration | Tool | Way back | Release | Change |",
        "| --- | --- | --- | --- | --- |",
        "| `db/2.sql` | dbmate | reversible | `v1.1.0` | [13](https://github.example/acme/shop/pull/13) |",
        "| `db/3.sql` | dbmate | destructive | `v1.1.0` | – |",
        "",
        "| Configuration | Good release | Bad release |",
        "| --- | --- | --- |",
        "| `flags` | `11` | `12` |",
        "",
        "| Artifact | Good release | Bad release |",
        "| --- | --- | --- |",
        "| `app` | – | `sha256:dddddddddddd…` |",
        "",
        "`package-lock.json`: 2 dependencies changed, 1 of them asked for by the project itself.",
        "",
        "| Dependency | Good release | Bad release |",
        "| --- | --- | --- |",
        "| `debug` | `4.3.1` | `4.3.4` |",
        "| `ms` (indirect) | `2.1.2` | – |",
      ].join("\n"),
    );
  });

  it("tells a change without any file that is left from one whose files are not known", () => {
    const changes = changesWith({ pulls: [pull(15, "Remove it", []), pull(14, "Unknown", null)] });

    const [first] = changesSection({ changes }, context).forms;

    expect(first).toContain("| – | [15](https://github.example/acme/shop/pull/15) | Remove it | – | yes |");
    expect(first).toContain("| files not known | [14](");
  });

  it("gets shorter by its dependencies, then its titles, then everything but the counts", () => {
    const { forms } = changesSection({ changes: changesWith() }, context);

    expect(forms).toHaveLength(4);
    expect(forms[1]).not.toContain("debug");
    expect(forms[1]).toContain("Charge once");
    expect(forms[2]).not.toContain("Charge once");
    expect(forms[2]).toContain(
      "| `src/pay` (`@acme/pay`, `ann@acme.example`) | [14](https://github.example/acme/shop/pull/14), [12](https://github.example/acme/shop/pull/12) |",
    );
    expect(forms[3]).toMatch(/^Between .*\n\nThe pull requests and versions are in the incident record.$/);
  });

  it("folds a long list of dependencies, and says how many are not in it", () => {
    const changed = Array.from({ length: 11 }, (_, index) => ({ name: `p${index}`, from: "1", to: "2" }));
    const lockfiles = [{ path: "go.mod", changed, more: 5, problem: null }];

    const [first] = changesSection({ changes: changesWith({ lockfiles }) }, context).forms;

    expect(first).toContain(
      "`go.mod`: 16 dependencies changed; the first 11 are shown.\n\n<details><summary>11 dependencies</summary>\n\n| Dependency",
    );
  });

  it("says what is not known, and of each lockfile why", () => {
    const changes = changesWith({
      lockfiles: [
        { path: "yarn.lock", changed: [], problem: "is over 5 MB and was not read" },
        { path: "go.mod", changed: [], problem: null },
      ],
      problems: ["There is no CODEOWNERS file.", "Areas are unknown."],
    });

    const [first] = changesSection({ changes }, context).forms;

    expect(first).toContain("`yarn.lock` is over 5 MB and was not read.");
    expect(first).toContain("`go.mod` changed, but no version in it.");
    expect(first.endsWith("*There is no CODEOWNERS file.*  \n*Areas are unknown.*")).toBe(true);
  });

  it("is short when nothing is known", () => {
    const changes = changesWith({
      base: null,
      commits: null,
      pulls: [],
      areas: [],
      migrations: [],
      config: [],
      artifacts: [],
      lockfiles: [],
      problems: ["No good release is known to compare with."],
    });

    expect(changesSection({ changes }, context).forms).toEqual([
      "Between the good and the bad release: 0 pull requests.\n\n*No good release is known to compare with.*",
    ]);
  });

  it("lets nothing act that a stranger wrote", () => {
    const part = fc.constantFrom(
      "@org/team",
      "<img src=x>",
      "</details>",
      "-->",
      "![i](http://evil.example)",
      "[x](http://evil.example)",
      "https://evil.example",
      "|",
      "`",
      "\n## H\n",
      "fixes #1",
      "\\",
      "word",
    );
    const text = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(""));
    const rendered = (hostile: string) => {
      const version = { name: hostile, from: hostile, to: hostile };
      const changes = changesWith({
        pulls: [pull(14, hostile, [hostile, hostile])],
        areas: [{ name: hostile, owners: [hostile], pulls: [14] }],
        migrations: [{ path: hostile, tool: hostile, verdict: hostile, release: hostile, pull: 1 }],
        config: [version],
        artifacts: [version],
        lockfiles: [
          { path: hostile, changed: [version], problem: null },
          { path: hostile, changed: [], problem: hostile },
        ],
        problems: [hostile],
      });
      return changesSection({ changes }, context).forms;
    };
    const clean = rendered("word");

    fc.assert(
      fc.property(text, (hostile) => {
        for (const [index, form] of rendered(hostile).entries()) {
          const active = activeIn(form);
          expect(active).toMatchObject({ texts: [], images: [], headings: 0 });
          expect(active.html.filter((one) => !/^<\/?code>$/.test(one))).toEqual([]);
          expect(active.links.filter((one) => !one.startsWith(context.repositoryUrl))).toEqual([]);
          expect(tableWidths(form)).toEqual(tableWidths(clean[index] ?? ""));
        }
      }),
    );
  });
});
