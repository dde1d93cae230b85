import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/node-24.ts"],
    // Most of the time is spent waiting for bakes and processes, so more workers than cores help.
    maxWorkers: 4,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
