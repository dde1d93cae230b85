import type { Snapshot } from "../../change.ts";

/** Where a project of Sqitch's keeps its plan and its scripts; directories end with a slash. */
export interface SqitchLayout {
  readonly planFile: string;
  readonly deploy: string;
  readonly revert: string;
}

/** The layouts in these directories: as `sqitch.conf` says, and by default wherever a `sqitch.plan` lies. */
export function sqitchLayouts(
  directories: Iterable<string>,
  { paths, texts }: Snapshot,
): readonly SqitchLayout[] {
  const layouts = [...directories].flatMap((directory) => {
    const text = texts.get(`${directory}sqitch.conf`) ?? null;
    const configured = text === null ? [] : sectionsOf(text).map((section) => layoutOf(directory, section));
    const standard = layoutOf(directory, {});
    return [...configured, ...(paths.has(standard.planFile) ? [standard] : [])];
  });
  const known = layouts.filter(({ planFile }) => paths.has(planFile));
  return [...new Map(known.map((layout) => [JSON.stringify(layout), layout])).values()];
}

/** The names of the changes in a plan: the first word of each line that is no tag, pragma or comment. */
export function changesIn(plan: string): ReadonlySet<string> {
  const names = plan.split(/\r?\n/).flatMap((line) => {
    const [, name] = /^\s*\+?\s*([^\s@%#[-][^\s#[]*)/.exec(line) ?? [];
    return name === undefined ? [] : [name];
  });
  return new Set(names);
}

type Settings = Readonly<Record<string, string>>;

function layoutOf(directory: string, settings: Settings): SqitchLayout {
  const top = below(directory, settings["top_dir"] ?? ".");
  return {
    planFile:
      settings["plan_file"] === undefined
        ? `${top}sqitch.plan`
        : below(directory, settings["plan_file"]).slice(0, -1),
    deploy: settings["deploy_dir"] === undefined ? `${top}deploy/` : below(directory, settings["deploy_dir"]),
    revert: settings["revert_dir"] === undefined ? `${top}revert/` : below(directory, settings["revert_dir"]),
  };
}

function below(directory: string, path: string): string {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return `${directory}${parts.map((part) => `${part}/`).join("")}`;
}

// Git's format: `[core]`, and `[engine "pg"]` or `[target "x"]` with what differs there.
function sectionsOf(text: string): readonly Settings[] {
  const sections = new Map<string, Record<string, string>>();
  let current: Record<string, string> = {};
  for (const line of text.split(/\r?\n/)) {
    const [, header] = /^\s*\[([^\]]+)\]/.exec(line) ?? [];
    const [, key, value] = /^\s*(\w+)\s*=([^#;]*)/.exec(line) ?? [];
    if (header !== undefined) {
      current = sections.get(header) ?? {};
      sections.set(header, current);
    } else if (key !== undefined && value !== undefined) {
      current[key] = value.trim().replace(/^"(.*)"$/, "$1");
    }
  }
  const core = sections.get("core") ?? {};
  const others = [...sections].filter(([name]) => /^(?:engine|target) /.test(name));
  return [core, ...others.map(([, settings]) => ({ ...core, ...settings }))];
}
