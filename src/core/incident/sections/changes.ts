import { many } from "../../gate/report/quantity.ts";
import { proseText } from "../../text/prose.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { ChangeSet } from "../changes/change-set.ts";
import { areaTable, pullTable } from "./changed-pulls.ts";
import { dependencyLines, dependencyParts, migrationTable, versionTable } from "./changed-versions.ts";
import { compareLink } from "./link.ts";
import { type Section, shedOrder } from "./section.ts";
import type { SectionContext } from "./section-context.ts";

/** What changed between the good and the bad release: pull requests by area, migrations, versions, dependencies. */
export function changesSection(
  { changes }: { readonly changes: ChangeSet },
  context: SectionContext,
): Section {
  const head = countSentence(changes, context);
  const problems = changes.problems.map((one) => `*${proseText(untrusted(one), 300)}*`).join("  \n");
  const migrations = migrationTable(changes.migrations, context);
  const versions = [
    versionTable("Configuration", changes.config),
    versionTable("Artifact", changes.artifacts),
  ];
  const counted = dependencyLines(changes.lockfiles);
  const forms = [
    [
      head,
      pullTable(changes, context),
      migrations,
      ...versions,
      ...dependencyParts(changes.lockfiles),
      problems,
    ],
    [head, pullTable(changes, context), migrations, ...versions, counted, problems],
    [head, areaTable(changes.areas, context), migrations, ...versions, counted, problems],
    [head, "The pull requests and versions are in the incident record.", problems],
  ].map((parts) => parts.filter(Boolean).join("\n\n"));
  return { id: "changes", heading: "What changed", forms: eachShorter(forms, head), shed: shedOrder.pulls };
}

function countSentence(changes: ChangeSet, context: SectionContext): string {
  const { base, head, commits, pulls, migrations, config, lockfiles } = changes;
  const compare = base === null ? "" : compareLink(base, head, context);
  const dependencies = lockfiles.reduce((sum, { changed, more = 0 }) => sum + changed.length + more, 0);
  const parts = [
    commits === null ? "" : many(commits, "commit"),
    many(pulls.length, "pull request"),
    migrations.length === 0 ? "" : many(migrations.length, "migration"),
    config.length === 0 ? "" : many(config.length, "version of configuration", "versions of configuration"),
    dependencies === 0 ? "" : many(dependencies, "dependency", "dependencies"),
  ].filter(Boolean);
  return `Between the good and the bad release: ${parts.join(", ")}${compare === "" ? "" : ` (${compare})`}.`;
}

// With little to say the shorter forms are no shorter.
function eachShorter(forms: readonly string[], head: string): readonly [string, ...string[]] {
  const [first = head, ...rest] = forms.filter(
    (form, index) => index === 0 || form.length < (forms[index - 1]?.length ?? 0),
  );
  return [first, ...rest];
}
