import { defineConfig } from "vitest/config";

// The desk in a real browser: one case, one server, one page after the other.
export default defineConfig({
  test: { include: ["browser/**/*.test.ts"], fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 },
});
