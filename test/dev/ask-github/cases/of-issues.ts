import { answers, type Case, changes, onlyNth, refuses, tells } from "../bends.ts";

interface Edits {
  readonly repository: {
    readonly issue: { readonly userContentEdits: { readonly nodes: readonly object[] } };
  };
}
interface Commented {
  readonly id: number;
  readonly updated_at: string;
}

const noRight = "Resource not accessible by integration";
const edits = (change: (nodes: readonly object[]) => readonly object[]) =>
  tells<Edits>("userContentEdits", ({ repository }) => ({
    repository: { issue: { userContentEdits: { nodes: change(repository.issue.userContentEdits.nodes) } } },
  }));

/** Rules about issues and their comments. */
export const issueCases: Readonly<Record<string, Case>> = {
  "oversize-issue-update": {
    kind: "holds",
    broken: [
      [
        "a body that is cut",
        changes<object>("GET", /^\/issues\/\d+$/, (issue) => ({ ...issue, body: "x".repeat(65_536) })),
        "the body is now 65536 characters long",
      ],
      [
        "an answer that says otherwise",
        changes<object>("PATCH", /^\/issues\/\d+$/, (issue) => ({ ...issue, body: "x" })),
        "200 with another body",
      ],
      ["another refusal", onlyNth(1, refuses("PATCH", /^\/issues\/\d+$/, 413, "Payload too large")), "413"],
    ],
  },
  "limits-of-texts": {
    kind: "holds",
    broken: [
      [
        "short comments refused",
        onlyNth(1, refuses("POST", /\/comments$/, 422, "Body is too long")),
        "comments: 422",
      ],
      [
        "long comments taken",
        onlyNth(2, answers("POST", /\/comments$/, 201, { id: 1 })),
        "comments: accepted, accepted",
      ],
      [
        "long titles taken",
        onlyNth(1, answers("PATCH", /^\/issues\/\d+$/, 200, { number: 1 })),
        "title: accepted",
      ],
      ["long notes taken", answers("POST", /^\/releases$/, 201, { id: 1 }), "notes: accepted"],
    ],
  },
  "edits-are-whole-texts": {
    kind: "holds",
    broken: [
      [
        "edits from the start",
        onlyNth(
          1,
          tells("userContentEdits", () => ({
            repository: { issue: { userContentEdits: { nodes: [{ diff: "x" }] } } },
          })),
        ),
        "before an edit 1",
      ],
      ["oldest first", edits((nodes) => nodes.toReversed()), 'after two: ["One line.\\nAnother line."'],
      [
        "differences",
        edits((nodes) => nodes.map(() => ({ diff: "+ Another line, longer." }))),
        "+ Another line",
      ],
      ["nothing told", edits((nodes) => nodes.map(() => ({ diff: null }))), '["",""'],
    ],
  },
  "sub-issues-by-the-job": {
    kind: "holds",
    broken: [
      ["a token that may not", refuses("POST", /sub_issues$/, 403, noRight), "it cannot be added: 403"],
      [
        "the child answered",
        onlyNth(
          1,
          changes<object>("POST", /sub_issues$/, (issue) => ({ ...issue, number: 3 })),
        ),
        "the child is answered",
      ],
      [
        "other words for a duplicate",
        onlyNth(2, refuses("POST", /sub_issues$/, 422, "Validation Failed")),
        'again: 422 "Validation Failed"',
      ],
      [
        "a second parent",
        onlyNth(3, answers("POST", /sub_issues$/, 201, { number: 2 })),
        "a second parent: accepted",
      ],
      ["a list without it", changes("GET", /sub_issues/, () => []), "it is not in the list"],
    ],
  },
  "labels-made-in-passing": {
    kind: "holds",
    broken: [
      [
        "labels that are dropped",
        changes<object>("GET", /^\/issues\/\d+$/, (issue) => ({ ...issue, labels: [] })),
        "the issue has no label",
      ],
      [
        "another colour",
        changes<object>("GET", /^\/issues\/\d+$/, (issue) => ({
          ...issue,
          labels: [{ name: "selftest 7-1 opened", color: "ffffff" }],
        })),
        "ffffff",
      ],
    ],
  },
  "only-edits-move-comments": {
    kind: "holds",
    broken: [
      [
        "a reaction that moves it",
        onlyNth(
          2,
          changes<Commented[]>("GET", /\/comments/, (comments) =>
            comments.map((one) => ({ ...one, updated_at: "2030-01-01T00:00:00Z" })),
          ),
        ),
        "a new title 2030-01-01",
      ],
      [
        "an edit that does not",
        changes<Commented[]>("GET", /\/comments/, (comments) =>
          comments.map((one) => ({ ...one, updated_at: "2026-01-01T00:00:00Z" })),
        ),
        "after an edit 2026-01-01",
      ],
    ],
  },
  "locked-issues-are-edited": {
    kind: "holds",
    broken: [
      [
        "a lock that keeps",
        onlyNth(1, refuses("PATCH", /^\/issues\/\d+$/, 403, "This issue is locked")),
        "403",
      ],
      [
        "an edit without an effect",
        changes<object>("GET", /^\/issues\/\d+$/, (issue) => ({ ...issue, body: "as before" })),
        "accepted",
      ],
    ],
  },
};
