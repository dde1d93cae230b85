import { describe, expect, it } from "vitest";
import { JsonEdit } from "../../../../src/core/rollback/edits/set-json.ts";
import { editedBody } from "../../../../src/core/rollback/layers/edited-body.ts";
import type { HttpResponse } from "../../../../src/kernel/question.ts";

const content = {
  kind: "edited",
  url: "https://flags.example/api",
  take: null,
  edits: [JsonEdit.parse({ path: "$.enabled", value: false })],
  etag: true,
} as const;

function read(body: string, headers: Readonly<Record<string, string>> = { etag: 'W/"7"' }): HttpResponse {
  const rest = { address: null, certificateUntil: null, redirected: 0, ms: 1, stalledMs: 0 };
  return {
    kind: "http",
    status: 200,
    headers,
    body: new TextEncoder().encode(body),
    truncated: false,
    ...rest,
  };
}

describe("what is sent back of a document", () => {
  it("is the document with its changes, and the etag as it was read", () => {
    expect(editedBody(content, read('{"enabled":true,"a":[1]}'))).toEqual({
      kind: "body",
      text: '{"enabled":false,"a":[1]}',
      etag: 'W/"7"',
    });
  });

  it("is nothing when it is so already", () => {
    expect(editedBody(content, read('{"enabled":false}', {}))).toEqual({ kind: "unchanged" });
  });

  it("is the part that is taken", () => {
    const taken = { ...content, take: "$.resource", etag: false };

    expect(editedBody(taken, read('{"resource":{"enabled":true},"revision":"1"}'))).toEqual({
      kind: "body",
      text: '{"enabled":false}',
      etag: null,
    });
  });

  it.each([
    ["no etag", content, read('{"enabled":true}', {}), /^what was read has no `etag`/],
    ["no JSON", content, read("<html>"), /^what was read is not JSON \(it begins with "<html"\)$/],
    [
      "a part that is not there",
      { ...content, take: "$.x" },
      read("{}"),
      /^there is nothing at `\$\.x`, wanted one$/,
    ],
    [
      "several parts",
      { ...content, take: "$.*" },
      read('{"a":1,"b":2}'),
      /^there is 2 places at `\$\.\*`, wanted one$/,
    ],
    ["a place that is not there", content, read("{}"), /^there is nothing at `\$\.enabled`$/],
    ["half a document", content, { ...read('{"enabled":tr'), truncated: true }, /longer than/],
  ])("is refused with %s", (_, given, seen, problem) => {
    const result = editedBody(given, seen);

    expect(result).toEqual({ kind: "refused", problem: expect.stringMatching(problem) });
  });
});
