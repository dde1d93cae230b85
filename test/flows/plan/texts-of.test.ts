import { describe, expect, it } from "vitest";
import { textsOf } from "../../../src/flows/plan/texts-of.ts";
import { type File, planWorld } from "./plan-world.ts";

async function readerOf(files: Readonly<Record<string, File>>) {
  const { ports } = planWorld({ trees: { head: files } });
  return { ports, reader: textsOf(ports, await ports.contents.treeOf("head")) };
}

describe("texts of a commit", () => {
  it("are those of regular files in UTF-8, and null for all else", async () => {
    const files = {
      plain: "ü\r\n",
      marked: "\ufeffa",
      empty: "",
      link: { link: "plain" },
      latin: new Uint8Array([0xfc]),
      cut: new Uint8Array([0x61, 0xe2, 0x82]),
    };
    const { reader } = await readerOf(files);

    await reader.read([...Object.keys(files), "absent"]);

    expect(Object.fromEntries(reader.texts)).toEqual({
      plain: "ü\r\n",
      marked: "a",
      empty: "",
      link: null,
      latin: null,
      cut: null,
      absent: null,
    });
  });

  it("are only those that were asked for", async () => {
    const { reader } = await readerOf({ a: "1", b: "2" });

    await reader.read(["a"]);

    expect([...reader.texts]).toEqual([["a", "1"]]);
  });

  it("are all read, however many are asked for at once", async () => {
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`f${at}`, `${at}`]));
    const { reader } = await readerOf(many);

    await reader.read(Object.keys(many));

    expect(Object.fromEntries(reader.texts)).toEqual(many);
  });

  it("are not taken for unreadable when it is the request that failed", async () => {
    const { ports } = await readerOf({});
    const tree = { entries: [{ path: "a", mode: "100644", sha: "1" }], complete: true };
    const broken = { ...ports.contents, textOfBlob: () => Promise.reject(new TypeError("fetch failed")) };

    await expect(textsOf({ contents: broken }, tree).read(["a"])).rejects.toThrow("fetch failed");
  });
});
