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
  showCard(card, go);
  if (!move) return;
  show({ nodes: around(id), maxZoomLevel: 1.2 }, !calm.matches && { duration: 400 });
  document.getElementById("card").focus({ preventScroll: true }); // what had the focus may be gone from the card
}

/** Bring nodes into the picture, with room for their captions at its border. */
function show(fit, animation = false) {
  const before = { position: network.getViewPosition(), scale: network.getScale() };
  network.fit(fit);
  const after = { position: network.getViewPosition(), scale: network.getScale() * 0.9 };
  network.moveTo(before);
  network.moveTo({ ...after, animation });
}

const showAll = () => show({ maxZoomLevel: 1.6 });

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
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  inks.clear();
  redraw();
});
if (matchMedia("(max-width: 760px)").matches) document.getElementById("filter").open = false;
startFilter(redraw);
startSearch(go);
startTools();
redraw();
showAll();
document.body.dataset.ready = "true";
