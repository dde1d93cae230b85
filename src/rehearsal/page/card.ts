import { htmlText } from "./html-text.ts";

interface CardHead {
  readonly state: "good" | "bad" | "open" | "plain";
  /** A word for the state, so that it is not said by colour alone. */
  readonly label: string;
  readonly title: string;
}

/** Something of GitHub's in a frame: a head with a state, rendered Markdown, and what stands below it. */
export function card({ state, label, title }: CardHead, markdownHtml: string, below = ""): string {
  return `<article class="card">
<header class="${state}"><span class="state">${htmlText(label)}</span> <h3>${htmlText(title)}</h3></header>
<div class="markdown-body">
${markdownHtml}</div>
${below}</article>`;
}
