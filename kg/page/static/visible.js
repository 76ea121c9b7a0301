// Which nodes the filter leaves in the picture.

/** The ids of nodes hidden by kind or status. Who took part in hidden encounters only goes with them. */
function hiddenNodes() {
  const byStatus = new Set();
  for (const card of cards) {
    if (isEncounter(card) && choice.hiddenStatuses.has(card.status)) byStatus.add(card.id);
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
  return new Set(cards.filter((card) => byStatus.has(card.id) || choice.hiddenKinds.has(card.type)).map((card) => card.id));
}

/** Show a node that the filter hides. */
function reveal(card) {
  if (!hiddenNodes().has(card.id)) return;
  choice.hiddenKinds.delete(card.type);
  if (isEncounter(card)) choice.hiddenStatuses.delete(card.status);
  if (hiddenNodes().has(card.id)) choice.hiddenStatuses.clear();
  for (const box of document.querySelectorAll("#filter input")) box.checked = !hiddenChoices(box).has(box.value);
}

function hiddenChoices(box) {
  return box.name === "kind" ? choice.hiddenKinds : choice.hiddenStatuses;
}

function startFilter(redraw) {
  for (const box of document.querySelectorAll("#filter input")) {
    box.checked = true; // browsers bring back what was ticked before a reload
    box.addEventListener("change", () => {
      hiddenChoices(box)[box.checked ? "delete" : "add"](box.value);
      redraw();
    });
  }
}
