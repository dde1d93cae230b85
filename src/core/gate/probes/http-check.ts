import { z } from "zod";
import { DurationText } from "../../policy/duration-text.ts";
import { contentKeys } from "../assertions/content.ts";
import { Extract } from "../assertions/extract.ts";
import { Headers } from "../assertions/headers.ts";
import { CheckName } from "../check-name.ts";
import { checkBase } from "./check-base.ts";
import { tlsKeys } from "./tls-keys.ts";

const Status = z.union([
  z.number().int().min(100).max(599),
  z.string().regex(/^[1-5]xx$/, "a status such as `204`, or a class such as `2xx`"),
]);

const CaptureName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/, "a name that begins with a letter, such as `token`");

const requestKeys = {
  method: z
    .enum(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
    .default("GET")
    .describe("What is sent is sent at every interval: nothing that may not happen that often."),
  headers: Headers.default({}).describe("Headers to send; `{secret.NAME}` in a value is filled in."),
  body: z.string().max(1_048_576).optional().describe("Text to send; give its `content-type` in `headers`."),
  status: z
    .array(Status)
    .min(1)
    .default([200])
    .describe("Statuses of a good answer, such as `200` or `2xx`."),
  header: z
    .record(z.string().min(1), z.string())
    .optional()
    .describe("Headers of a good answer, each with text that it holds."),
  ...contentKeys,
  capture: z
    .record(CaptureName, Extract)
    .optional()
    .describe("Texts that later steps use as `{step.NAME}`; they are never shown."),
};

/** A further request of a journey, with what it wants. */
export const HttpStep = z.strictObject({
  name: CheckName.optional().describe("What the step is called in a reason."),
  url: z
    .string()
    .max(4_096)
    .refine(isStepUrl, "an absolute http or https URL, with `{step.NAME}` after the host only")
    .describe("Where to ask; `{step.NAME}` in its path or query is filled in, encoded."),
  ...requestKeys,
});
export type HttpStep = Readonly<z.infer<typeof HttpStep>>;

/** Asks one URL, or several one after the other, and judges status, headers, body, certificate, address and latency. */
export const HttpCheck = z
  .strictObject({
    kind: z.literal("http").default("http").describe("Asks over HTTP."),
    ...checkBase,
    url: z
      .url({ protocol: /^https?$/, error: "an absolute http or https URL" })
      // It would be printed and sent in clear, and not every client takes it.
      .refine((url) => !hasCredentials(url), "a URL without a user and password in it")
      .describe("Where to ask. Its query is never shown."),
    ...requestKeys,
    redirects: z
      .number()
      .int()
      .min(0)
      .max(10)
      .default(0)
      .describe("How many redirects are followed; the answer after them is judged."),
    "redirect-hosts": z
      .array(z.string().min(1))
      .default([])
      .describe("Hosts that a redirect may lead to besides the one that was asked, but with no body."),
    latency: DurationText.optional().describe("Slower than this is bad; of a journey, all steps together."),
    ...tlsKeys,
    address: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe("Networks (CIDR) or addresses, one of which the address that answers is in."),
    family: z
      .union([z.literal(4), z.literal(6)])
      .optional()
      .describe("Asks over IPv4 or over IPv6 only."),
    version: Extract.optional().describe("How to read which version answered."),
    fresh: z.boolean().default(false).describe("Each probe on a connection of its own."),
    "max-body": z
      .number()
      .int()
      .min(0)
      .max(16_777_216)
      .default(1_048_576)
      .describe("Bytes of the decoded body that are kept; what needs more cannot be told."),
    steps: z
      .array(HttpStep)
      .min(1)
      .max(20)
      .optional()
      .describe("Further requests after the first; the first one that is not good ends the journey."),
  })
  .describe("Asks one URL, or a journey of several.");
export type HttpCheck = z.infer<typeof HttpCheck>;

/** What the first request of a check and each of its steps have in common. */
export type HttpRequestKeys = Omit<HttpStep, "name"> & { readonly name?: string | undefined };

function hasCredentials(url: string): boolean {
  return /^https?:\/\/[^/?#]*@/.test(url);
}

// A captured text may not choose whom a credential is sent to.
function isStepUrl(url: string): boolean {
  const [origin] = /^https?:\/\/[^/?#{}\s]+(?=[/?#]|$)/.exec(url) ?? [];
  return origin !== undefined && !hasCredentials(url) && URL.canParse(url.replace(/\{step\.[^{}]*\}/g, "x"));
}
