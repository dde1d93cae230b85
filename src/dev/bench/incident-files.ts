import { indexSchema, indexText } from "../../core/incident/recurrence/incident-index.ts";
import type { IndexedIncident } from "../../core/incident/recurrence/recurrence.ts";

/** Texts that a postmortem reads beside releases, commits and samples. */
export interface IncidentFiles {
  readonly owners: string;
  /** `package-lock.json` of the good release and of the bad one. */
  readonly lockfiles: { readonly before: string; readonly after: string };
  /** The index of incidents before this one. */
  readonly index: string;
}

const [packages, ownersRules, changedEach] = [1_000, 200, 20];
/** As many as an index holds at most. */
const indexed = { incidents: 500, told: 200, untold: 300 };

/**
 * A CODEOWNERS file of 200 lines, the lockfile of 1,000 packages before and after (one in twenty changed), and an index as
 * full as it gets, in which every other incident is `same`, the failure that comes back.
 */
export function incidentFiles(same: Pick<IndexedIncident, "signature" | "tokens">): IncidentFiles {
  return {
    owners: Array.from({ length: ownersRules }, (_, index) => ownersRule(index)).join(""),
    lockfiles: { before: lockfile(0), after: lockfile(1) },
    index: indexText({ schema: indexSchema, incidents: incidentsBefore(same) }),
  };
}

function ownersRule(index: number): string {
  const patterns = [
    `/src/part-${index}/`,
    `/src/part-${index}/**/*.test.ts`,
    `docs/${index}/*`,
    `*.k${index}`,
  ];
  return `${patterns[index % patterns.length]} @acme/team-${index % 12} @octo-${index % 30}\n`;
}

function lockfile(release: number): string {
  const entries = Array.from({ length: packages }, (_, index) => {
    const scope = index % 4 === 0 ? "@acme/" : "";
    const name = `${scope}package-${index}`;
    const version = `${index % 9}.${index % 17}.${index % changedEach === 0 ? release : 0}`;
    return [
      `node_modules/${name}`,
      {
        version,
        resolved: `https://registry.npmjs.org/${name}/-/package-${index}-${version}.tgz`,
        integrity: `sha512-${(index * 7919 + release).toString(36).padStart(12, "A").repeat(7).slice(0, 86)}==`,
        license: "MIT",
        dependencies: {
          [`package-${(index * 3) % packages}`]: "^1.0.0",
          [`package-${index >> 1}`]: "~2.1.0",
        },
        engines: { node: ">=18" },
      },
    ] as const;
  });
  const root = { name: "shop", version: `1.${release}.0`, dependencies: { "package-1": "^1.0.0" } };
  const lock = { name: "shop", version: root.version, lockfileVersion: 3, requires: true };
  return `${JSON.stringify({ ...lock, packages: { "": root, ...Object.fromEntries(entries) } }, null, 2)}\n`;
}

function incidentsBefore(same: Pick<IndexedIncident, "signature" | "tokens">): readonly IndexedIncident[] {
  const shelves = [
    { count: indexed.incidents, isNearMiss: false, isTold: true },
    { count: indexed.told, isNearMiss: true, isTold: true },
    { count: indexed.untold, isNearMiss: true, isTold: false },
  ];
  let made = 0;
  return shelves.flatMap(({ count, isNearMiss, isTold }) =>
    Array.from({ length: count }, (_, index): IndexedIncident => {
      made += 1;
      const isSame = !isNearMiss && index % 2 === 0;
      return {
        deployment: 10_000 - made,
        environment: "production",
        issue: isTold ? 5_000 - made : null,
        at: new Date(Date.parse("2026-11-19T10:00:00Z") - made * 3_600_000).toISOString(),
        release: `v0.${1_000 - made}.0`,
        signature: isSame ? same.signature : `rbf1:${made.toString(16).padStart(16, "0")}`,
        tokens: isSame ? same.tokens : ["verdict:errors", "check:web", `area:src/part-${index}`],
        pulls: [made, made + 1, made + 2],
        isNearMiss,
      };
    }),
  );
}
