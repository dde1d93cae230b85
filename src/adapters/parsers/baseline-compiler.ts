import { setFlagsFromString } from "node:v8";

/**
 * From now on V8 compiles WebAssembly with its baseline compiler alone. Its optimising one takes longer than a job's few
 * hundred migrations give back, and what it makes of PostgreSQL's parser holds hundreds of kilobytes for each text read:
 * 500 migrations took 700 MB with it, and take 150 MB without.
 */
export function useBaselineCompiler(): void {
  // Once V8 is up, neither implies the other.
  setFlagsFromString("--no-wasm-tier-up");
  setFlagsFromString("--no-wasm-dynamic-tiering");
}
