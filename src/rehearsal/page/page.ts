import { checkSection } from "./check-section.ts";
import { htmlDocument } from "./document.ts";
import { figuresSection } from "./figures-section.ts";
import { gateSection } from "./gate-section.ts";
import { htmlText } from "./html-text.ts";
import { issueSection } from "./issue-section.ts";
import { manifestSection } from "./manifest-section.ts";
import type { Results } from "./results.ts";
import { rollbackSection } from "./rollback-section.ts";
import { rolloutSection } from "./rollout-section.ts";
import { stagesSection } from "./stages-section.ts";

/** A part of the page, reached by its anchor. */
export interface Section {
  readonly id: string;
  readonly name: string;
  /** A sentence on what is to be seen. */
  readonly lead: string;
  readonly html: string;
}

/** The rehearsal as one HTML file that needs nothing else: what each reader saw, in the order in which it happened. */
export function rehearsalPage(results: Results): string {
  const { rolledBackFrom, rolledBackTo, secondsToRollback } = results.told;
  const title = `${rolledBackFrom} failed, and ${rolledBackTo} was back in ${secondsToRollback.toFixed(1)} s`;
  const sections = [
    checkSection(results),
    manifestSection(results),
    gateSection(results),
    rollbackSection(results),
    issueSection(results),
    rolloutSection(results),
    stagesSection(results),
  ];
  const links = sections.map(({ id, name }) => `<li><a href="#${id}">${htmlText(name)}</a></li>`);
  return htmlDocument(
    `Rehearsal: ${title}`,
    `<header>
<p class="kicker">rollback-ready, a rehearsal on one machine, ${htmlText(results.evidence.startedAt.slice(0, 10))}</p>
<h1>${htmlText(title)}</h1>
<nav aria-label="Parts of this page"><ul>${links.join("")}</ul></nav>
</header>
<main>
${figuresSection(results)}
${sections.map(sectionHtml).join("\n")}
</main>
<footer><p>Every step ran from the shipped <code>dist</code> as GitHub's runner runs it, against a GitHub, a registry, a database and a platform on loopback. <code>npm run rehearse</code> writes this page anew.</p></footer>`,
  );
}

function sectionHtml({ id, name, lead, html }: Section): string {
  return `<section id="${id}" aria-labelledby="${id}-name">
<h2 id="${id}-name">${htmlText(name)}</h2>
<p class="lead">${htmlText(lead)}</p>
${html}
</section>`;
}
