import { scaleLinear } from "d3-scale";
import { htmlText } from "./html-text.ts";
import type { TimelineRow } from "./timeline-rows.ts";

const mostTicks = 6;
const barHeight = 12;

/**
 * Rows of words with a bar below each, all on one axis of seconds. Places are shares of the width, so that it is as
 * readable on a telephone as on a desk.
 */
export function timelineHtml(rows: readonly TimelineRow[]): string {
  const last = Math.max(1, ...rows.map(({ end }) => end));
  const x = scaleLinear().domain([0, last]).range([0, 100]);
  const ticks = x.ticks(mostTicks);
  const grid = ticks
    .map((at) => `<line class="grid" x1="${share(x(at))}" x2="${share(x(at))}" y2="100%"/>`)
    .join("");
  const labels = ticks
    .map((at) => `<text x="${share(x(at))}" y="14" class="${side(x(at))}">${at} s</text>`)
    .join("");
  return `<figure class="timeline">
<ol>
${rows.map((row) => rowHtml(row, grid, x)).join("\n")}
</ol>
<svg class="axis track" height="20" width="100%" aria-hidden="true">${labels}</svg>
<figcaption>Seconds since the verdict</figcaption>
</figure>`;
}

function rowHtml(
  { name, kind, start, end, note }: TimelineRow,
  grid: string,
  x: (at: number) => number,
): string {
  const bar =
    kind === "moment"
      ? `<circle cx="${share(x(start))}" cy="50%" r="5"/>`
      : `<rect x="${share(x(start))}" width="${share(x(end) - x(start))}" height="100%" rx="2"/><line class="edge" x1="${share(x(start))}" x2="${share(x(start))}" y2="100%"/>`;
  return `<li class="${kind}"><p><strong>${htmlText(name)}</strong> <span class="took">${when(start, end)}</span> <span class="note">${htmlText(note)}</span></p>
<svg class="track" height="${barHeight}" width="100%" aria-hidden="true">${grid}${bar}</svg></li>`;
}

function when(start: number, end: number): string {
  const [from, to] = [start.toFixed(1), end.toFixed(1)];
  if (end === start) return `${from} s`;
  const took = end - start < 1 ? `${Math.round((end - start) * 1000)} ms` : `${(end - start).toFixed(1)} s`;
  return from === to ? `${from} s (${took})` : `${from} to ${to} s (${took})`;
}

// At an edge a label stands inside of it.
function side(percent: number): string {
  if (percent < 4) return "start";
  return percent > 96 ? "end" : "middle";
}

function share(percent: number): string {
  return `${Math.round(percent * 100) / 100}%`;
}
