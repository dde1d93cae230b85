// Loaded before every script of package.json, in the JavaScript that any Node understands: an older one would only say
// that it does not know the extension .ts.
const [major] = process.versions.node.split(".").map(Number);
if (major < 24) {
  console.error(
    `This needs Node 24, and ${process.execPath} is ${process.version}. On Linux and Windows \`npm ci\` brings one (not with --omit=optional); elsewhere install Node 24 and run it again.`,
  );
  process.exit(1);
}
