/**
 * How the plot looks, in light and in dark. Outcomes differ by shape as well as by colour; the colours keep a contrast
 * of 4.5 to 1 for text and 3 to 1 for marks.
 */
export const svgLook = `
svg { --page: #ffffff; --ink: #1f2328; --quiet: #59636e; --grid: #e4e8ed; --line: #2f6fb5; --bad: #cf222e; --missing: #9a6700; --error: #8250df; --shade: #59636e; }
@media (prefers-color-scheme: dark) {
  svg { --page: #0d1117; --ink: #e6edf3; --quiet: #9198a1; --grid: #262c36; --line: #6cb0f5; --bad: #ff6b63; --missing: #d9a336; --error: #b794f6; --shade: #9198a1; }
}
text { font: 12px system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; fill: var(--quiet); }
.page { fill: var(--page); }
.heading { font-size: 17px; font-weight: 600; fill: var(--ink); }
.name { font-size: 14px; font-weight: 600; fill: var(--ink); }
.figure { fill: var(--ink); text-anchor: end; }
.x { text-anchor: middle; }
.y, .end { text-anchor: end; }
.grid { stroke: var(--grid); fill: none; }
.line { stroke: var(--line); fill: none; stroke-width: 1.6; stroke-linejoin: round; }
.point { fill: var(--line); }
.statistic { stroke: var(--ink); fill: none; stroke-width: 1.4; }
.threshold { stroke: var(--bad); fill: none; stroke-dasharray: 5 4; }
.warm-up { fill: var(--shade); opacity: 0.14; }
.bad-time { fill: var(--bad); opacity: 0.16; }
.bad { stroke: var(--bad); stroke-width: 2; fill: none; }
.missing { stroke: var(--missing); stroke-width: 1.6; fill: none; }
.error { fill: var(--error); }
`.trim();
