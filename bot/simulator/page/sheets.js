// What slides up over a phone: attachments, places, the own number, previews, menus.

import { el, fileSize, icon } from "./dom.js";

const PLACES = [
  ["Jakarta Selatan (WIB)", -6.2297, 106.8295],
  ["Bandung (WIB)", -6.9175, 107.6191],
  ["Surabaya (WIB)", -7.2575, 112.7521],
  ["Medan (WIB)", 3.5952, 98.6722],
  ["Makassar (WITA)", -5.1477, 119.4327],
  ["Denpasar (WITA)", -8.6705, 115.2126],
  ["Jayapura (WIT)", -2.5916, 140.669],
];

export function menuSheet(phone, title, choices) {
  const items = choices.map(([shape, words, testid, act, note]) =>
    el(
      "button",
      {
        type: "button",
        role: "menuitem",
        class: "choice",
        testid,
        onclick: () => {
          phone.closeSheet();
          act();
        },
      },
      shape ? icon(shape) : null,
      el("span", { class: "choice-words" }, words),
      note ? el("small", {}, note) : null,
    ),
  );
  const sheet = el("div", { class: "sheet", role: "menu", "aria-label": title, testid: "menu" }, ...items);
  sheet.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = items.indexOf(document.activeElement);
    items[(at + step + items.length) % items.length].focus();
  });
  return sheet;
}

export function attachSheet(phone) {
  const picker = (shape, words, testid, accept, asFile) => {
    const input = el("input", { type: "file", accept, multiple: true, class: "unseen", testid: `${testid}-input`, tabindex: "-1", "aria-label": words });
    input.addEventListener("change", () => phone.pickFiles(input.files, asFile));
    return el("div", { class: "kind-of" }, el("button", { type: "button", testid, onclick: () => input.click() }, el("span", { class: `disc ${testid}` }, icon(shape)), words), input);
  };
  const simple = (shape, words, testid, act) =>
    el("div", { class: "kind-of" }, el("button", { type: "button", testid, onclick: act }, el("span", { class: `disc ${testid}` }, icon(shape)), words));
  return el(
    "div",
    { class: "sheet attach", role: "dialog", "aria-label": "Lampirkan", testid: "attach-sheet" },
    picker("photo", "Foto / album", "attach-photo", "image/*", false),
    picker("file", "Berkas", "attach-file", null, true),
    simple("place", "Lokasi", "attach-location", () => phone.openSheet(placeSheet(phone))),
    simple("person", "Kontak", "attach-contact", () => phone.openSheet(contactSheet(phone))),
    simple("smile", "Stiker", "attach-sticker", () => {
      phone.closeSheet();
      phone.act("sticker", {});
    }),
  );
}

export function contactSheet(phone) {
  return el(
    "div",
    { class: "sheet", role: "dialog", "aria-label": "Bagikan nomor", testid: "contact-sheet" },
    el("h3", {}, "Bagikan nomor Anda?"),
    el("p", {}, `Bot ini akan melihat nomor ${phone.state.phone_number}.`),
    choices(phone, "Bagikan", "share-contact", () => phone.act("share_contact", {})),
  );
}

export function placeSheet(phone) {
  const list = PLACES.map(([words, latitude, longitude]) => ["place", words, "place", () => phone.act("share_location", { latitude, longitude })]);
  return menuSheet(phone, "Bagikan lokasi dari", list);
}

export function previewSheet(phone, files, asFile) {
  const album = !asFile && files.length > 1;
  const addresses = files.map((file) => URL.createObjectURL(file));
  const caption = el("input", { type: "text", placeholder: "Tambahkan keterangan…", "aria-label": "Keterangan", maxlength: "1024", testid: "caption", "data-first": true });
  const sendAll = async () => {
    phone.closeSheet();
    for (const address of addresses) URL.revokeObjectURL(address);
    const batches = album ? [files] : files.map((file) => [file]);
    for (const batch of batches) {
      const form = new FormData();
      form.append("caption", caption.value);
      for (const file of batch) form.append("file", file, file.name);
      await phone.act(asFile ? "send_file" : album ? "send_album" : "send_photo", form);
    }
  };
  const title = asFile ? "Kirim berkas" : album ? `Kirim ${files.length} foto` : "Kirim foto";
  caption.addEventListener("keydown", (event) => {
    if (event.key === "Enter") sendAll();
  });
  const shown = asFile
    ? el("ul", { class: "file-list" }, ...files.map((file) => el("li", {}, icon("file"), el("span", {}, file.name), el("small", {}, fileSize(file.size)))))
    : el("div", { class: "thumbs" }, ...addresses.map((address) => el("img", { src: address, alt: "Pratinjau foto" })));
  return el(
    "div",
    { class: "sheet", role: "dialog", "aria-label": title, testid: "preview-sheet" },
    el("h3", {}, title),
    shown,
    caption,
    el("p", { class: "choices" }, cancel(phone), el("button", { type: "button", class: "strong", testid: "send-files", onclick: sendAll }, "Kirim")),
  );
}

const cancel = (phone) => el("button", { type: "button", class: "quiet", testid: "cancel", onclick: () => phone.closeSheet() }, "Batal");

function choices(phone, words, testid, act) {
  const doIt = () => {
    phone.closeSheet();
    act();
  };
  return el("p", { class: "choices" }, cancel(phone), el("button", { type: "button", class: "strong", testid, onclick: doIt }, words));
}
