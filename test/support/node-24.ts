/** Tests run on the Node that the runner uses; `npm test` finds it in node_modules. */
export function setup(): void {
  if (process.versions.node.startsWith("24.")) return;
  throw new Error(
    `Tests run on Node 24, and this is ${process.version}. Run \`npm test\`, which finds Node 24 in node_modules.`,
  );
}
