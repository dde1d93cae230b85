import { type Answer, Refusal } from "./exchange.ts";

/** What github.com has and a GitHub Enterprise Server may not have, or not yet. */
export const hostFeatures = [
  "asset-digests",
  "attestations",
  "immutable-releases",
  "issue-types",
  "merge-queue",
  "rulesets",
  "sub-issues",
  "update-refs",
] as const;
export type HostFeature = (typeof hostFeatures)[number];

interface Absence {
  /** Paths that such a server does not know, as the description writes them. */
  readonly routes?: RegExp;
  /** Fields that its schema does not have, as `Type.field`. */
  readonly fields?: readonly string[];
  /** Input types that its schema does not have. */
  readonly inputTypes?: readonly string[];
  /** Keys that its JSON does not have, wherever they stand in what these routes answer. */
  readonly keys?: { readonly routes: RegExp; readonly names: readonly string[] };
}

const releases = /\/releases/;
const issues = /\/issues/;

/** How each feature shows that it is absent. unverified: that an older server leaves keys out rather than sends null. */
const absences: Readonly<Record<HostFeature, Absence>> = {
  "asset-digests": { keys: { routes: releases, names: ["digest"] } },
  attestations: { routes: /\/attestations/ },
  "immutable-releases": { routes: /\/immutable-releases$/, keys: { routes: releases, names: ["immutable"] } },
  "issue-types": { keys: { routes: issues, names: ["type"] } },
  "merge-queue": { fields: ["Repository.mergeQueue"] },
  rulesets: { fields: ["Repository.rulesets"] },
  "sub-issues": {
    routes: /\/issues\/\{issue_number\}\/(sub_issues|parent)$/,
    keys: { routes: issues, names: ["parent_issue_url"] },
  },
  "update-refs": { fields: ["Mutation.updateRefs"], inputTypes: ["RefUpdate"] },
};

/** What the schema of a server without some features does not have. */
export interface SchemaGaps {
  readonly fields: ReadonlySet<string>;
  readonly inputTypes: ReadonlySet<string>;
}

/** The fields and input types that go missing with these features. */
export function schemaGaps(without: readonly HostFeature[]): SchemaGaps {
  const absent = without.map((feature) => absences[feature]);
  return {
    fields: new Set(absent.flatMap(({ fields = [] }) => fields)),
    inputTypes: new Set(absent.flatMap(({ inputTypes = [] }) => inputTypes)),
  };
}

/** The 404 of a route that goes missing with these features; undefined for a route that stays. */
export function absentRoute(without: readonly HostFeature[], route: string): Answer | undefined {
  const isAbsent = without.some((feature) => absences[feature].routes?.test(route) === true);
  return isAbsent ? new Refusal(404, "Not Found").answer : undefined;
}

/** The same answer without the keys that go missing with these features. */
export function withoutKeys(without: readonly HostFeature[], route: string, answer: Answer): Answer {
  const names = without.flatMap((feature) => {
    const { keys } = absences[feature];
    return keys?.routes.test(route) === true ? keys.names : [];
  });
  if (names.length === 0 || answer.body === undefined) return answer;
  return { ...answer, body: stripped(answer.body, new Set(names)) };
}

// Users have a `type` too, which stays: of an issue it is an object or null.
function stripped(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => stripped(item, names));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(
    ([name, own]) => !names.has(name) || (name === "type" && typeof own === "string"),
  );
  return Object.fromEntries(kept.map(([name, own]) => [name, stripped(own, names)]));
}
