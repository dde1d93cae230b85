import type { HttpResponse } from "../../../kernel/question.ts";
import type { Sendable } from "./sendable.ts";

/** What a status says that is not what was wanted, and what to do about it. */
export function refusalWords(sendable: Sendable, { status, headers }: HttpResponse): string {
  const seen = `status ${status}`;
  const { secrets, request } = sendable;
  switch (status) {
    case 401:
    case 403: {
      if (secrets.length === 0)
        return `${seen}: it wants credentials; add them to \`headers\` by \`{secret.NAME}\``;
      const named = secrets.map(({ name }) => `\`{secret.${name}}\``).join(" and ");
      const needed = request.needs === null ? "may do this" : request.needs;
      return `${seen}: ${named} was refused; put one there that ${needed}`;
    }
    case 404:
      return `${seen}: it knows nothing at this address; check the names in it`;
    case 407:
      return `${seen}: the proxy wants credentials`;
  }
  if (Math.floor(status / 100) !== 3) return seen;
  // The rest of the address may be a token.
  const to = URL.parse(headers["location"] ?? "", request.url)?.origin;
  return `${seen}: redirects are not followed${to === undefined ? "" : `, and it leads to ${to}`}; write the address where it is done`;
}

/** These words, with what the status means for this service where the layer says so. */
export function meant({ request }: Sendable, words: string, status: number): string {
  const meaning = request.means[String(status)];
  return meaning === undefined ? words : `${words} (${meaning})`;
}
