import { digestText } from "../../core/release/artifact-reference.ts";
import type { ReleaseManifest } from "../../core/release/manifest.ts";
import { scrollBox } from "./github-markdown.ts";
import { htmlText } from "./html-text.ts";
import type { Section } from "./page.ts";
import type { Results } from "./results.ts";

/** What was released, and what was gone back to: each artifact by its digest. */
export function manifestSection({ from, to }: Results): Section {
  return {
    id: "manifest",
    name: "The manifests",
    lead: "Each release names what belongs to it by digest, with its migrations and the plan of each change, so that going back needs to look nothing up.",
    html: [from, to].map(manifestHtml).join("\n"),
  };
}

function manifestHtml(manifest: ReleaseManifest): string {
  const { tag, commit, previous, artifacts, config, migrations } = manifest;
  const before = previous === null ? "the first release" : `after ${previous.tag}`;
  const rows = [
    ...artifacts.map((one) => ["artifact", one.name, digestText(one)]),
    ...migrations.map(({ up, verdict }) => [`migration, ${verdict}`, up.path, `sha256:${up.sha256}`]),
    ...migrations.flatMap(({ reversal }) =>
      reversal === null ? [] : [["its reversal", reversal.path, `sha256:${reversal.sha256}`]],
    ),
    ...config.map(({ name, version }) => ["configuration", name, `version ${version}`]),
  ];
  return `<h3>${htmlText(tag)}</h3>
<p>Commit <code>${htmlText(commit.slice(0, 12))}</code>, ${htmlText(before)}.</p>
${scrollBox(`What ${htmlText(tag)} consists of`)}<table>
<thead><tr><th scope="col">What</th><th scope="col">Name</th><th scope="col">Digest or version</th></tr></thead>
<tbody>${rows.map(rowHtml).join("\n")}</tbody>
</table></div>
<details><summary>release-manifest.json of ${htmlText(tag)}</summary>
${scrollBox("The manifest")}<pre><code>${htmlText(JSON.stringify(manifest, null, 2))}</code></pre></div>
</details>`;
}

function rowHtml([what = "", name = "", digest = ""]: readonly string[]): string {
  return `<tr><td>${htmlText(what)}</td><td>${htmlText(name)}</td><td class="digest"><code>${htmlText(digest)}</code></td></tr>`;
}
