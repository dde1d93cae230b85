import { setImmediate as turn } from "node:timers/promises";

/** A request that reads, as Octokit will make it. */
export interface AheadRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Node's fetch, of which one answer may be on its way before anyone asks. */
export interface FetchAhead {
  /** Asks, and comes back once the request is on its way: to load code would keep the event loop from sending it. */
  begin(request: AheadRequest, signal: AbortSignal): Promise<void>;
  /** Hands over the answer to the request that was begun, once; every other request is sent. */
  readonly fetch: typeof globalThis.fetch;
  /** Gives up an answer that nobody took, so that it keeps no step from ending. */
  end(): void;
}

const deadlineMs = 30_000;

/** Lets one read be sent ahead. It is handed over once, so that no later read is given an old answer. */
export function fetchAhead(): FetchAhead {
  let ahead: { readonly url: string; readonly answer: Promise<Response> } | null = null;
  const untaken = new AbortController();
  return {
    async begin({ url, headers }, signal) {
      const both = AbortSignal.any([signal, untaken.signal, AbortSignal.timeout(deadlineMs)]);
      const answer = fetch(url, { headers, signal: both });
      // A failure is told to whoever takes the answer.
      answer.catch(() => {});
      ahead = { url, answer };
      // One turn for the connection, one for the request; the others are for busy machines.
      for (let turns = 0; turns < 4; turns++) await turn();
    },
    fetch(input, init) {
      if (ahead === null || ahead.url !== input || (init?.method ?? "GET") !== "GET")
        return fetch(input, init);
      const { answer } = ahead;
      ahead = null;
      // A refusal is not believed of a request that Octokit did not make itself.
      return answer.then((given) => (given.status === 401 ? fetch(input, init) : given));
    },
    end() {
      if (ahead !== null) untaken.abort();
    },
  };
}
