// Preloaded with --import into a measured process: writes down at its end what it has cost. VmHWM is the most memory
// that it held at any time, in KiB, which only Linux tells; maxRSS is the same elsewhere.
import { readFileSync, writeFileSync } from "node:fs";

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  let peakKib = maxRSS;
  try {
    peakKib = Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? maxRSS);
  } catch {
    // Not Linux.
  }
  writeFileSync(
    process.env.NOTE_USAGE_IN,
    JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, peakKib }),
  );
});
