/** What is known of where text goes. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** How wide lines may be: as the terminal is, but no wider than the eye follows; 80 where it is none. */
export function screenWidth({ isTTY, columns }: Output): number {
  if (isTTY !== true || columns === undefined || columns <= 0) return USUAL;
  return Math.min(Math.max(columns, LEAST), MOST);
}

const USUAL = 80;
// Below this a reason would have a word a line.
const LEAST = 40;
const MOST = 120;
