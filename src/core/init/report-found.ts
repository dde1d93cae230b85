import type { Screen } from "../terminal/report.ts";
import { terminalLine, wrapped } from "../terminal/terminal-text.ts";
import { untrusted } from "../text/untrusted.ts";
import { shownImage } from "./find-images.ts";
import { placeOf, shownPath } from "./place.ts";
import type { Survey } from "./survey.ts";

/** What was found in a clone, a row for each kind, with where it was seen. */
export function foundLines(survey: Survey, screen: Screen): readonly string[] {
  const { migrations, images, packages, environments, health, facts, workflows, unread } = survey;
  const rows: (readonly [string, readonly string[]])[] = [
    [
      "branch",
      [`${text(facts.defaultBranch)}${facts.isBranchKnown ? "" : " (checked out; origin names none)"}`],
    ],
    ["packages", brief(packages.map(({ kind, path }) => `${kind} (${shownPath(path)})`))],
    [
      "migrations",
      brief(
        migrations.map(
          ({ title, folder, newest }) =>
            `${title} in ${shownPath(folder === "" ? "." : folder)}, newest ${text(newest)}`,
        ),
      ),
    ],
    ["images", brief(images.map((one) => `${shownImage(one)} (${one.registry}), ${placeOf(one)}`))],
    [
      "deploys",
      brief(
        environments.flatMap(({ name, isNamed, deploy }) =>
          deploy === null
            ? []
            : [
                `${text(deploy.what)} to ${text(name)}${isNamed ? "" : " (no job names an environment)"}, ${placeOf(deploy)}`,
              ],
        ),
      ),
    ],
    [
      "health",
      brief([
        ...health.urls.map((one) => `${text(one.url)}, ${placeOf(one)}`),
        ...(health.urls.length > 0
          ? []
          : health.paths.map((one) => `${text(one.pathname)}, ${placeOf(one)}`)),
      ]),
    ],
    ["unread", brief(unread.map(({ path, reason }) => `${shownPath(path)}: ${reason}`))],
  ];
  const shown = rows.filter(([name, values]) => values.length > 0 || name !== "unread");
  const count = `${survey.files.paths.size} ${survey.files.paths.size === 1 ? "file" : "files"}, ${workflows.length} of them ${workflows.length === 1 ? "a workflow" : "workflows"}`;
  return [
    `${screen.paint("bold", "Found")} ${screen.paint("dim", `in ${count}`)}`,
    ...shown.flatMap(([name, values]) => row(name, values, screen)),
  ];
}

const NAME_WIDTH = 12;

function row(name: string, values: readonly string[], { paint, width }: Screen): readonly string[] {
  const label = paint("dim", name.padEnd(NAME_WIDTH));
  if (values.length === 0) return [`  ${label}${paint("dim", "none")}`];
  const lines = values.flatMap((one) => wrapped(one, width - NAME_WIDTH - 2));
  return lines.map((line, at) => `  ${at === 0 ? label : " ".repeat(NAME_WIDTH)}${line}`);
}

const MOST = 4;

function brief(values: readonly string[]): readonly string[] {
  return values.length <= MOST ? values : [...values.slice(0, MOST), `and ${values.length - MOST} more`];
}

function text(value: string): string {
  return terminalLine(untrusted(value), 120);
}
