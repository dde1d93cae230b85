import { scrollBox } from "./github-markdown.ts";
import { htmlText } from "./html-text.ts";
import type { Section } from "./page.ts";
import type { Results } from "./results.ts";

/** Every stage of the story, with what it took. */
export function stagesSection({ told }: Results): Section {
  const rows = told.stages.map(
    ({ name, seconds, apiRequests, apiWrites, said }) =>
      `<tr><th scope="row">${htmlText(name)}</th><td class="number">${seconds.toFixed(1)} s</td><td class="number">${apiRequests}</td><td class="number">${apiWrites}</td><td>${htmlText(said)}</td></tr>`,
  );
  return {
    id: "stages",
    name: "All stages",
    lead: "The whole story, with the time of each stage and how often it asked and changed GitHub.",
    html: `${scrollBox("Stages")}<table>
<thead><tr><th scope="col">Stage</th><th scope="col">Time</th><th scope="col">Requests</th><th scope="col">Writes</th><th scope="col">What came of it</th></tr></thead>
<tbody>${rows.join("\n")}</tbody>
</table></div>`,
  };
}
