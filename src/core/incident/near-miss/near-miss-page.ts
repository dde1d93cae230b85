import { renderNearMiss, type ShownNearMiss } from "./render-near-miss.ts";

/** A near miss for the step's summary, where no issue can tell of it. */
export function nearMissPage(shown: Omit<ShownNearMiss, "key" | "previous">): string {
  // Nothing is linked but what is recorded: there is no issue before.
  const { title, sections } = renderNearMiss({ ...shown, key: "", previous: null }, { repositoryUrl: "" });
  return [`### 📝 ${title}`, ...sections.map(({ forms: [whole] }) => whole)].join("\n\n");
}

/** The line on the summary of a run whose near miss an issue tells of. */
export function nearMissLine({ number, url }: { readonly number: number; readonly url: string }): string {
  return `### 📝 Near miss: [issue ${number}](${url})`;
}
