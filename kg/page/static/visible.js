// Which nodes the filter leaves in the picture.

/** The ids of nodes hidden by kind or status. Who took part in hidden encounters only goes with them. */
function hiddenNodes() {
  const byStatus = new Set();
  for (const card of cards) {
    const told = card.facts.map((id) => factOf.get(id));
    if (isEncounter(card) ? !encounterPasses(card) : told.length && !told.some(sourcePasses)) byStatus.add(card.id);
  }
  // First those who met, then what hangs on them: a country whose only president has gone goes too.
  for (const bodies of [false, true]) {
    for (const card of cards) {
      if (isEncounter(card) || (card.type === "country" || card.type === "organization") !== bodies) continue;
      const others = tiesOf.get(card.id).map((tie) => tie.other);
      const deciding = bodies ? others : others.filter((other) => isEncounter(cardOf.get(other)));
      if (deciding.length && deciding.every((other) => byStatus.has(other))) byStatus.add(card.id);
    }
  }
  const near = choice.focus.length && new Set(choice.focus.flatMap(surroundings));
  const hides = ({ id, type }) =>
    byStatus.has(id) || choice.hiddenKinds.has(type) || choice.gone.has(id) || (near && !near.has(id));
  return new Set(cards.filter(hides).map((card) => card.id));
}

/** Whether one of the outlets that are ticked tells the fact, and surely enough. */
function sourcePasses(fact) {
  if (!choice.hiddenOutlets.size && !choice.sure) return true;
  return fact.quotes.some((quote) => !choice.hiddenOutlets.has(quote.outlet) && (quote.confidence ?? 1) >= choice.sure);
}

function encounterPasses(card) {
  return !choice.hiddenStatuses.has(card.status) && sourcePasses(factOf.get(card.facts[0])) && timePasses(card);
}

/** An encounter whose date is a month passes if one of its days does; one without a date only where no time is chosen. */
function timePasses(card) {
  if (!choice.from && !choice.to) return true;
  const span = days(card.date);
  return span !== null && (!choice.from || span[1] >= choice.from) && (!choice.to || span[0] <= choice.to);
}

/** A node, its neighbours, and whoever took part in the encounters among them. */
function surroundings(id) {
  const near = [id, ...tiesOf.get(id).map((tie) => tie.other)];
  return [...near, ...near.filter((other) => isEncounter(cardOf.get(other))).flatMap((other) => tiesOf.get(other).map((tie) => tie.other))];
}

/** Show a node that the filter hides. */
function reveal(card) {
  if (foldable) choice.open.add(card.community);
  choice.gone.delete(card.id);
  if (!hiddenNodes().has(card.id)) return;
  choice.hiddenKinds.delete(card.type);
  if (choice.focus.length) choice.focus.push(card.id);
  if (isEncounter(card)) choice.hiddenStatuses.delete(card.status);
  if (hiddenNodes().has(card.id)) clearFilter();
  showChoices();
}

function clearFilter() {
  for (const set of [choice.hiddenKinds, choice.hiddenStatuses, choice.hiddenOutlets, choice.gone]) set.clear();
  Object.assign(choice, { sure: 0, from: "", to: "", focus: [] });
}

const hiddenChoices = (box) => choice[{ kind: "hiddenKinds", status: "hiddenStatuses", outlet: "hiddenOutlets" }[box.name]];

/** The controls as they follow from what is chosen. */
function showChoices() {
  for (const box of document.querySelectorAll("#filter [type=checkbox]")) box.checked = !hiddenChoices(box).has(box.value);
  for (const name of ["from", "to", "sure"]) document.getElementById(name).value = choice[name];
}

/** Outlets come from outside and may hold what no attribute of a file may, so their boxes are made here. */
function outletBoxes() {
  const boxes = outlets.map((outlet) => {
    const name = element("span", { className: "told", textContent: outlet || words.no_outlet });
    if (!outlet) name.dataset.word = "no_outlet";
    return element("label", {}, element("input", { type: "checkbox", name: "outlet", value: outlet }), name);
  });
  document.getElementById("outlets").append(...boxes);
  document.getElementById("outlets").hidden = boxes.length < 2;
}

function startFilter(changed) {
  outletBoxes();
  for (const box of document.querySelectorAll("#filter [type=checkbox]")) {
    box.addEventListener("change", () => {
      hiddenChoices(box)[box.checked ? "delete" : "add"](box.value);
      changed();
    });
  }
  for (const name of ["from", "to", "sure"]) {
    document.getElementById(name).addEventListener("change", ({ target }) => {
      choice[name] = name === "sure" ? Number(target.value) : target.value;
      changed();
    });
  }
  document.getElementById("clear").addEventListener("click", () => {
    clearFilter();
    showChoices();
    changed();
  });
}
