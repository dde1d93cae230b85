/** A failure to inject into the next `times` requests of a route. */
export interface FaultRule {
  readonly method: string;
  /** The path as the description writes it, or `/graphql`. */
  readonly route: string;
  readonly times: number;
  /** Answers this instead. 502 when neither this nor `reset` is given. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Destroys the connection instead of answering: before the request has an effect, or after. */
  readonly reset?: "before" | "after";
  /** Lets the request have its effect before `status` is answered. */
  readonly applied?: boolean;
}

/** Takes the first rule that fits, once. */
export function takeFault(
  rules: { rule: FaultRule; left: number }[],
  method: string,
  route: string,
): FaultRule | undefined {
  const found = rules.find(({ rule, left }) => left > 0 && rule.method === method && rule.route === route);
  if (found !== undefined) found.left -= 1;
  return found?.rule;
}
