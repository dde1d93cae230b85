import type { GrpcHealth } from "../../kernel/question.ts";

type Serving = NonNullable<GrpcHealth["serving"]>;

// grpc.health.v1.HealthCheckResponse.ServingStatus, by its numbers.
const servings: readonly Serving[] = ["UNKNOWN", "SERVING", "NOT_SERVING", "SERVICE_UNKNOWN"];

const lengthDelimited = 2;

/** A HealthCheckRequest for this service as one gRPC message: not compressed, with its length before it. */
export function healthRequest(service: string): Buffer {
  const name = Buffer.from(service);
  const message =
    name.length === 0
      ? Buffer.alloc(0)
      : Buffer.concat([Buffer.from([(1 << 3) | lengthDelimited, ...varint(name.length)]), name]);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

/** What a HealthCheckResponse in one gRPC message says; null when the bytes are none. */
export function healthResponse(bytes: Buffer): Serving | null {
  if (bytes.length < 5 || bytes[0] !== 0) return null;
  const length = bytes.readUInt32BE(1);
  return length === bytes.length - 5 ? servingIn(bytes.subarray(5)) : null;
}

// Field 1, a number; the last one counts, none is 0, and fields that are not known are skipped (protobuf encoding).
function servingIn(message: Buffer): Serving | null {
  let serving = 0;
  let at = 0;
  while (at < message.length) {
    const tag = readVarint(message, at);
    if (tag === null) return null;
    const end = fieldEnd(message, tag.next, tag.value % 8);
    if (end === null || end > message.length) return null;
    if (tag.value === 1 << 3) serving = readVarint(message, tag.next)?.value ?? 0;
    at = end;
  }
  return servings[serving] ?? null;
}

function fieldEnd(message: Buffer, at: number, wireType: number): number | null {
  const read = readVarint(message, at);
  switch (wireType) {
    case 0:
      return read?.next ?? null;
    case 1:
      return at + 8;
    case lengthDelimited:
      return read === null ? null : read.next + read.value;
    case 5:
      return at + 4;
    default:
      return null;
  }
}

function readVarint(
  message: Buffer,
  start: number,
): { readonly value: number; readonly next: number } | null {
  let value = 0;
  for (let at = start; at < start + 10; at += 1) {
    const byte = message[at];
    if (byte === undefined) return null;
    value += (byte % 128) * 2 ** (7 * (at - start));
    if (byte < 128) return { value, next: at + 1 };
  }
  return null;
}

function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}
