import { codeCell } from "../../text/code.ts";
import { table, tableCell } from "../../text/table.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { ChangedArea, ChangedPull, ChangeSet } from "../changes/change-set.ts";
import { pullLink } from "./link.ts";
import type { SectionContext } from "./section-context.ts";

const mostOwners = 4;
const mostAreas = 4;
const mostLinks = 20;
const nowhere = "";

/** Pull requests under the area where most of their files lie; owners are shown as code, so nobody is called. */
export function pullTable(
  { pulls, areas }: Pick<ChangeSet, "pulls" | "areas">,
  context: SectionContext,
): string {
  if (pulls.length === 0) return "";
  const known = new Map(areas.map((area) => [area.name, area] as const));
  const order = [...known.keys()];
  const homes = new Map<string | null, ChangedPull[]>();
  for (const pull of pulls) {
    // Of a change that only removed files none is left that would lie in an area.
    const home = pull.areas === null ? null : (pull.areas[0] ?? nowhere);
    homes.set(home, [...(homes.get(home) ?? []), pull]);
  }
  const sorted = [...homes].sort(([a], [b]) => placeOf(a, order) - placeOf(b, order));
  const rows = sorted.flatMap(([home, own]) =>
    own.map((pull, index) => {
      const [, ...others] = pull.areas ?? [];
      return [
        index === 0 ? areaCell(home, known) : "",
        pullLink(pull.number, context),
        tableCell(untrusted(pull.title), 120),
        others.length === 0 ? "–" : areaList(others),
        pull.hasPlan ? "yes" : "**none**",
      ];
    }),
  );
  return table(["Area and who answers for it", "Change", "Title", "Also touches", "Rollback plan"], rows);
}

/** The areas with the numbers of their pull requests, for a body that is too long for titles. */
export function areaTable(areas: readonly ChangedArea[], context: SectionContext): string {
  if (areas.length === 0) return "";
  const known = new Map(areas.map((area) => [area.name, area] as const));
  return table(
    ["Area and who answers for it", "Changes"],
    areas.map(({ name, pulls }) => {
      const links = pulls.slice(0, mostLinks).map((number) => pullLink(number, context));
      const more = pulls.length > links.length ? ` and ${pulls.length - links.length} more` : "";
      return [areaCell(name, known), `${links.join(", ")}${more}`];
    }),
  );
}

function placeOf(home: string | null, order: readonly string[]): number {
  const place = home === null ? -1 : order.indexOf(home);
  return place === -1 ? order.length : place;
}

function areaCell(home: string | null, known: ReadonlyMap<string, ChangedArea>): string {
  if (home === null) return "files not known";
  if (home === nowhere) return "–";
  const owners = known.get(home)?.owners ?? [];
  const shown = owners.slice(0, mostOwners).map((owner) => codeCell(untrusted(owner), 60));
  const more = owners.length > shown.length ? ` and ${owners.length - shown.length} more` : "";
  const team = shown.length === 0 ? "" : ` (${shown.join(", ")}${more})`;
  return `${codeCell(untrusted(home), 80)}${team}`;
}

function areaList(areas: readonly string[]): string {
  const shown = areas.slice(0, mostAreas).map((area) => codeCell(untrusted(area), 60));
  return `${shown.join(", ")}${areas.length > shown.length ? ` and ${areas.length - shown.length} more` : ""}`;
}
