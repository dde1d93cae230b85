/** Where on the page a strip stands, and how times become places. */
export interface StripPlace {
  readonly left: number;
  readonly right: number;
  readonly x: (ms: number) => number;
  readonly extentMs: readonly [number, number];
}
