const blockSize = 512;

/**
 * Writes files as a ustar archive (POSIX.1-1988): sorted by name, mode 644, owner 0 and time 0,
 * so that the same files always give the same bytes.
 */
export function writeTar(files: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.keys(files)
    .sort()
    .flatMap((name) => {
      const content = files[name] ?? Buffer.alloc(0);
      return [header(name, content.length), content, padding(content.length)];
    });
  return Buffer.concat([...entries, Buffer.alloc(2 * blockSize)]);
}

/** Reads a ustar archive of regular files and directories; throws on a bad checksum and on a name that leaves the folder. */
export function readTar(archive: Buffer): Record<string, Buffer> {
  const files: Record<string, Buffer> = {};
  let at = 0;
  while (at + blockSize <= archive.length) {
    const block = archive.subarray(at, at + blockSize);
    if (block.every((byte) => byte === 0)) return files;
    if (octal(block, 148, 8) !== checksumOf(block)) throw new Error(`The tar header at ${at} is damaged.`);
    const prefix = text(block, 345, 155);
    const name = prefix === "" ? text(block, 0, 100) : `${prefix}/${text(block, 0, 100)}`;
    const size = octal(block, 124, 12);
    const type = text(block, 156, 1);
    if (name.startsWith("/") || name.split("/").includes("..") || name.includes("\\")) {
      throw new Error(`The tar holds \`${name}\`, which would leave its folder.`);
    }
    if (type === "0" || type === "") files[name] = archive.subarray(at + blockSize, at + blockSize + size);
    else if (type !== "5")
      throw new Error(`The tar holds \`${name}\` of type ${type}; only files are unpacked.`);
    at += blockSize + Math.ceil(size / blockSize) * blockSize;
  }
  throw new Error("The tar ends without its closing block.");
}

function header(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100)
    throw new Error(`\`${name}\` is too long for a ustar name of 100 bytes.`);
  const block = Buffer.alloc(blockSize);
  block.write(name, 0);
  block.write("0000644\0", 100);
  block.write("0000000\0", 108);
  block.write("0000000\0", 116);
  block.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  block.write("00000000000\0", 136);
  block.write("0", 156);
  block.write("ustar\0" + "00", 257);
  block.write(`${checksumOf(block).toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

/** The sum of the header's bytes, its own field counted as blanks. */
function checksumOf(block: Buffer): number {
  return block.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);
}

function padding(size: number): Buffer {
  return Buffer.alloc((blockSize - (size % blockSize)) % blockSize);
}

function text(block: Buffer, start: number, length: number): string {
  const field = block.subarray(start, start + length).toString("utf8");
  return field.split("\0", 1)[0] ?? "";
}

function octal(block: Buffer, start: number, length: number): number {
  return Number.parseInt(text(block, start, length).trim() || "0", 8);
}
