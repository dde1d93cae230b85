import { appliesTo } from "../../release/preflight.ts";
import type { DoctorFacts } from "../facts.ts";
import { type Finding, fine, missing, unknown } from "../finding.ts";
import { listed, named } from "../named.ts";

const rule = "tag-protection";

/** The tag of a release says which manifest was meant, so it must stay where it is. */
export function tagProtectionFindings({
  tagRulesets,
  immutableReleases,
  newestRelease,
  url,
}: DoctorFacts): readonly Finding[] {
  const tag = newestRelease?.tag ?? "v1.0.0";
  const about = `Tags of releases, such as ${named(tag)}`;
  if (tagRulesets.kind === "untold") return [unknown(rule, about, `\`${tagRulesets.needs}\``)];
  const applying = tagRulesets.value.filter((one) => appliesTo(one, tag));
  const kept = new Set(applying.flatMap(({ rules }) => rules.map(({ type }) => type)));
  const closing = applying.filter(({ rules }) => rules.some(({ type }) => type === "CREATION"));
  return [
    ...(closing.length === 0
      ? []
      : [
          missing(rule, "warning", {
            about,
            seen: `The ruleset ${listed(closing.map(({ name }) => name))} lets only those on its bypass list make such tags, and GitHub Actions cannot be put there.`,
            write:
              "Give actions/release the `token` of a GitHub App that is on the list, or take “Restrict creations” out.",
          }),
        ]),
    kept.has("UPDATE") && kept.has("DELETION")
      ? fine(rule, about, `${listed(applying.map(({ name }) => name))} keeps them`)
      : immutableReleases.kind === "told" && immutableReleases.value
        ? fine(rule, about, "immutable releases keep theirs")
        : missing(rule, "warning", {
            about,
            seen: "No active ruleset keeps them from being moved and deleted by whoever may push.",
            write: `${url}/settings/rules: New ruleset → New tag ruleset, enforcement Active, target \`v*.*.*\`, Restrict updates and Restrict deletions.`,
          }),
  ];
}
