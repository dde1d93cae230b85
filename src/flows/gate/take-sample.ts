import type { Check } from "../../core/gate/check.ts";
import { read, request } from "../../core/gate/probes/http.ts";
import type { Sample } from "../../core/gate/sample.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/** Asks one check once. The time is that of the question, and the target is shown without its query. */
export async function takeSample(
  ports: Pick<Ports, "http" | "clock" | "signal">,
  check: Check,
): Promise<Sample> {
  const at = new Date(ports.clock.now()).toISOString();
  const answer = await ports.http.send(request(check), ports.signal);
  const reading = read(check, answer);
  return {
    at,
    check: check.name,
    target: withoutQuery(check.url),
    ...reading,
    ms: Math.round(reading.ms * 10) / 10,
  };
}

/** A URL fit for pages and records: a query can hold a key. */
export function withoutQuery(url: string): string {
  const parsed = new URL(url);
  return `${parsed.origin}${parsed.pathname}`;
}
