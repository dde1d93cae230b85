import type { DoctorFacts } from "../facts.ts";
import { type Finding, fine, missing, unknown } from "../finding.ts";
import { named } from "../named.ts";

const rule = "immutable-releases";

/** An immutable release keeps its assets and its tag, so that what is deployed again is what was released. */
export function immutableReleaseFindings(facts: DoctorFacts): readonly Finding[] {
  const about = "Immutable releases";
  const { immutableReleases: setting, newestRelease: newest, repository, url } = facts;
  if (setting.kind === "told" && setting.value) return [fine(rule, about, "they are on")];
  if (setting.kind === "untold") {
    // Who may not read the setting can see what it made of the last release.
    if (newest === null) return [unknown(rule, about, `\`${setting.needs}\``)];
    if (newest.isImmutable) return [fine(rule, about, `the newest release, ${named(newest.tag)}, is one`)];
  }
  const off = url.startsWith("https://github.com/")
    ? "They are off"
    : "They are off, or this server has none";
  const seen = setting.kind === "told" ? off : `The newest release, ${named(newest?.tag ?? "")}, is not one`;
  return [
    missing(rule, "warning", {
      about,
      seen: `${seen}: whoever may write contents can replace what a release holds.`,
      write: `\`gh api -X PUT repos/${repository}/immutable-releases\`, or ${url}/settings: Releases, Enable release immutability. It holds for releases from then on.`,
    }),
  ];
}
