// The page: one event stream for all phones and the drawer.

import { el, post } from "./dom.js";
import { Drawer } from "./drawer.js";
import { Phone } from "./phone.js";

const byId = (id) => document.getElementById(id);
const phones = new Map();
const drawer = new Drawer({ panel: byId("drawer"), button: byId("open-drawer"), badge: byId("drawer-badge"), notice: byId("notice") });
let active = null;

const deskLink = byId("desk-link");
deskLink.hidden = !deskLink.getAttribute("href");

function activate(id) {
  active = id;
  for (const [each, phone] of phones) phone.element.classList.toggle("active", each === id);
  for (const tab of byId("tabs").children) tab.setAttribute("aria-pressed", String(Number(tab.dataset.id) === id));
}

function place(state, bot, descriptions) {
  const known = phones.get(state.id);
  if (known) return known;
  const phone = new Phone(state, bot, descriptions);
  phones.set(state.id, phone);
  byId("phones").append(phone.element);
  byId("tabs").append(el("button", { type: "button", class: "tab", "data-id": state.id, testid: "tab", onclick: () => activate(state.id) }, state.name));
  activate(active ?? state.id);
  return phone;
}

async function begin(event) {
  byId("offline").hidden = true;
  for (const state of event.participants) {
    if (phones.has(state.id)) phones.get(state.id).load(state, event.bot, event.descriptions);
    else place(state, event.bot, event.descriptions);
  }
  for (const [id, phone] of phones) {
    if (event.participants.some((state) => state.id === id)) continue;
    phone.element.remove();
    phones.delete(id);
    byId("tabs").querySelector(`[data-id="${id}"]`)?.remove();
    if (active === id) active = null;
  }
  drawer.fill(event.drawer);
  if (event.participants.length === 0) await post("/participants", { name: "Budi", language_code: "id" });
  else if (active === null) activate(event.participants[0].id);
}

function hear(event) {
  if (event.type === "everything") begin(event);
  else if (event.type === "drawer") drawer.add(event.entry);
  else if (event.type === "drawer_cleared") drawer.fill([]);
  else if (event.participants) {
    for (const state of event.participants) place(state, event.bot, event.descriptions).refresh(state, event.bot, event.descriptions);
  } else phones.get(event.chat_id)?.hear(event);
}

const stream = new EventSource("/_events");
stream.addEventListener("message", (message) => hear(JSON.parse(message.data)));
stream.addEventListener("error", () => (byId("offline").hidden = false));
stream.addEventListener("open", () => (byId("offline").hidden = true));

const join = byId("join");
byId("add-participant").addEventListener("click", () => join.showModal());
byId("join-cancel").addEventListener("click", () => join.close());
byId("join-form").addEventListener("submit", async (event) => {
  const form = event.currentTarget;
  const given = Object.fromEntries(new FormData(form));
  const state = await post("/participants", given);
  form.reset();
  const wait = setInterval(() => {
    if (!phones.has(state.id)) return;
    clearInterval(wait);
    activate(state.id);
    phones.get(state.id).element.scrollIntoView({ inline: "end", block: "nearest" });
  }, 30);
});

const viewer = byId("viewer");
document.addEventListener("view", (event) => {
  const close = el("button", { type: "button", class: "viewer-close", "aria-label": "Tutup foto", onclick: () => viewer.close() }, el("img", { src: event.detail, alt: "Foto" }));
  viewer.replaceChildren(close);
  viewer.showModal();
});
