import { look, type Rule } from "../rule.ts";

const dot =
  "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR42mPQXeJHEmIY1TCqYfhqAABzyR8Qi97QzAAAAABJRU5ErkJggg==";

/** A person looks at the summary of this job. */
export const picturesInSummaries: Rule = {
  name: "pictures-in-summaries",
  claim: "A summary draws Mermaid, and leaves images with a `data:` address out.",
  source: [
    { file: "src/core/gate/report/timeline-plot.ts", says: "as a Mermaid chart that GitHub draws" },
    { file: "src/core/incident/timeline/picture.ts", says: "as a Mermaid gantt chart that GitHub draws" },
  ],
  async ask({ show }) {
    show(
      [
        "#### Look at these two",
        "",
        "A box with an arrow to another, if Mermaid is drawn:",
        "",
        "```mermaid",
        "flowchart LR",
        "  merge --> release",
        "```",
        "",
        `A green square, if images with a \`data:\` address are shown: ![square](data:image/png;base64,${dot})`,
      ].join("\n"),
    );
    return look("both are below the table of the summary");
  },
};
