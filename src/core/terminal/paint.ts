export type Colour = "red" | "yellow" | "green" | "bold" | "dim";

// ECMA-48, 8.3.117: select graphic rendition.
const CODES: Readonly<Record<Colour, readonly [on: number, off: number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  bold: [1, 22],
  dim: [2, 22],
};

/** Colours text that is safe already. */
export type Paint = (colour: Colour, text: string) => string;

/** Leaves text as it is. */
export const plain: Paint = (_colour, text) => text;

/** Colours for a terminal that has them. */
export const coloured: Paint = (colour, text) => {
  const [on, off] = CODES[colour];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};
