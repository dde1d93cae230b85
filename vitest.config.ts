import { defineConfig } from "vitest/config";
import { SlowFirst } from "./test/support/slow-first.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/node-24.ts"],
    // Most of the time is spent waiting for bakes and processes, so more workers than cores help.
    maxWorkers: 4,
    // What many files import (the description of GitHub's API, parsers) is loaded once for each worker.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
