export { main, post } from "./main.ts";

/** The command line. Its code is loaded only then, so that it delays no action. */
export async function cli(): Promise<void> {
  const { runCli } = await import("./cli.ts");
  process.exitCode = await runCli(process.argv.slice(2));
}
