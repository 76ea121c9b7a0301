// The address: the fragment behind # holds what is chosen, so that back and forward work and a view can be sent on.

/** What all ids begin with, left out of the address. */
const stem = (() => {
  if (!cards.length) return "";
  let common = cards[0].id;
  for (const { id } of cards) while (!id.startsWith(common)) common = common.slice(0, -1);
  return common.slice(0, common.lastIndexOf("/") + 1);
})();
const SETS = { kind: "hiddenKinds", status: "hiddenStatuses", outlet: "hiddenOutlets" };

function fragment() {
  const parts = new URLSearchParams();
  const short = (id) => id.slice(stem.length);
  if (choice.selected) parts.set("node", short(choice.selected));
  for (const id of choice.focus) parts.append("focus", short(id));
  for (const id of choice.gone) parts.append("without", short(id));
  for (const [name, key] of Object.entries(SETS)) for (const value of choice[key]) parts.append(name, value);
  for (const name of ["from", "to", "sure"]) if (choice[name]) parts.set(name, choice[name]);
  if (words.language !== "de") parts.set("lang", words.language);
  return parts.toString().toWellFormed();
}

/** Choose what a fragment says; ids and values that this page does not know are left out. */
function readFragment(text) {
  const parts = new URLSearchParams(text);
  const ids = (name) => parts.getAll(name).map((part) => stem + part).filter((id) => cardOf.has(id));
  clearFilter();
  choice.selected = ids("node")[0] ?? null;
  choice.focus = ids("focus");
  choice.gone = new Set(ids("without"));
  for (const [name, key] of Object.entries(SETS)) choice[key] = new Set(parts.getAll(name));
  for (const name of ["from", "to"]) choice[name] = /^\d{4}-\d\d-\d\d$/.test(parts.get(name) ?? "") ? parts.get(name) : "";
  const sure = Number(parts.get("sure"));
  choice.sure = sure > 0 && sure <= 1 ? sure : 0;
  words = languages[parts.get("lang")] ?? languages.de;
}

/** Put what is chosen into the address: as a new step where something else was chosen before. */
function remember() {
  const now = fragment();
  if (now !== location.hash.slice(1)) location.hash = now;
}
