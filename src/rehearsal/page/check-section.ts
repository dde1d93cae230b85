import { card } from "./card.ts";
import type { KeptCheck } from "./collect.ts";
import { githubMarkdown, scrollBox } from "./github-markdown.ts";
import { htmlText } from "./html-text.ts";
import type { Section } from "./page.ts";
import type { Results } from "./results.ts";

/** The check on the pull request as its reviewer sees it, each time that it ran. */
export function checkSection({ checks }: Results): Section {
  return {
    id: "check",
    name: "The check",
    lead: "What a reviewer sees on the pull request: refused at first; accepted once its author has added a plan and a way back.",
    html: checks.map((check) => checkHtml(check)).join("\n"),
  };
}

/** One check run with its summary and its annotations, as GitHub shows it. */
export function checkHtml({ name, conclusion, title, summary, annotations }: KeptCheck): string {
  const notes = annotations.map(
    (one) => `<li class="annotation ${htmlText(one.level)}">
<p><strong>${htmlText(one.title)}</strong> <code>${htmlText(one.path)}</code>, line ${one.line}</p>
${scrollBox("Annotation")}<pre>${htmlText(one.message)}</pre></div>
</li>`,
  );
  const list =
    notes.length === 0 ? "" : `<h4>On the changed files</h4><ul class="annotations">${notes.join("\n")}</ul>`;
  const state = conclusion === "success" ? "good" : "bad";
  return card(
    { state, label: conclusion ?? "pending", title: `${name}: ${title}` },
    githubMarkdown(summary),
    list,
  );
}
