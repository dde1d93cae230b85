import { expect, test } from "vitest";
import { portOf, servePage } from "../../../src/rehearsal/page/serve.ts";

test("the page is up on loopback until it is stopped, and nothing else is", async () => {
  const stop = new AbortController();
  let began: (url: string) => void = () => {};
  const address = new Promise<string>((ready) => {
    began = ready;
  });
  const served = servePage("<p>the page</p>", 0, stop.signal, began);
  const url = await address;

  const page = await fetch(url);
  const other = await fetch(`${url}result.json`);
  const posted = await fetch(url, { method: "POST" });
  const text = await page.text();
  stop.abort();
  await served;

  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect([page.status, page.headers.get("content-type"), text]).toEqual([
    200,
    "text/html; charset=utf-8",
    "<p>the page</p>",
  ]);
  expect([other.status, posted.status]).toEqual([404, 404]);
  await expect(fetch(url)).rejects.toThrow();
});

test.each(["", "http", "65536", "-1", "8080.5", "1e3"])("%j is no port", (text) => {
  expect(() => portOf(text)).toThrow(`--port is ${text}. Write a number from 0 to 65535`);
});

test("a port is a number, and 0 lets the system choose", () => {
  expect([portOf("0"), portOf("8080"), portOf("65535")]).toEqual([0, 8080, 65_535]);
});
