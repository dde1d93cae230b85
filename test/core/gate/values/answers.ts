import type { Answer } from "../../../../src/kernel/question.ts";

/** An HTTP answer with this body: a text as it is, anything else as JSON. */
export function http(body: unknown, status = 200): Answer {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return {
    kind: "http",
    status,
    headers: {},
    body: new TextEncoder().encode(text),
    truncated: false,
    address: null,
    certificateUntil: null,
    redirected: 0,
    ms: 12,
    stalledMs: 0,
  };
}

/** The end of a command that printed this as JSON. */
export function printed(output: unknown, code = 0, lastLine = ""): Answer {
  const text = typeof output === "string" ? output : JSON.stringify(output);
  return { kind: "command", code, output: text, truncated: false, lastLine, ms: 300, stalledMs: 0 };
}

/** An answer of Prometheus' HTTP API: points of one vector, by labels. */
export function vector(series: Readonly<Record<string, string>>, atSeconds = 1_700_000_100): Answer {
  const result = Object.entries(series).map(([pod, value]) => ({
    metric: pod === "" ? {} : { pod },
    value: [atSeconds, value],
  }));
  return http({ status: "success", data: { resultType: "vector", result } });
}
