// Runs in the browser, at the end of the page: unpacks Mermaid, and draws each diagram over its text, in light or dark.
// Where that cannot be done, the text stays.
(async () => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const places = [...document.querySelectorAll("pre.diagram")];
  const texts = places.map((place) => place.querySelector("code"));
  try {
    await unpack();
    await draw();
    dark.addEventListener("change", draw);
  } catch (error) {
    console.error(error);
  }

  async function unpack() {
    const base64 = document.getElementById("mermaid").textContent;
    const packed = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    const script = document.createElement("script");
    script.textContent = await new Response(stream).text();
    document.head.append(script);
  }

  async function draw() {
    globalThis.mermaid.initialize({
      startOnLoad: false,
      securityLevel: "strict",
      suppressErrorRendering: true,
      theme: dark.matches ? "dark" : "default",
    });
    let drawn = 0;
    for (const index of places.keys()) drawn += (await drawOne(index)) ? 1 : 0;
    document.documentElement.dataset.diagrams = `${drawn} of ${places.length}`;
  }

  async function drawOne(index) {
    const place = places[index];
    const drawing = document.createElement("div");
    drawing.className = "drawing";
    place.replaceChildren(drawing);
    try {
      // Within the drawing, because a gantt is as wide as what it is drawn in.
      const { svg } = await globalThis.mermaid.render(`diagram-${index}`, texts[index].textContent, drawing);
      drawing.innerHTML = svg;
      const picture = drawing.querySelector("svg");
      picture.setAttribute("role", "img");
      picture.setAttribute("aria-label", `Diagram ${index + 1}; its figures are in the text beside it`);
      return true;
    } catch (error) {
      console.error(error);
      place.replaceChildren(texts[index]);
      return false;
    }
  }
})();
