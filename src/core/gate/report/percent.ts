/**
 * A share as percent with two significant digits: `0.20 %`, `6.1 %`, `94 %`. A share that is not nought or one never
 * reads as if it were.
 */
export function percent(share: number): string {
  if (share <= 0) return "0 %";
  if (share >= 1) return "100 %";
  const hundredfold = share * 100;
  if (hundredfold < 0.001) return "under 0.001 %";
  // Two digits would round the rest up to certainty.
  if (hundredfold >= 99.5) return hundredfold > 99.99 ? "over 99.99 %" : `${floorTo(hundredfold, 2)} %`;
  return `${plain(Number(hundredfold.toPrecision(2)), hundredfold)} %`;
}

/** A share that somebody chose, without digits that nobody wrote: `1 %`, `0.5 %`. */
export function chosenPercent(share: number): string {
  return `${Number((share * 100).toPrecision(4))} %`;
}

// 0.2 as 0.20, 10 as 10: never in powers of ten.
function plain(rounded: number, exact: number): string {
  if (rounded >= 10) return String(rounded);
  const places = Math.max(1, 1 - Math.floor(Math.log10(rounded === 0 ? exact : rounded)));
  return rounded.toFixed(Math.min(places, 6));
}

function floorTo(value: number, places: number): string {
  const factor = 10 ** places;
  return (Math.floor(value * factor) / factor).toFixed(places);
}
