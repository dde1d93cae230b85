/**
 * The payload of a deployment as it was meant: some callers store it as a JSON string, and GraphQL answers the JSON of
 * what was stored. A text that is no JSON stays a text.
 */
export function parsePayload(payload: unknown): unknown {
  let parsed = payload;
  while (typeof parsed === "string") {
    try {
      parsed = JSON.parse(parsed);
    } catch {
      return parsed;
    }
  }
  return parsed;
}
