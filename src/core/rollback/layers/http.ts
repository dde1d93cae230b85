import { z } from "zod";
import { contentKeys } from "../../gate/assertions/content.ts";
import { Headers } from "../../gate/assertions/headers.ts";
import { JsonPathText } from "../../gate/json-path.ts";
import { DurationText } from "../../policy/duration-text.ts";
import { JsonEdit, JsonValue } from "../edits/set-json.ts";

const Status = z.union([
  z.number().int().min(100).max(599),
  z.string().regex(/^[1-5]xx$/, "a status such as `204`, or a class such as `2xx`"),
]);

/** What an answer must be. */
const Wanted = {
  status: z.array(Status).min(1).describe("Statuses, such as `200` or `2xx`."),
  ...contentKeys,
};

const Url = z
  .string()
  .max(4_096)
  .refine(isUrl, "an absolute http or https URL without a user, with `{…}` after its host only")
  .describe("Where to send it. Words such as `{config.NAME}` after the host are filled in, encoded.");

/** What is read, changed and sent back by a service that takes whole documents only. */
const From = z
  .strictObject({
    url: Url.optional().describe("Where it is read, with the same headers. Left out: where it is sent."),
    take: JsonPathText.optional().describe("The part of what was read that is changed and sent (RFC 9535)."),
    edit: z
      .array(JsonEdit)
      .min(1)
      .max(50)
      .describe("The changes. Where they change nothing, nothing is sent."),
    etag: z
      .boolean()
      .default(true)
      .describe("Sent only if nobody changed it meanwhile (`If-Match`); otherwise it is read again."),
  })
  .describe("Reads JSON, changes it and sends it back.");

/** One request of a layer. */
export const HttpRequest = z
  .strictObject({
    method: z
      .enum(["PUT", "POST", "PATCH", "DELETE", "GET"])
      .describe("What is sent sets a state: it may be sent twice."),
    url: Url,
    headers: Headers.default({}).describe("Headers to send; `{secret.NAME}` in a value is filled in."),
    body: z
      .string()
      .max(1_048_576)
      .optional()
      .describe("Text to send; give its `content-type` in `headers`."),
    json: JsonValue.optional().describe("JSON to send; its texts and keys are filled in and escaped."),
    from: From.optional(),
    success: z
      .strictObject(Wanted)
      .prefault({ status: ["2xx"] })
      .describe("The answer when it is done."),
    already: z
      .strictObject(Wanted)
      .optional()
      .describe("The answer when it was so before, such as `status: [409]`; that is done as well."),
    again: z
      .array(Status)
      .default([])
      .describe("Statuses after which it is sent again, besides 429 and, where it may be repeated, 5xx."),
    repeatable: z
      .boolean()
      .optional()
      .describe("Whether it may be sent again after an answer that was lost. Left out: not with `POST`."),
    needs: z
      .string()
      .max(200)
      .optional()
      .describe("What the credentials must allow; said when they are refused."),
    means: z
      .record(z.string().regex(/^[1-5]\d\d$/, "a status such as `404`"), z.string().max(200))
      .optional()
      .describe("What a status of this service means; said with it."),
    ca: z
      .string()
      .min(1)
      .optional()
      .describe("Certificates (PEM) that are trusted instead of the machine's own."),
    timeout: DurationText.prefault("10s").describe("No answer by then is no answer."),
  })
  .refine(
    ({ body, json, from }) => [body, json, from].filter((one) => one !== undefined).length <= 1,
    "only one of `body`, `json` and `from`",
  )
  .refine(
    ({ method, body, json, from }) => method !== "GET" || (body ?? json ?? from) === undefined,
    "a `GET` without `body`, `json` and `from`, which it does not send",
  )
  .describe("A request.");
export type HttpRequest = Readonly<z.infer<typeof HttpRequest>>;

/** The keys of a layer that sends requests to a flag or traffic service. */
export const httpKeys = {
  http: z
    .union([HttpRequest, z.array(HttpRequest).min(1).max(10)])
    .describe("A request, or up to ten that are sent in their order; the first that fails ends it."),
  timeout: DurationText.prefault("30s").describe("All requests, with those that are sent again, end then."),
};

// A value may not choose whom a credential is sent to.
function isUrl(url: string): boolean {
  const [origin] = /^https?:\/\/[^/?#{}\s\\]+(?=[/?#]|$)/i.exec(url) ?? [];
  return origin !== undefined && !origin.includes("@") && URL.canParse(url.replace(/\{[^{}]*\}/g, "x"));
}
