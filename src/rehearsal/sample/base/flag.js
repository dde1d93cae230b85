// node flag.js <name> on|off: sets a flag, and makes it where there is none. Safe to run again.
import { ask, run } from "./platform.js";

const [name, state] = process.argv.slice(2);

await run("flag", async () => {
  if (!["on", "off"].includes(state)) throw new Error("Write `node flag.js <name> on|off`.");
  const on = state === "on";
  try {
    await ask("PUT", `/flags/${name}`, { on });
  } catch (error) {
    if (error.status !== 404) throw error;
    await ask("POST", "/flags", { name, on });
  }
  return `flag ${name} is ${state}`;
});
