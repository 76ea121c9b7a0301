// The page: draws the network, and ties picture, filter, search and card together.

const drawnNodes = new vis.DataSet();
const drawnEdges = new vis.DataSet();
const network = new vis.Network(document.getElementById("picture"), { nodes: drawnNodes, edges: drawnEdges }, options);
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Draw what is visible now: in the picture, on the timeline and map, and in the list. */
function redraw() {
  const now = looks();
  put(drawnNodes, now.nodes);
  put(drawnEdges, now.edges);
  const shown = nodes.length - view.hidden.size;
  document.getElementById("shown").textContent = words.shown.replace("{shown}", shown).replace("{all}", nodes.length);
  if (view.drawn.has(choice.selected)) network.selectNodes([choice.selected]);
  else network.unselectAll();
  drawTimeline(go);
  drawMap(go);
  drawList(go);
}

/** What is drawn already keeps its place, where somebody may have pulled it. First what is new: removing draws at once. */
function put(set, wanted) {
  const ids = new Set(wanted.map(({ id }) => id));
  set.update(wanted.map((entry) => (set.get(entry.id) ? withoutPlace(entry) : entry)));
  set.remove(set.getIds().filter((id) => !ids.has(id)));
}

const withoutPlace = ({ x, y, ...entry }) => entry;

function go(id, { move = true } = {}) {
  const card = cardOf.get(id);
  choice.selected = id;
  reveal(card);
  redraw();
  showCard(card, go);
  remember();
  if (!move) return;
  show({ nodes: around(id).map(standIn).filter((other) => view.drawn.has(other)), maxZoomLevel: 1.2 }, !calm.matches && { duration: 400 });
  document.getElementById("card").focus({ preventScroll: true }); // what had the focus may be gone from the card
}

function changed() {
  redraw();
  if (choice.selected) showCard(cardOf.get(choice.selected), go);
  remember();
}

/** Only what touches the selected node; what also touches another one with it; everything but it. */
const steps = {
  focus: (id) => (choice.focus = [id]),
  expand: (id) => (choice.focus = [...new Set([...choice.focus, id])]),
  hide: (id) => choice.gone.add(id),
};

function step(name, id) {
  steps[name](id);
  if (foldable && name !== "hide") for (const near of surroundings(id)) choice.open.add(cardOf.get(near).community);
  if (name === "hide") deselect();
  changed();
  if (name !== "hide") show({ nodes: [...view.drawn], maxZoomLevel: 1.2 });
}

function deselect() {
  choice.selected = null;
  document.getElementById("card").replaceChildren(element("p", { textContent: words.welcome }));
}

/** The address has changed: by back, forward, a link, or by hand. */
function follow() {
  if (location.hash.slice(1) === fragment()) return;
  readFragment(location.hash.slice(1));
  if (choice.selected && foldable) choice.open.add(cardOf.get(choice.selected).community);
  showChoices();
  speak();
  redraw();
  if (choice.selected) showCard(cardOf.get(choice.selected), go);
  else deselect();
}

/** Bring nodes into the picture, with room for their captions at its border. */
function show(fit, animation = false) {
  const before = { position: network.getViewPosition(), scale: network.getScale() };
  network.fit(fit);
  const after = { position: network.getViewPosition(), scale: network.getScale() * 0.9 };
  network.moveTo(before);
  network.moveTo({ ...after, animation });
}

const showAll = () => show({ nodes: [...view.drawn], maxZoomLevel: 1.6 });

function startTools() {
  document.getElementById("fit").addEventListener("click", showAll);
  document.getElementById("back").addEventListener("click", () => history.back());
  document.getElementById("forward").addEventListener("click", () => history.forward());
  const move = document.getElementById("move");
  move.addEventListener("click", () => {
    const moving = move.getAttribute("aria-pressed") !== "true";
    move.setAttribute("aria-pressed", String(moving));
    move.dataset.word = moving ? "hold" : "move";
    move.textContent = words[move.dataset.word];
    network.setOptions({ physics: { enabled: moving } });
  });
}

/** Arrow keys go to the neighbour that lies in their direction. */
function startKeys() {
  const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  document.addEventListener("keydown", (event) => {
    const direction = directions[event.key];
    if (!direction || !event.target.closest("#picture, #card, body:focus") || !choice.selected) return;
    event.preventDefault();
    const here = nodeOf.get(choice.selected);
    const ahead = (id) => {
      const [right, down] = [nodeOf.get(id).x - here.x, nodeOf.get(id).y - here.y];
      return (right * direction[0] + down * direction[1]) / (Math.hypot(right, down) || 1);
    };
    const others = around(choice.selected).slice(1).filter((id) => !view.hidden.has(id));
    const best = others.sort((one, other) => ahead(other) - ahead(one))[0];
    if (best && ahead(best) > 0) go(best);
  });
}

network.on("selectNode", ({ nodes: [id] }) => {
  if (!isFold(id)) return go(id, { move: false });
  const community = Number(id.slice("fold:".length));
  choice.open.add(community);
  redraw();
  return show({ nodes: folds.get(community).members.filter((member) => view.drawn.has(member)), maxZoomLevel: 1.2 });
});
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
window.addEventListener("resize", redraw);
window.addEventListener("hashchange", follow);
if (matchMedia("(max-width: 760px)").matches) document.getElementById("filter").open = false;
startFilter(changed);
startTimeline(changed);
startLanguage(changed);
startSearch(go);
startTools();
startKeys();
startAway();
readFragment(location.hash.slice(1));
if (choice.selected && foldable) choice.open.add(cardOf.get(choice.selected).community);
showChoices();
speak();
redraw();
if (choice.selected) showCard(cardOf.get(choice.selected), go);
showAll();
document.body.dataset.ready = "true";
