import { coloured, plain } from "../core/terminal/paint.ts";
import type { Screen } from "../core/terminal/report.ts";
import { screenWidth } from "../core/terminal/screen-width.ts";

/** How this terminal shows text: its width, and colours unless they are unwanted (`NO_COLOR`, https://no-color.org). */
export function thisScreen({ isPlain }: { readonly isPlain: boolean }): Screen {
  const { NO_COLOR, TERM } = process.env;
  const hasColours = process.stdout.isTTY === true && !isPlain && (NO_COLOR ?? "") === "" && TERM !== "dumb";
  return { paint: hasColours ? coloured : plain, width: screenWidth(process.stdout) };
}
