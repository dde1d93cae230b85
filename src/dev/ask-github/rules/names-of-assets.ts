import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** Our manifest has a plain name; what a team uploads is found again by the name that GitHub gave it. */
export const namesOfAssets: Rule = {
  name: "names-of-assets",
  claim: "An asset `a b.txt` becomes `a.b.txt`, and one without bytes is refused.",
  source: [
    { file: "src/rehearsal/github/routes/release-assets.ts", says: "to what, and which characters stay" },
    {
      file: "src/rehearsal/github/routes/release-assets.ts",
      says: "an upload without a type or without bytes is a bad request",
    },
  ],
  async ask(world) {
    const { octokit, at, unique, sha } = world;
    const { data: draft } = await octokit.repos.createRelease({
      ...at,
      tag_name: `selftest-${unique}-assets`,
      target_commitish: sha,
      draft: true,
    });
    world.afterwards(`draft ${draft.id}`, () => octokit.repos.deleteRelease({ ...at, release_id: draft.id }));
    const upload = (name: string, text: string) =>
      octokit.request(`POST ${draft.upload_url}`, {
        name,
        data: text,
        headers: { "content-type": "text/plain", "content-length": Buffer.byteLength(text) },
      });
    const named = await upload("a b.txt", "selftest");
    const odd = await upload(".c(d)é.txt", "selftest");
    const empty = await refusalOf(upload("empty.txt", ""));
    const [name, oddName] = [named, odd].map(({ data }) => (data as { name: string }).name);
    const seen = `\`a b.txt\` is \`${name}\`, \`.c(d)é.txt\` is \`${oddName}\`; without bytes: ${told(empty)}`;
    return name === "a.b.txt" && empty !== null ? holds(seen) : differs(seen);
  },
};
