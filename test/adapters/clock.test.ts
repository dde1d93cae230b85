import { describe, expect, it } from "vitest";
import { systemClock } from "../../src/adapters/clock.ts";
import { nodeDigest } from "../../src/adapters/digest.ts";

const clock = systemClock();

describe("the machine's clock", () => {
  it("tells milliseconds since 1970, and a time that never goes back", async () => {
    const [before, begun] = [clock.now(), clock.monotonic()];

    await clock.sleep(5);

    expect(clock.now()).toBeGreaterThanOrEqual(before);
    expect(clock.monotonic() - begun).toBeGreaterThanOrEqual(4);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
  });

  it("ends a sleep at once, without an error, when the job is cancelled", async () => {
    const cancelled = new AbortController();
    const begun = clock.monotonic();
    const sleeping = clock.sleep(60_000, cancelled.signal);

    cancelled.abort();
    await sleeping;
    await clock.sleep(60_000, cancelled.signal);

    expect(clock.monotonic() - begun).toBeLessThan(5000);
  });
});

describe("a digest", () => {
  it("is the sha256 of text in UTF-8 or of bytes, in lower-case hex", () => {
    const { sha256 } = nodeDigest();

    // FIPS 180-2, appendix B.1.
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256("ä")).toBe(sha256(Buffer.from([0xc3, 0xa4])));
  });
});
