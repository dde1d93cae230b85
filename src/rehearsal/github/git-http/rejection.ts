import { gunzipSync } from "node:zlib";
import type { Answer } from "../exchange.ts";
import type { GitRequest } from "./backend.ts";

/** Why a push is declined: the word behind the ref, and what git shows behind `remote:`. */
export interface Decline {
  readonly reason: string;
  readonly lines: readonly string[];
}

/** The refs that a push would change (git docs: pack-protocol, reference update request). */
export function pushedRefs(request: GitRequest): readonly string[] {
  return commands(request).map((line) => line.split(" ")[2] ?? "");
}

/** GitHub's answer to a push that its rules do not allow: unpacked, and every ref declined. */
export function rejection(request: GitRequest, { reason, lines }: Decline): Answer {
  const refs = pushedRefs(request).map((ref) => packet(`ng ${ref} ${reason}\n`));
  const report = Buffer.concat([packet("unpack ok\n"), ...refs, flush]);
  const remark = Buffer.from(lines.map((line) => `${line}\n`).join(""));
  const bytes = Buffer.concat([band(2, remark), band(1, report), flush]);
  return { status: 200, raw: { bytes, contentType: "application/x-git-receive-pack-result" } };
}

const flush = Buffer.from("0000");

function commands({ headers, bytes }: GitRequest): readonly string[] {
  const content = headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes;
  const lines: string[] = [];
  for (let at = 0; ; ) {
    const length = Number.parseInt(content.toString("latin1", at, at + 4), 16);
    if (!(length > 4)) return lines;
    const [line = ""] = content.toString("utf8", at + 4, at + length).split("\0");
    if (/^[0-9a-f]{40} [0-9a-f]{40} /.test(line)) lines.push(line.trimEnd());
    at += length;
  }
}

function packet(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from((bytes.length + 4).toString(16).padStart(4, "0")), bytes]);
}

function band(number: 1 | 2, content: Buffer): Buffer {
  return content.length === 0 ? content : packet(Buffer.concat([Buffer.from([number]), content]));
}
