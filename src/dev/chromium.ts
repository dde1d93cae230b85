import { execFileSync } from "node:child_process";
import { type Browser, chromium } from "playwright-core";

const names = "chromium chromium-browser google-chrome";

/** A browser of the Chromium family on the PATH; null when none is installed. */
export function findChromium(): string | null {
  try {
    const looked = `for name in ${names}; do command -v $name && exit; done; exit 1`;
    return execFileSync("sh", ["-c", looked], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}

/** Starts it without a window. It asks nobody on the network for anything by itself. */
export function openBrowser(executablePath: string): Promise<Browser> {
  // Chromium's own sandbox refuses to run as root, as which CI runs in its container.
  const chromiumSandbox = process.getuid?.() !== 0;
  return chromium.launch({ executablePath, chromiumSandbox });
}
