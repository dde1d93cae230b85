/** Where an annotation stands, and what it is called. */
export interface AnnotationFacts {
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
}

/** The line that shows a message on the run page (GitHub docs: workflow commands). */
export function annotationCommand(
  level: "error" | "warning" | "debug",
  message: string,
  facts: AnnotationFacts = {},
): string {
  const { title, file, line } = facts;
  const properties = Object.entries({ title, file, line })
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const head = properties.length === 0 ? level : `${level} ${properties.join(",")}`;
  return `::${head}::${escapeData(message)}\n`;
}

/**
 * The line that makes the runner hide a value. These lines are written here and not by @actions/core, whose HTTP client
 * takes as long to load as all the rest of a run's start: a secret has to be hidden before anything else.
 */
export function maskCommand(secret: string): string {
  return `::add-mask::${escapeData(secret)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
