/** Keys of kept records whose values tell when and how fast, or in which run, and not what is. */
const untold = new Set(
  "times seconds figures objective startedAt endedAt at ms run timeline samples url issue firstBadAt lastBadAt minutes holder since until seed".split(
    " ",
  ),
);

/** The text of a kept file without what differs from run to run. A layer that an earlier run did is a layer that is done. */
export function tidy(name: string, text: string): string {
  if (!name.endsWith(".json")) return `${text.split("\n").length} lines`;
  return JSON.stringify(JSON.parse(text, (key, value) => (untold.has(key) ? undefined : tidyValue(value))));
}

function tidyValue(value: unknown): unknown {
  // How long it took, in a sentence.
  if (typeof value === "string") return value.replace(/\b\d+(?:\.\d+)? (?:ms|s|min)\b/g, "some time");
  if (typeof value !== "object" || value === null) return value;
  // An impact, of which the words are told and the times are not.
  if ("failedShare" in value && "components" in value) return { ...value, from: undefined };
  // A manifest: its hash says it all.
  if ("document" in value && "sha256" in value) return value.sha256;
  // A layer beside its plan: how an earlier run did it is not told again.
  if ("actual" in value && typeof value.actual === "string")
    return { ...value, actual: value.actual.replace(/^(\w+)(?:-before)?:.*/, "$1") };
  // A hook, whose detail names its run.
  if ("when" in value && "required" in value && "detail" in value) return { ...value, detail: undefined };
  if (!("layer" in value && "outcome" in value && "argv" in value)) return value;
  const { layer, argv, outcome } = value;
  return { layer, argv, outcome: outcome === "done-before" ? "done" : outcome };
}
