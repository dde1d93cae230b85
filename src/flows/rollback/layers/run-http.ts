import type { PlannedHttp, PlannedRequest } from "../../../core/rollback/layers/planned-http.ts";
import { reveal, type Sendable } from "../../../core/rollback/layers/sendable.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import type { LayerResult } from "./layer-result.ts";
import { sendRequest } from "./send-request.ts";

type Needed = Pick<Ports, "probes" | "clock" | "log" | "secrets">;

export interface HttpRun {
  /** The layer, for the log. */
  readonly name: string;
  readonly layer: PlannedHttp;
  readonly secrets: ReadonlyMap<string, string>;
  /** Private networks that may be reached, in CIDR form. */
  readonly open: readonly string[];
  /** Monotonic ms. */
  readonly deadline: number;
  /** The state that the requests set, in words. */
  readonly wanted: string;
}

/** Sends the requests of a layer in their order. The first that fails ends it, with what state that leaves. */
export async function runHttp(ports: Needed, run: HttpRun): Promise<LayerResult> {
  const { layer, wanted, name, secrets, open } = run;
  const deadline = Math.min(ports.clock.monotonic() + layer.timeoutMs, run.deadline);
  const count = layer.requests.length;
  const requests: { readonly planned: PlannedRequest; readonly sendable: Sendable }[] = [];
  for (const planned of layer.requests) {
    const sendable = reveal(planned, secrets, (text) => ports.secrets.redact(text));
    if (sendable.kind === "refused") return failed(sendable.problem, "as it was before: no request was sent");
    requests.push({ planned, sendable });
  }
  const details: string[] = [];
  for (const { planned, sendable } of requests) {
    const end = await sendRequest({ ports, name, planned, sendable, open, deadline });
    if (end.kind === "failed") {
      const which = count === 1 ? "" : `request ${details.length + 1} of ${count}: `;
      const result = failed(
        `${which}${end.detail}`,
        stateAfter(details.length, count, end.mayBeApplied, wanted),
      );
      return end.mayBeApplied ? { ...result, isUnsure: true } : result;
    }
    details.push(end.detail);
  }
  const last = details.at(-1) ?? "no request";
  const detail = count === 1 ? last : `${count} requests, the last: ${last}`;
  return { outcome: "done", detail, state: wanted, url: null };
}

function failed(detail: string, state: string): LayerResult {
  return { outcome: "failed", detail, state, url: null };
}

function stateAfter(done: number, count: number, mayBeApplied: boolean, wanted: string): string {
  if (mayBeApplied) return `not known: a request may have been carried out on its way to ${wanted}`;
  if (done === 0) return "as it was before: no request was carried out";
  return `not known: ${done} of ${count} requests ${done === 1 ? "was" : "were"} carried out on the way to ${wanted}`;
}
