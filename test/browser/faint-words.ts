import type { Page } from "playwright-core";
import { z } from "zod";

/**
 * Words of diagrams that stand out from what is painted below them by less than 3 to 1, with the contrast: axe cannot
 * tell what lies below a word of an SVG. Less than the 4.5 of other text, because a diagram that is drawn for light and
 * dark pages at once can reach 4.3 on both at best; its figures stand in a table beside it.
 */
export async function faintWords(page: Page): Promise<readonly string[]> {
  return z.array(z.string()).parse(await page.evaluate(`(${inBrowser})(3)`));
}

const inBrowser = `(least) => {
  const found = [];
  for (const word of document.querySelectorAll(".drawing svg text")) {
    if (word.textContent.trim() === "") continue;
    word.scrollIntoView({ block: "center", inline: "center" });
    const box = word.getBoundingClientRect();
    const below = paintBelow(word, box.x + box.width / 2, box.y + box.height / 2);
    const ratio = contrast(over(getComputedStyle(word).fill, 1, below), below);
    if (ratio < least) found.push(word.textContent.trim() + " " + ratio.toFixed(1));
  }
  scrollTo(0, 0);
  return found;

  // What lies there, one over the other, from the page up.
  function paintBelow(word, x, y) {
    const stack = document.elementsFromPoint(x, y).filter((one) => one.closest("text") === null);
    return stack.reverse().reduce((below, one) => {
      const style = getComputedStyle(one);
      const isShape = /^(rect|path|circle)$/.test(one.tagName);
      const opacity = style.opacity * (isShape ? style.fillOpacity : 1);
      return over(isShape ? style.fill : style.backgroundColor, opacity, below);
    }, [255, 255, 255]);
  }

  function over(color, opacity, below) {
    const parts = (color.match(/[\\d.]+/g) ?? []).map(Number);
    if (parts.length < 3) return below;
    const alpha = (parts[3] ?? 1) * opacity;
    return below.map((under, index) => parts[index] * alpha + under * (1 - alpha));
  }

  // WCAG 2.1, relative luminance and contrast ratio.
  function contrast(a, b) {
    const [high, low] = [luminance(a), luminance(b)].sort((one, other) => other - one);
    return (high + 0.05) / (low + 0.05);
  }

  function luminance(color) {
    const [r, g, b] = color.map((part) => part / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
}`;
