import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { samplesText } from "../../../src/core/gate/sample.ts";
import { type IssueText, renderIssue } from "../../../src/core/incident/issue.ts";
import { IncidentRecord } from "../../../src/core/incident/record.ts";
import { rollbackReport } from "../../../src/core/rollback/report.ts";
import { parseMarker } from "../../../src/core/text/marker.ts";
import { change, manifestWith, migration, releaseOf } from "../rollback/release-example.ts";
import {
  at,
  badSample,
  checkEvidenceWith,
  evidenceWith,
  incidentWith,
  rollbackWith,
} from "./incident-example.ts";

const url = "https://github.example/acme/shop";

describe("the postmortem issue", () => {
  it("begins with the marker by which it is found again", () => {
    const { body } = render(incidentWith());

    expect(parseMarker(body)).toEqual({ kind: "postmortem", key: "production/30" });
  });

  it("says what was released, seen and done, and asks people for the rest", () => {
    const { title, body } = render(incidentWith());

    expect(title).toBe("Incident: v1.1.0 failed its gate in production");
    expect(headings(body)).toEqual([
      "Summary",
      "What was released",
      "What the gate saw",
      "What was done",
      "Timeline (UTC)",
      "Suspects",
      "For people to fill in",
      "Impact",
      "Contributing factors",
      "What went well, what did not, where were we lucky",
      "Detection",
      "Did the plan foresee it",
      "Actions",
      "Evidence",
    ]);
    expect(body).toContain("2 of 3 sampled requests failed");
    expect(body).toContain("`v1.0.0` is back since 2026-11-20 10:00:17 UTC, 7.0 s after the verdict");
    expect(body).toContain(`\`sha256:${"d".repeat(64)}\``);
    expect(body).toMatch(/\| redeploy \| done \| .*`\.\/deploy v1\.0\.0`/);
    expect(body).toContain("\n- [ ] what, by whom");
  });

  it("says that the environment was not returned when nothing was run", () => {
    const { body } = render(incidentWith({ rollback: null, to: null }));

    expect(body).toMatch(/the environment was \*\*not\*\* returned .*no rollback was run/);
    expect(body).toContain("No rollback was run.");
  });

  it("says so when the rollback was not verified", () => {
    const rollback = rollbackWith({ outcome: "unverified", reason: "1 of 3 good", seconds: null });

    const { body } = render(incidentWith({ rollback }));

    expect(body).toMatch(/the environment was \*\*not\*\* returned .*1 of 3 good/);
  });

  it("does not pretend that users were well when no request was answered", () => {
    const gate = evidenceWith({
      samples: { count: 3, good: 0, bad: 0, missing: 0, errors: 3, firstBadAt: null, sha256: "5".repeat(64) },
    });

    const { body } = render(incidentWith({ gate }));

    expect(body).toContain("no request was answered");
  });

  it("says that suspects are unknown when the commits could not be listed", () => {
    const { body } = render(incidentWith({ suspects: [], commits: null }));

    expect(body).toContain("The commits between the two releases could not be listed.");
  });

  it("counts the commits that are not shown", () => {
    const { body } = render(incidentWith({ commits: 41 }));

    expect(body).toContain("40 more commits lie between.");
  });

  it("is made from a record that can be kept and read back", () => {
    const record = incidentWith();

    expect(IncidentRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });
});

describe("hostile text in an incident", () => {
  const part = fc.constantFrom(
    "@org/team",
    "@octo",
    "<img src=x onerror=alert(1)>",
    "</details>",
    "<!-- x -->",
    "-->",
    "![i](http://evil.example/i)",
    "[x](javascript:alert(1))",
    "https://evil.example",
    "| a | b |",
    "`",
    "```\n",
    "\n## Heading\n",
    "\r\n---\r\n",
    "fixes #1",
    "\u202e",
    "😀",
    "word",
  );
  const hostile = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));

  it("mentions nobody, brings no HTML, no link and no heading, wherever it stands", () => {
    const clean = render(hostileIncident("word"));

    fc.assert(
      fc.property(hostile, (text) => {
        const { title, body } = render(hostileIncident(text));

        expect(title).not.toMatch(/[@<>\r\n]/);
        const tree = fromMarkdown(body);
        expect(textsOf(tree).filter((one) => /@\w|https?:\/\/evil|www\./.test(one))).toEqual([]);
        expect(nodesOf(tree, "html").filter((one) => !/^<\/?code>$|^<!-- rollback-ready:/.test(one))).toEqual(
          [],
        );
        expect(nodesOf(tree, "image")).toEqual([]);
        expect(nodesOf(tree, "link").filter((one) => !one.startsWith(url))).toEqual([]);
        expect(headings(body)).toEqual(headings(clean.body));
        expect(tableWidths(body)).toEqual(tableWidths(clean.body));
        expect(parseMarker(body)).toEqual({ kind: "postmortem", key: text });
      }),
    );
  });

  it("leaves a rollback's summary whole as well", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { rollback } = hostileIncident(text);
        const page = rollback === null ? "" : rollbackReport(rollback);

        expect(textsOf(fromMarkdown(page)).filter((one) => /@\w|https?:\/\/evil/.test(one))).toEqual([]);
        expect(nodesOf(fromMarkdown(page), "html").filter((one) => !/^<\/?code>$/.test(one))).toEqual([]);
        expect(headings(page)).toHaveLength(1);
      }),
    );
  });

  it("gives a title that is well formed and short", () => {
    const long = `x${"😀".repeat(200)}`;

    const { title } = render(
      incidentWith({ environment: long, from: { tag: long, commit: "", manifest: null } }),
    );

    expect(title.isWellFormed()).toBe(true);
    expect([...title].length).toBeLessThanOrEqual(256);
  });
});

describe("an incident that is too long for an issue", () => {
  it("keeps under 60,000 characters without its timeline and suspects", () => {
    const timeline = Array.from({ length: 900 }, (_, index) => ({
      at: at(1),
      event: `pull request ${index} merged`,
      source: `${url}/pull/${index}`,
    }));

    const { body } = render(incidentWith({ timeline }));

    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(headings(body)).not.toContain("Timeline (UTC)");
    expect(headings(body)).toEqual(expect.arrayContaining(["What was done", "Impact", "Evidence"]));
  });

  it("keeps what people must fill in, and cuts what was released at the end of a line", () => {
    const changes = Array.from({ length: 800 }, (_, index) =>
      change(index + 1, "yes", `Change ${"@x ".repeat(30)}`),
    );
    const from = releaseOf(manifestWith({ changes, migrations: [migration("2")] }));

    const { body } = render(incidentWith({ from }));

    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(headings(body)).toEqual(expect.arrayContaining(["Summary", "Impact", "Actions", "Evidence"]));
    const rows = body.split("\n").filter((line) => /^\| \[\d+\]/.test(line));
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.every((row) => row.endsWith(" |"))).toBe(true);
  });

  it("is never longer, whatever its size", () => {
    fc.assert(
      fc.property(fc.nat(900), fc.nat(900), (events, merged) => {
        const timeline = Array.from({ length: events }, () => ({
          at: at(1),
          event: "x".repeat(60),
          source: null,
        }));
        const changes = Array.from({ length: merged }, (_, index) => change(index + 1, "yes"));

        const { body } = render(incidentWith({ timeline, from: releaseOf(manifestWith({ changes })) }));

        expect(body.length).toBeLessThanOrEqual(60_000);
      }),
      { numRuns: 30 },
    );
  });
});

function render(record: IncidentRecord): IssueText {
  return renderIssue(record, samplesText([badSample()]), url);
}

function hostileIncident(text: string): IncidentRecord {
  const plan = {
    fields: { trigger: text },
    oldCodeOnNewSchema: "yes",
    bodySha256: "3".repeat(64),
  } as const;
  const manifest = manifestWith({
    tag: text,
    changes: [{ ...change(1, "yes"), title: text, plan }],
    migrations: [{ ...migration("2"), up: { path: text, sha256: "f".repeat(64) } }],
    artifacts: manifestWith().artifacts.map((artifact) => ({ ...artifact, name: text })),
  });
  const [layer] = rollbackWith().layers;
  return incidentWith({
    key: text,
    environment: text,
    from: releaseOf(manifest),
    to: releaseOf(manifest),
    gate: evidenceWith({
      checks: [checkEvidenceWith({ name: text, target: text, rule: text, notes: [text] })],
      verdict: { kind: "fail", reason: "errors", detail: text },
    }),
    rollback: rollbackWith({
      environment: text,
      from: releaseOf(manifest),
      to: releaseOf(manifest),
      reason: text,
      passedOver: [text],
      layers: layer === undefined ? [] : [{ ...layer, argv: [text], detail: text }],
      recovery: { good: 1, asked: 3, detail: text },
    }),
    timeline: [{ at: at(1), event: text, source: null }],
    suspects: [{ sha: "c".repeat(40), subject: text, pull: 12, reasons: [text] }],
  });
}

function headings(body: string): readonly string[] {
  return fromMarkdown(body).children.flatMap((node) =>
    node.type === "heading" ? [textsOf(node).join("")] : [],
  );
}

function textsOf(node: Nodes): readonly string[] {
  if (node.type === "text") return [node.value];
  return "children" in node ? node.children.flatMap((child) => textsOf(child as Nodes)) : [];
}

function nodesOf(node: Nodes, type: "html" | "image" | "link"): readonly string[] {
  const own =
    node.type === type ? ["url" in node ? node.url : "value" in node ? String(node.value) : ""] : [];
  return "children" in node
    ? [...own, ...node.children.flatMap((child) => nodesOf(child as Nodes, type))]
    : own;
}

function tableWidths(body: string): readonly number[] {
  return body
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.split("|").length);
}
