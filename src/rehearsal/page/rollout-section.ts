import { card } from "./card.ts";
import { githubMarkdown } from "./github-markdown.ts";
import type { Section } from "./page.ts";
import type { Results } from "./results.ts";

/** How the fix came out, a part of the traffic first. */
export function rolloutSection({ summaries }: Results): Section {
  return {
    id: "fix",
    name: "The fix",
    lead: "The next release comes out in steps: a part of the traffic, the gate, then all of it.",
    html: card(
      { state: "good", label: "pass", title: "Step summary of the guard" },
      githubMarkdown(summaries.rollout),
    ),
  };
}
