import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { gateReport } from "../../../../src/core/gate/report/gate-report.ts";
import { verdictMeaning } from "../../../../src/core/gate/report/verdict-words.ts";
import { samplesText } from "../../../../src/core/gate/sample.ts";
import { Verdict } from "../../../../src/core/gate/verdict.ts";
import { badAt, checkWith, gateWith, sampleAt } from "./gate-example.ts";

const release = { tag: "v1.2.0", commit: "b".repeat(40) };
const failed = { kind: "fail", reason: "errors", detail: "health: 9 of 84 bad" } as const;

describe("the gate's summary", () => {
  it("tells verdict, checks, course, how sure it is, and what was bad", () => {
    const evidence = gateWith({ verdict: failed, checks: [checkWith({ good: 1, bad: 2 })] });
    const samples = [sampleAt(0), badAt(5000), badAt(10_000)];

    const page = gateReport("production", release, failed, evidence, samplesText(samples));

    expect(page).toContain("### ❌ The gate failed: `v1.2.0` in `production`\n\nhealth: 9 of 84 bad.");
    expect(page).toContain(
      "| `health` | `https://shop.example/health` | 1 | **2** | 0 | 0 | 41 ms / 41 ms |",
    );
    expect(page).toContain("```mermaid");
    expect(page).toContain(
      "| 10:00:05.000 to 10:00:10.000 | `health` | bad, 2 times | status 503, wanted 200 | 3 ms |",
    );
    expect(page).toContain("| `health` | 0.20 % | 0.21 % | 0.42 % | 6.1 % | 4 min 50 s | 45 s |");
    expect(page).toContain("- `health`: CUSUM over 30 s buckets, fails at 7");
  });

  it("tells which versions answered, how the new one was waited for, and what was not judged", () => {
    const evidence = gateWith({
      serving: { check: "health", wanted: "v1.2.0", seen: "v1.2.0", waitedMs: 12_000 },
      checks: [checkWith({ notes: ["answers are 2 ms slower"] })],
    });
    const samples = [
      badAt(-5000, { phase: "warm-up" }),
      sampleAt(0, { version: "v1.1.9" }),
      sampleAt(5000, { version: "v1.2.0", stalledMs: 1200 }),
      sampleAt(10_000, { version: "v1.2.0" }),
    ];

    const page = gateReport("production", release, evidence.verdict, evidence, samplesText(samples));

    expect(page).toContain("Waited 12 s until `v1.2.0` answered.");
    expect(page).toContain("Answered by `v1.2.0` 2 times, `v1.1.9` 1 time. More than one version served.");
    expect(page).toContain("1 sample of the warm-up, 1 not good, were not judged.");
    expect(page).toContain(
      "During 1 sample the runner itself stood still, for up to 1.2 s; its time is not the service's.",
    );
    expect(page).toContain("- `health`: answers are 2 ms slower");
  });

  it("says what answered instead of the version that was waited for", () => {
    const serving = { check: "health", wanted: "v1.2.0", seen: "v1.1.9", waitedMs: 120_000 };
    const pages = [serving, { ...serving, seen: null }].map((one) => {
      const evidence = gateWith({ serving: one });
      return gateReport("production", release, evidence.verdict, evidence, "");
    });

    expect(pages[0]).toContain("Waited 2 min for `v1.2.0`; `v1.1.9` answered.");
    expect(pages[1]).toContain("Waited 2 min for `v1.2.0`; no version was told.");
  });

  it("says which checks were not well before the deployment", () => {
    const evidence = gateWith({ brokenBefore: ["health"] });

    const page = gateReport("production", release, evidence.verdict, evidence, "");

    expect(page).toContain("Not well before the deployment already: `health`.");
  });

  it("says of a shadow gate what it would have done, and that nothing came of it", () => {
    const evidence = gateWith({ verdict: failed, shadow: true, shard: "eu-west" });

    const page = gateReport("production", release, failed, evidence, "");

    expect(page).toContain("### ❌ The gate would have failed: `v1.2.0` in `production` (`eu-west`)");
    expect(page).toContain("nothing was marked, failed or rolled back");
  });

  it("names a release without a tag by its commit, and stays short without evidence", () => {
    const verdict = { kind: "superseded", reason: "newer-deployment", detail: "deployment 31" } as const;

    const page = gateReport("production", { ...release, tag: null }, verdict, null, "");

    expect(page).toMatch(
      /^### ⚪ A newer deployment took over: `bbbbbbbbbbbb` in `production`\n\nDeployment 31.\n\n/,
    );
    expect(page.split("\n\n")).toHaveLength(3);
  });

  it("has a sentence on what to do for every verdict that is not a pass", () => {
    const verdicts = Verdict.options.flatMap(({ shape }) => {
      const reasons = "options" in shape.reason ? shape.reason.options : [shape.reason.value];
      return reasons.map((reason) => Verdict.parse({ kind: shape.kind.value, reason, detail: "" }));
    });

    expect(verdicts.length).toBeGreaterThan(10);
    const silent = verdicts
      .filter((verdict) => verdictMeaning(verdict, false) === "")
      .map(({ kind }) => kind);
    expect(silent).toEqual(["pass"]);
  });

  it("counts the lines of the samples file that cannot be read", () => {
    const evidence = gateWith();

    const page = gateReport(
      "production",
      release,
      evidence.verdict,
      evidence,
      `${samplesText([sampleAt(0)])}{"at":`,
    );

    expect(page).toContain("1 line of the samples file could not be read.");
  });

  it("stays under 1 MiB with 1,000 checks that all say as much as they can", () => {
    const long = "|@<`".repeat(500);
    const checks = Array.from({ length: 1000 }, (_, index) =>
      checkWith({
        name: `${index} ${long}`,
        target: long,
        rule: `${index} ${long}`,
        bad: 100,
        notes: [long, long],
      }),
    );
    const samples = checks.flatMap(({ name }) =>
      Array.from({ length: 10 }, (_, index) =>
        badAt(index * 5000, { check: name, reason: long, version: long }),
      ),
    );
    const verdict = { ...failed, detail: long };

    const page = gateReport(long, release, verdict, gateWith({ verdict, checks }), samplesText(samples));

    expect(new TextEncoder().encode(page).length).toBeLessThan(1024 * 1024);
  });
});

describe("a stranger's text in the gate's pages", () => {
  it("mentions nobody and brings no HTML, no link and no heading", () => {
    const part = fc.constantFrom(
      "@org/team",
      "<img src=x>",
      "</details>",
      "[x](http://evil.example)",
      "|",
      "`",
      "```\n",
      "\n# H\n",
      "\r\n---\r\n",
      "fixes #1",
      "\u202e",
      "word",
    );

    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.join("");
        const verdict = { ...failed, detail: text };
        const evidence = gateWith({
          verdict,
          shard: text,
          brokenBefore: [text],
          serving: { check: text, wanted: text, seen: `${text}!`, waitedMs: 5 },
          checks: [
            checkWith({
              name: text,
              target: text,
              rule: text,
              notes: [text],
              bad: 3,
              gauge: { statistic: 1, threshold: 7, unit: text },
            }),
          ],
        });
        const samples = samplesText(
          [0, 5000, 10_000].map((ms) => badAt(ms, { check: text, reason: text, version: text })),
        );

        for (const page of [gateReport(text, release, verdict, evidence, samples)]) {
          const tree = fromMarkdown(page);
          expect(textsOf(tree).filter((one) => /@\w|https?:\/\/evil/.test(one))).toEqual([]);
          expect(
            htmlOf(tree).filter(
              (one) =>
                !/^<\/?code>$|^<details><summary>(The plot's numbers|The rules)<\/summary>$|^<\/details>$/.test(
                  one,
                ),
            ),
          ).toEqual([]);
          expect(kindsOf(tree).filter((kind) => kind === "link" || kind === "image")).toEqual([]);
          expect(kindsOf(tree).filter((kind) => kind === "heading").length).toBeLessThanOrEqual(1);
          const folds = htmlOf(tree).filter((one) => one.includes("details"));
          expect(folds.filter((one) => one === "</details>")).toHaveLength(folds.length / 2);
        }
      }),
    );
  });
});

function textsOf(node: Nodes): readonly string[] {
  if (node.type === "text") return [node.value];
  return "children" in node ? node.children.flatMap((child) => textsOf(child)) : [];
}

function htmlOf(node: Nodes): readonly string[] {
  if (node.type === "html") return [node.value];
  return "children" in node ? node.children.flatMap((child) => htmlOf(child)) : [];
}

function kindsOf(node: Nodes): readonly string[] {
  return [node.type, ...("children" in node ? node.children.flatMap((child) => kindsOf(child)) : [])];
}
