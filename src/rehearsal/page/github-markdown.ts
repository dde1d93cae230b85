import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { openRawHtml, type RawHtml } from "./raw-html.ts";

/**
 * Markdown as GitHub shows it, as HTML that runs nothing, fetches nothing and stays inside its box. Headings come a
 * level lower, below those of the page; tables and code scroll by themselves.
 */
export function githubMarkdown(markdown: string): string {
  const raw = openRawHtml();
  const html = micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml(), cleaned(raw)],
  });
  return inBoxes(html + raw.close());
}

// In place of micromark's own, which shows HTML as text or lets all of it through.
function cleaned(raw: RawHtml): ReturnType<typeof gfmHtml> {
  return {
    enter: {
      htmlFlow() {
        this.lineEndingIfNeeded();
        this.buffer();
      },
      htmlText() {
        this.buffer();
      },
    },
    exit: {
      htmlFlow(token) {
        this.resume();
        this.raw(raw.clean(this.sliceSerialize(token)));
      },
      htmlText(token) {
        this.resume();
        this.raw(raw.clean(this.sliceSerialize(token)));
      },
    },
  };
}

function inBoxes(html: string): string {
  return html
    .replace(/<img src="[^"]*" alt="([^"]*)"[^>]*>/g, "$1")
    .replace(/<(\/?)h([1-5])>/g, (_, slash: string, level: string) => `<${slash}h${Number(level) + 1}>`)
    .replaceAll("<table>", `${scrollBox("Table")}<table>`)
    .replaceAll("</table>", "</table></div>")
    .replace(
      /<pre><code class="language-mermaid">/g,
      '<pre class="diagram" tabindex="0"><code class="language-mermaid">',
    )
    .replaceAll("<pre><code", `${scrollBox("Code")}<pre><code`)
    .replace(/(<pre><code[\s\S]*?<\/pre>)/g, "$1</div>")
    .replaceAll('<input type="checkbox" disabled="" checked="" />', box("done", " checked"))
    .replaceAll('<input type="checkbox" disabled="" />', box("to do", ""))
    .replace(/<a href="(?:http:\/\/127\.0\.0\.1[^"]*|#[^"]*)"[^>]*>([\s\S]*?)<\/a>/g, ended);
}

/** Begins a box that scrolls by itself, also by keyboard. */
export function scrollBox(label: string): string {
  return `<div class="scroll" tabindex="0" role="group" aria-label="${label}, scrolls sideways">`;
}

function box(label: string, checked: string): string {
  return `<input type="checkbox" disabled${checked} aria-label="${label}">`;
}

// What such a link leads to ended with the rehearsal.
function ended(_: string, words: string): string {
  return `<span class="ended" title="A page of the rehearsal's own GitHub, which ended with it">${words}</span>`;
}
