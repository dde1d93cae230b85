import { renderNearMiss, type ShownNearMiss } from "./render-near-miss.ts";

/** A near miss for the step's summary, where no issue can tell of it. */
export function nearMissPage(shown: Omit<ShownNearMiss, "key" | "previous">): string {
  // Nothing is linked but what is recorded: there is no issue before.
  const { title, sections } = renderNearMiss({ ...shown, key: "", previous: null }, { repositoryUrl: "" });
  return [`### 📝 ${title}`, ...sections.map(({ forms: [whole] }) => whole)].join("\n\n");
}
