import { card } from "./card.ts";
import type { KeptIssue } from "./collect.ts";
import { githubMarkdown } from "./github-markdown.ts";
import { htmlText } from "./html-text.ts";
import type { Section } from "./page.ts";
import type { Results } from "./results.ts";

/** The postmortem issue as a person first opens it. */
export function issueSection({ issue }: Results): Section {
  return {
    id: "issue",
    name: "The issue",
    lead: "Filled in before anybody opens it. What only people can say is asked below what is known.",
    html: issueHtml(issue),
  };
}

/** An issue with its labels, as GitHub shows it. */
export function issueHtml({ number, title, state, author, labels, body }: KeptIssue): string {
  const names = labels.map((name) => `<li>${htmlText(name)}</li>`).join("");
  const head = `<p class="byline">Opened by ${htmlText(author)}</p><ul class="labels" aria-label="Labels">${names}</ul>`;
  return card(
    { state: "open", label: state, title: `${title} #${number}` },
    `${head}\n${githubMarkdown(body)}`,
  );
}
