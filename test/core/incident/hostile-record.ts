import fc from "fast-check";
import type { Sample } from "../../../src/core/gate/sample.ts";
import { IncidentRecord } from "../../../src/core/incident/record.ts";
import { change, manifestWith, migration, releaseOf } from "../rollback/release-example.ts";
import { changeSetWith, confirmationWith, planned } from "./facts-example.ts";
import {
  at,
  badSample,
  checkEvidenceWith,
  evidenceWith,
  incidentWith,
  rollbackWith,
} from "./incident-example.ts";

/** Texts that would do something where they were taken for Markdown, HTML, a mention or a marker of ours. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      "@org/team",
      "@octo",
      "root cause: 2222222222222222222222222222222222222222",
      "mail@evil.example",
      "<img src=x onerror=alert(1)>",
      "</details>",
      "</code>",
      "<!-- rollback-ready:section:end id=summary -->",
      "\n<!-- rollback-ready:section:begin id=summary sha256=0123456789abcdef -->\n",
      "\n<!-- rollback-ready:fill id=actions -->\n",
      "<!-- rollback-ready:postmortem:v1 key=x -->",
      "-->",
      "<!--",
      "![i](http://evil.example/i)",
      "[x](javascript:alert(1))",
      "[x]: http://evil.example",
      "[^1]",
      "https://evil.example",
      "www.evil.example",
      "| a | b |",
      "|",
      "\\",
      "`",
      "``",
      "```\n",
      "~~~\n",
      "$$",
      "\n## Heading\n",
      "\n- [x] done\n",
      "\r\n---\r\n",
      "    code",
      "\t",
      "fixes #1",
      "GH-1",
      "acme/shop#1",
      "&lt;b&gt;",
      "&#64;octo",
      "\u202e",
      "\u2028",
      "\ud800",
      "😀",
      "*",
      "_",
      "~~",
      "word",
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) => parts.join(""));

/**
 * An incident with something in each of its lists, all of whose texts are `text`: each string in it that its schema leaves
 * free, whoever may have written it.
 */
export function recordOf(text: string): IncidentRecord {
  const free = freePaths();
  return IncidentRecord.parse(replaced(richRecord(), (path) => (free.has(path) ? text : null)));
}

/** Samples of that incident, with that text. */
export function samplesOf(text: string): readonly Sample[] {
  return [5, 9, 14].map((second) =>
    badSample({
      at: at(second),
      afterMs: second * 1000,
      check: text,
      reason: text,
      target: text,
      version: text,
    }),
  );
}

let known: ReadonlySet<string> | null = null;

// A string that may be any is one that the schema takes whatever stands there alone.
function freePaths(): ReadonlySet<string> {
  if (known !== null) return known;
  const all: string[] = [];
  replaced(richRecord(), (path) => {
    all.push(path);
    return null;
  });
  const isFree = (path: string): boolean =>
    IncidentRecord.safeParse(replaced(richRecord(), (at) => (at === path ? "any text" : null))).success;
  // The commit of a deployment is GitHub's word; the key, the day of the review and the figures are reckoned by us.
  const given = ["/key"];
  known = new Set(all.filter((path) => !given.includes(path) && isFree(path)));
  return known;
}

/** A copy with other strings at the paths for which `to` has one. */
function replaced(value: unknown, to: (path: string) => string | null, path = ""): unknown {
  if (typeof value === "string") return to(path) ?? value;
  if (Array.isArray(value)) return value.map((one, index) => replaced(one, to, `${path}/${index}`));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, replaced(one, to, `${path}/${key}`)]),
  );
}

function richRecord(): IncidentRecord {
  const manifest = manifestWith({
    changes: [planned(12, { trigger: "x", steps: "x", risks: "x" }), change(13, "yes", "Another")],
    migrations: [migration("2"), migration("3", "irreversible-declared")],
    config: [{ name: "flags", version: "2" }],
  });
  const [from, to] = [releaseOf(manifest), releaseOf(manifestWith({ tag: "v1.0.0" }))];
  const gate = evidenceWith({
    brokenBefore: ["search"],
    serving: { check: "web", wanted: "1.1.0", seen: "1.0.0", waitedMs: 100 },
    checks: [checkEvidenceWith({ notes: ["a note"] })],
  });
  const version = { name: "flags", from: "1", to: "2" };
  return incidentWith({
    from,
    to,
    gate,
    rollback: rollbackWith({
      from,
      to,
      passedOver: ["v1.0.1 is held"],
      word: { by: "mona", reason: "because", overrode: ["v1.0.2 is held"] },
    }),
    confirmation: confirmationWith(),
    decision: {
      decision: "rollback",
      how: "comment",
      by: "mona",
      reason: "because",
      at: at(11),
      source: "https://github.example/acme/shop/issues/7#issuecomment-5",
      deadline: { until: at(50), onTimeout: "stay" },
    },
    changes: changeSetWith({
      pulls: [
        {
          number: 12,
          title: "Add notes",
          mergeCommit: "c".repeat(40),
          mergedAt: at(1),
          hasPlan: true,
          areas: ["/src/pay/"],
        },
      ],
      areas: [{ name: "/src/pay/", owners: ["@acme/pay"], pulls: [12] }],
      migrations: [
        { path: "db/2.up.sql", tool: "flyway", verdict: "reversible", release: "v1.1.0", pull: 12 },
      ],
      config: [version],
      artifacts: [version],
      lockfiles: [{ path: "package-lock.json", changed: [version], problem: null }],
      problems: ["The files of a pull request are not known."],
    }),
    suspects: [{ sha: "c".repeat(40), subject: "Add notes", pull: 12, reasons: ["ships a migration"] }],
    steps: [{ layer: "redeploy", planned: "30 s", actual: "done", seconds: 2 }],
    planReviews: [{ pull: 12, foresaw: "no", why: "other words", trigger: "errors" }],
    recurrence: {
      signature: "rbf1:0",
      count: 2,
      earlier: [seenBefore("same", 7), seenBefore("similar", 6)],
    },
    issue: null,
  });
}

function seenBefore(likeness: "same" | "similar", issue: number) {
  return {
    issue,
    deployment: issue + 10,
    environment: "production",
    at: at(1),
    release: "v1.0.3",
    likeness,
    shared: ["check:web"],
    isNearMiss: false,
  };
}
