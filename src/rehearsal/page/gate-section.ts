import { gaugeCourses } from "../../core/gate/gauge-courses.ts";
import { samplesSvg } from "../../core/gate/report/samples-svg.ts";
import { card } from "./card.ts";
import { githubMarkdown, scrollBox } from "./github-markdown.ts";
import { htmlText } from "./html-text.ts";
import type { Section } from "./page.ts";
import type { Results } from "./results.ts";

/** The gate's samples as its own plot, and the step summary that it leaves. */
export function gateSection({ evidence, samples, summaries }: Results): Section {
  const { bad, good, count } = evidence.samples;
  const plot = samplesSvg(evidence, samples, gaugeCourses(evidence, samples));
  const alt = `${count} samples: ${good} good, ${bad} bad. ${evidence.verdict.detail}`;
  // As an image it keeps its own styles and ids, and can run nothing.
  const source = `data:image/svg+xml;base64,${Buffer.from(plot).toString("base64")}`;
  return {
    id: "gate",
    name: "The gate",
    lead: `${count} requests after the deploy were enough to say that it had failed.`,
    html: `${scrollBox("Plot of the samples")}<img class="plot" src="${source}" alt="${htmlText(alt)}"></div>
${card({ state: "bad", label: evidence.verdict.kind, title: "Step summary of the gate" }, githubMarkdown(summaries.gate))}`,
  };
}
