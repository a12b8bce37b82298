// The drawer "SMS & e-mail", with a banner like a phone's notification when something arrives.

import { clockTime, copyText, el, icon, iconButton } from "./dom.js";

const CODE = /(?<!\d)\d{3}[ -]?\d{3}(?!\d)/g;

export class Drawer {
  constructor({ panel, button, badge, notice }) {
    Object.assign(this, { panel, button, badge, notice, entries: [], unread: 0, timer: 0 });
    this.list = el("ol", { class: "entries", "aria-live": "polite", testid: "drawer-entries" });
    this.empty = el("p", { class: "empty" }, "Belum ada SMS atau e-mail. PIN dan kabar lain dari luar Telegram masuk ke sini.");
    panel.append(
      el("div", { class: "drawer-head" }, el("h2", {}, "SMS & e-mail"), iconButton("close", "Tutup laci", "close-drawer", () => this.show(false))),
      this.empty,
      this.list,
    );
    button.addEventListener("click", () => this.show(panel.hidden));
    panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.show(false);
    });
  }

  show(open) {
    this.panel.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    if (open) {
      this.unread = 0;
      this.hideNotice();
      this.panel.querySelector("button").focus();
    } else {
      this.button.focus();
    }
    this.showBadge();
  }

  fill(entries) {
    const known = this.entries.length;
    this.entries = [...entries];
    this.list.replaceChildren(...[...entries].reverse().map(entryCard));
    this.empty.hidden = entries.length > 0;
    if (this.panel.hidden && entries.length > known) this.unread += entries.length - known;
    this.showBadge();
  }

  add(entry) {
    if (this.entries.some((known) => known.number === entry.number)) return;
    this.entries.push(entry);
    this.list.prepend(entryCard(entry));
    this.empty.hidden = true;
    if (this.panel.hidden) {
      this.unread += 1;
      this.showNotice(entry);
    }
    this.showBadge();
  }

  showBadge() {
    this.badge.hidden = this.unread === 0;
    this.badge.textContent = String(this.unread);
    this.button.setAttribute("aria-label", this.unread ? `SMS & e-mail, ${this.unread} belum dibaca` : "SMS & e-mail");
  }

  showNotice(entry) {
    const what = entry.kind === "sms" ? `SMS untuk ${entry.to}` : `E-mail untuk ${entry.to}`;
    this.notice.replaceChildren(
      el("button", { type: "button", class: "notice-card", testid: "drawer-notice", onclick: () => this.show(true) }, el("b", {}, what), el("span", {}, (entry.subject || entry.text).slice(0, 90))),
    );
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hideNotice(), 7000);
  }

  hideNotice() {
    this.notice.replaceChildren();
  }
}

function entryCard(entry) {
  const codes = entry.text.match(CODE) ?? [];
  const code = codes.length === 1 ? codes[0].replace(/\D/g, "") : "";
  return el(
    "li",
    { class: `entry ${entry.kind}`, testid: "drawer-entry" },
    el("p", { class: "entry-head" }, el("span", { class: "kind" }, entry.kind === "sms" ? "SMS" : "E-mail"), el("span", {}, `ke ${entry.to}`), el("time", {}, clockTime(entry.at))),
    entry.subject ? el("h3", {}, entry.subject) : null,
    entry.sender ? el("p", { class: "sender" }, `dari ${entry.sender}`) : null,
    el("p", { class: "entry-text" }, entry.text),
    el("p", { class: "entry-tools" }, code ? copyButton(`Salin kode ${code}`, code, "copy-code") : null, copyButton("Salin teks", entry.text, "copy-entry")),
  );
}

function copyButton(label, text, testid) {
  const words = el("span", { "aria-live": "polite" }, label);
  return el(
    "button",
    {
      type: "button",
      class: "quiet",
      testid,
      onclick: async () => {
        try {
          await copyText(text);
          words.textContent = "Tersalin";
        } catch {
          words.textContent = "Tidak bisa menyalin";
        }
        setTimeout(() => (words.textContent = label), 1500);
      },
    },
    icon("copy"),
    words,
  );
}
