import { answers, type Case, changes, declines, onlyNth, refuses, tells } from "../bends.ts";

const noRight = "Resource not accessible by integration";
const accepted = { updateRefs: { clientMutationId: null } };
const ref = {
  ref: "refs/x/y",
  node_id: "",
  url: "",
  object: { sha: "0".repeat(40), type: "commit", url: "" },
};

interface Listed {
  readonly ref: string;
}

/** Rules about refs, commits and blobs. */
export const refCases: Readonly<Record<string, Case>> = {
  "update-refs-of-our-own": {
    kind: "holds",
    broken: [
      ["a token that may not", declines("updateRefs", "FORBIDDEN", noRight), "it cannot be made: 200"],
      [
        "no such mutation",
        declines("updateRefs", "", "Field 'updateRefs' doesn't exist on type 'Mutation'"),
        "it cannot be made",
      ],
      [
        "no effect",
        changes<Listed[]>("GET", /matching-refs/, () => []),
        "the ref was not made: it is at null",
      ],
      [
        "a ref that cannot be moved",
        onlyNth(2, declines("updateRefs", "FORBIDDEN", noRight)),
        "it cannot be moved",
      ],
      [
        "a ref that cannot be deleted",
        onlyNth(3, declines("updateRefs", "FORBIDDEN", noRight)),
        "it cannot be deleted",
      ],
    ],
  },
  "update-refs-compares": {
    kind: "holds",
    broken: [
      [
        "yes to another old value",
        onlyNth(
          2,
          tells("updateRefs", () => accepted),
        ),
        "another old value: accepted",
      ],
      [
        "yes to what is there",
        onlyNth(
          3,
          tells("updateRefs", () => accepted),
        ),
        "made again: accepted",
      ],
      [
        "a ref that was moved",
        changes<Listed[]>("GET", /matching-refs/, (refs) =>
          refs.map((one) => ({ ...one, object: { sha: "moved" } })),
        ),
        "the ref is at moved",
      ],
    ],
  },
  "update-refs-once-each": {
    kind: "holds",
    broken: [
      [
        "yes to both",
        onlyNth(
          2,
          tells("updateRefs", () => accepted),
        ),
        "accepted",
      ],
    ],
  },
  "rest-moves-our-own": {
    kind: "holds",
    broken: [
      [
        "a namespace that is not free",
        refuses("POST", /^\/git\/refs$/, 422, "Reference update failed"),
        "it cannot be made: 422",
      ],
      [
        "a ref that cannot be moved",
        refuses("PATCH", /^\/git\/refs/, 403, noRight),
        "it cannot be moved: 403",
      ],
      ["no effect", changes<Listed[]>("GET", /matching-refs/, () => []), "the ref is at null"],
    ],
  },
  "rest-refuses-late-writers": {
    kind: "holds",
    broken: [
      [
        "other words for the late",
        onlyNth(1, refuses("PATCH", /^\/git\/refs/, 422, "Too late")),
        'moved by another: 422 "Too late"',
      ],
      [
        "404 for what is gone",
        onlyNth(2, refuses("PATCH", /^\/git\/refs/, 404, "Not Found")),
        "removed: 404",
      ],
      [
        "yes to the late",
        onlyNth(1, answers("PATCH", /^\/git\/refs/, 200, ref)),
        "moved by another: accepted",
      ],
    ],
  },
  "one-creator-wins": {
    kind: "holds",
    broken: [
      ["yes to the second", onlyNth(2, answers("POST", /^\/git\/refs$/, 201, ref)), "accepted"],
      [
        "other words",
        onlyNth(2, refuses("POST", /^\/git\/refs$/, 422, "Reference update failed")),
        "Reference update failed",
      ],
    ],
  },
  "matching-refs-in-order": {
    kind: "holds",
    broken: [
      [
        "the order of making",
        changes<Listed[]>("GET", /matching-refs/, (refs) => refs.toReversed()),
        "in another order",
      ],
      ["pages of 30", changes<Listed[]>("GET", /matching-refs/, (refs) => refs.slice(0, 30)), "30 of 32"],
    ],
  },
  "refs-are-commits": {
    kind: "holds",
    broken: [["a ref at a blob", answers("POST", /^\/git\/refs$/, 201, ref), "accepted"]],
  },
  "missing-object-is-told": {
    kind: "holds",
    broken: [
      ["403 all the same", refuses("POST", /^\/git\/refs$/, 403, noRight), "403"],
      ["404 for the object", refuses("POST", /^\/git\/refs$/, 404, "Not Found"), "404"],
    ],
  },
  "tag-objects-need-force": {
    kind: "holds",
    broken: [["a tag that moves", answers("PATCH", /^\/git\/refs/, 200, ref), "accepted"]],
  },
  "graphql-ref-names": {
    kind: "holds",
    broken: [
      [
        "full names alone",
        tells<{ repository: object }>("qualifiedName", ({ repository }) => ({
          repository: { ...repository, branch: null },
        })),
        "branch: not found",
      ],
      [
        "another prefix",
        tells<{ repository: object }>("qualifiedName", ({ repository }) => ({
          repository: { ...repository, own: { prefix: "refs/", name: "x" } },
        })),
        "own: refs/;",
      ],
      [
        "a query whose case counts",
        tells<{ repository: object }>("qualifiedName", ({ repository }) => ({
          repository: { ...repository, refs: { nodes: [] } },
        })),
        "listed: ",
      ],
    ],
  },
  "empty-trees-are-refused": {
    kind: "holds",
    broken: [
      [
        "an empty tree",
        onlyNth(
          1,
          answers("POST", /^\/git\/trees$/, 201, {
            sha: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
            tree: [],
          }),
        ),
        "empty: accepted",
      ],
      [
        "a tree on a blob",
        onlyNth(2, answers("POST", /^\/git\/trees$/, 201, { sha: "0", tree: [] })),
        "on a blob: accepted",
      ],
    ],
  },
  "text-of-blobs": {
    kind: "holds",
    broken: [
      [
        "a text that was changed",
        tells("isTruncated", () => ({ repository: { object: { text: "other", isTruncated: false } } })),
        "neither the text nor",
      ],
      [
        "long texts whole",
        onlyNth(
          3,
          tells("isTruncated", () => ({ repository: { object: { text: "s", isTruncated: false } } })),
        ),
        "600000 bytes: whole",
      ],
      [
        "short texts cut",
        onlyNth(
          2,
          tells("isTruncated", () => ({ repository: { object: { text: "s", isTruncated: true } } })),
        ),
        "500000 bytes: cut",
      ],
    ],
  },
  "since-is-the-committers": {
    kind: "holds",
    broken: [
      [
        "the author's date",
        changes("GET", /^\/commits\?.*since=2010/, () => []),
        "between both dates: 0 listed",
      ],
    ],
  },
};
