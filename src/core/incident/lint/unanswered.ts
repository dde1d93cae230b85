import { missingIn } from "./completeness.ts";

/** Headings of an incident's sections to which nobody wrote an answer; `hasActions`: some are issues of their own. */
export function unanswered(
  body: string,
  required: readonly string[] | null,
  hasActions: boolean,
): readonly string[] {
  const missing = missingIn({ kind: "incident", body, required, actions: [] });
  return [
    ...new Set(
      missing.flatMap(({ section, heading }) => (section === "actions" && hasActions ? [] : [heading])),
    ),
  ];
}
