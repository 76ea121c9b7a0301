// The page: draws the network, and ties picture, filter, search and card together.

const drawnNodes = new vis.DataSet(nodes.map(({ label, ...node }) => node));
const drawnEdges = new vis.DataSet(edges);
const network = new vis.Network(document.getElementById("picture"), { nodes: drawnNodes, edges: drawnEdges }, options);
const calm = matchMedia("(prefers-reduced-motion: reduce)");

function redraw() {
  const now = looks();
  drawnNodes.update(now.nodes);
  drawnEdges.update(now.edges);
  const shown = now.nodes.filter((node) => !node.hidden).length;
  document.getElementById("shown").textContent = words.shown.replace("{shown}", shown).replace("{all}", nodes.length);
}

function go(id, { move = true } = {}) {
  const card = cardOf.get(id);
  choice.selected = id;
  reveal(card);
  redraw();
  network.selectNodes([id]);
  const around = [id, ...tiesOf.get(id).map((tie) => tie.other)];
  if (move) network.fit({ nodes: around, maxZoomLevel: 1.2, animation: !calm.matches && { duration: 400 } });
  showCard(card, go);
}

const showAll = () => network.fit({ maxZoomLevel: 1.6 });

function startTools() {
  document.getElementById("fit").addEventListener("click", showAll);
  const move = document.getElementById("move");
  move.addEventListener("click", () => {
    const moving = move.getAttribute("aria-pressed") !== "true";
    move.setAttribute("aria-pressed", String(moving));
    move.textContent = moving ? words.hold : words.move;
    network.setOptions({ physics: { enabled: moving } });
  });
}

network.on("selectNode", ({ nodes: [id] }) => go(id, { move: false }));
network.on("deselectNode", () => {
  choice.selected = null;
  redraw();
});
network.on("afterDrawing", (pen) => {
  strikeOut(network, pen);
  drawCaptions(network, pen);
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
if (matchMedia("(max-width: 760px)").matches) document.getElementById("filter").open = false;
startFilter(redraw);
startSearch(go);
startTools();
redraw();
showAll();
document.body.dataset.ready = "true";
