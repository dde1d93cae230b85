import type { Problem } from "../../../kernel/errors.ts";
import { nearest } from "../../../kernel/nearest.ts";

export const placeholders = [
  "version",
  "tag",
  "previous",
  "changes",
  "breaking",
  "migrations",
  "artifacts",
  "compare",
  "manifest",
] as const;
export type Placeholder = (typeof placeholders)[number];

/** A team's own layout of the notes: its text, and the places to fill. */
export type Template = readonly (string | { readonly fill: Placeholder })[];

export type TemplateReading =
  | { readonly kind: "template"; readonly template: Template }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

const maxLength = 10_000;
const subject = "The template of the release notes";
// Each of these is long and its length is limited as a whole, so it may stand once. The others are short.
const sections: ReadonlySet<string> = new Set(["changes", "breaking", "migrations", "artifacts"]);

/** Reads a template: `{version}`, `{changes}` and so on are filled, all else is kept. Every problem is told at once. */
export function readTemplate(text: string): TemplateReading {
  const template = text
    .replaceAll("\r\n", "\n")
    .split(/(\{[a-z][a-z-]{0,40}\})/i)
    .filter((part) => part !== "")
    .map((part) => {
      const name = /^\{([a-z-]+)\}$/i.exec(part)?.[1];
      return name === undefined ? part : { name };
    });
  const names = template.flatMap((part) => (typeof part === "string" ? [] : [part.name]));
  const problems = [...sizeProblems(text), ...nameProblems(names)];
  if (problems.length > 0) return { kind: "refused", problems };
  const filled = template.flatMap((part): Template => {
    if (typeof part === "string") return [part];
    const fill = placeholders.find((one) => one === part.name);
    return fill === undefined ? [] : [{ fill }];
  });
  return { kind: "template", template: filled };
}

function sizeProblems(text: string): readonly Problem[] {
  const problems: Problem[] = [];
  if (text.trim() === "") {
    problems.push({ subject, problem: "is empty.", write: "Write at least `{changes}`, or leave it out." });
  }
  if (text.length > maxLength) {
    problems.push({
      subject,
      problem: `has ${text.length} characters.`,
      write: `Keep it within ${maxLength}.`,
    });
  }
  if (text.includes("<!-- rollback-ready:")) {
    problems.push({
      subject,
      problem: "holds a marker of rollback-ready.",
      write: "Remove the comment `<!-- rollback-ready: … -->`.",
    });
  }
  return problems;
}

function nameProblems(names: readonly string[]): readonly Problem[] {
  const unknown = [...new Set(names)].filter((name) => !placeholders.some((one) => one === name));
  const often = placeholders.flatMap((name) => {
    const most = sections.has(name) ? 1 : 10;
    return names.filter((one) => one === name).length > most ? [{ name, most }] : [];
  });
  return [
    ...unknown.map((name) => {
      const near = nearest(name, placeholders);
      const all = placeholders.map((one) => `\`{${one}}\``).join(", ");
      return {
        subject,
        problem: `names \`{${name}}\`.`,
        write: near === null ? `Write one of ${all}.` : `Write \`{${near}}\`.`,
      };
    }),
    ...often.map(({ name, most }) => ({
      subject,
      problem: `has \`{${name}}\` more than ${most === 1 ? "once" : `${most} times`}.`,
      write: `Keep ${most === 1 ? "one" : most} of them.`,
    })),
  ];
}
