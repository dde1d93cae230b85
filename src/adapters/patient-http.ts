import type { Clock, Http, HttpAnswer, HttpRequest } from "../kernel/ports/index.ts";

const attempts = 3;
const longestWaitMs = 10_000;

/** HTTP for reads: what a server answers in passing (408, 429, 5xx, a lost connection) is asked again, three times in all. */
export function patientHttp(http: Http, clock: Clock): Http {
  return {
    async send(request: HttpRequest, signal?: AbortSignal): Promise<HttpAnswer> {
      for (let tried = 1; ; tried++) {
        const answer = await http.send(request, signal);
        const waitMs = waitOf(answer, tried, clock.now());
        if (waitMs === null || tried >= attempts || signal?.aborted === true) return answer;
        await clock.sleep(waitMs, signal);
      }
    },
  };
}

/** How long to wait before the same is asked again; null when it would not help, or would take too long. */
function waitOf(answer: HttpAnswer, tried: number, now: number): number | null {
  const own = 500 * 3 ** (tried - 1);
  if (answer.kind === "unreachable") return answer.problem === "reset" ? own : null;
  if (!isPassing(answer.status)) return null;
  const asked = answer.headers["retry-after"];
  if (asked === undefined) return own;
  // RFC 9110, 10.2.3: seconds or a date.
  const waitMs = /^\d{1,6}$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now;
  if (Number.isNaN(waitMs)) return own;
  return waitMs > longestWaitMs ? null : Math.max(waitMs, 0);
}

/** Statuses that may be others a moment later. */
export function isPassing(status: number): boolean {
  return [408, 429, 500, 502, 503, 504].includes(status);
}
