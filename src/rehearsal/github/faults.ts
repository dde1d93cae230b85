/** What goes wrong with one request. */
export interface FaultMode {
  /** Answers this instead. 502 when nothing else is given. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Lets the request have its effect before `status` (or a page, or a limit) is answered. */
  readonly applied?: boolean;
  /** Destroys the connection instead of answering: before the request has an effect, or after. */
  readonly reset?: "before" | "after";
  /** The true answer with its full Content-Length, but the connection ends in the middle of the body. */
  readonly truncated?: boolean;
  /** The true answer as valid HTTP with half of its text. */
  readonly cut?: boolean;
  /** A page for people instead of JSON, with `status`. */
  readonly html?: boolean;
  /** The requests of the hour are used up; the limit resets so many seconds after the answer's date. */
  readonly primary?: { readonly resetInSeconds: number };
  /** Too much at once, with or without Retry-After. `status` may be 429 instead of 403. */
  readonly secondary?: { readonly retryAfterSeconds?: number };
  /** Another token's equal request is done first, where the two collide. Then this one is answered as it deserves. */
  readonly rival?: boolean;
  /** From this request on, the next so many reads of each list show nothing made since the fault was set. */
  readonly stale?: number;
  /** An upload stays without its bytes: 502, and an empty asset with the state starter. */
  readonly starter?: boolean;
  /** Called when the effect is made and nothing is answered yet; then the connection is destroyed. */
  readonly kill?: () => void;
}

/** A failure to inject into the next `times` requests of a route. */
export interface FaultRule extends FaultMode {
  readonly method: string;
  /** The path as the description writes it, or `/graphql`. */
  readonly route: string;
  readonly times: number;
}

/** A failure of the `nth` request from now on (1 is the next), whatever its route. */
export interface NthFault extends FaultMode {
  readonly nth: number;
  /** Counts only requests of the token with this label. */
  readonly token?: string;
}

/** A fault with the newest id of the repository when it was set. */
export interface SetFault {
  readonly mode: FaultMode;
  readonly newestId: number;
}

export interface Faults {
  add(rule: FaultRule, newestId: number): void;
  /** The answer says whether it has struck. */
  addNth(fault: NthFault, newestId: number): { readonly struck: boolean };
  /** The fault that strikes a request, if any. Each request must be shown once. */
  take(method: string, route: string, token: string): SetFault | undefined;
}

/** Faults that wait for their requests. Of several that fit, the one that was set first strikes. */
export function scheduleFaults(): Faults {
  const waiting: {
    left: number;
    fits(method: string, route: string, token: string): boolean;
    set: SetFault;
  }[] = [];
  return {
    add(rule, newestId) {
      const fits = (method: string, route: string) => method === rule.method && route === rule.route;
      waiting.push({ left: rule.times, fits, set: { mode: rule, newestId } });
    },
    addNth(fault, newestId) {
      let seen = 0;
      const fits = (_method: string, _route: string, token: string): boolean => {
        if (fault.token !== undefined && fault.token !== token) return false;
        seen += 1;
        return seen === fault.nth;
      };
      const entry = { left: 1, fits, set: { mode: fault, newestId } };
      waiting.push(entry);
      return {
        get struck() {
          return entry.left === 0;
        },
      };
    },
    take(method, route, token) {
      // All of them see the request, so that those that count do not miss it.
      const fitting = waiting.filter(({ left, fits }) => left > 0 && fits(method, route, token));
      const [first] = fitting;
      if (first !== undefined) first.left -= 1;
      return first?.set;
    },
  };
}

/** Whether the request does its work before it fails. */
export function takesEffect(mode: FaultMode): boolean {
  if (mode.reset !== undefined) return mode.reset === "after";
  return keepsAnswer(mode) || mode.kill !== undefined || mode.applied === true;
}

/** Whether the true answer is sent, be it spoilt. */
export function keepsAnswer({ truncated, cut, rival, stale, starter }: FaultMode): boolean {
  return [truncated, cut, rival, starter].includes(true) || stale !== undefined;
}
