import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Answer } from "./exchange.ts";

/** How an answer is spoilt on its way: half of its text in a valid answer, or half of what its length announces. */
export type Spoilt = "cut" | "truncated" | undefined;

/** Sends an answer with the headers that GitHub's answers have. */
export function send(
  response: ServerResponse,
  { status, body, raw, headers }: Answer,
  { date, limits, spoilt }: { date: Date; limits: Readonly<Record<string, string>>; spoilt?: Spoilt },
): void {
  const whole = raw?.bytes ?? (body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body)));
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  const announced = spoilt === "cut" ? half : whole;
  response.writeHead(status, {
    date: date.toUTCString(),
    ...(status === 204
      ? {}
      : {
          "content-type": raw?.contentType ?? "application/json; charset=utf-8",
          "content-length": String(announced.length),
        }),
    "x-github-request-id": randomBytes(8).toString("hex").toUpperCase(),
    ...limits,
    ...headers,
  });
  if (spoilt !== "truncated") response.end(announced);
  else response.write(half, () => response.socket?.destroy());
}
