// Small helpers: making elements (never from HTML strings, so nothing needs escaping), icons, and calls to the server.

const SHAPES = {
  back: "M15 5l-7 7 7 7",
  dots: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  clip: "M20 11.5l-8.2 8.2a5 5 0 0 1-7.1-7.1l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4l7.7-7.7",
  send: "M4 12l16-8-5 16-3.5-6.5zM11.5 13.5L20 4",
  voice: "M12 4a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3",
  keyboard: "M4 6h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM7 10v.01M10.5 10v.01M14 10v.01M17.5 10v.01M8 14.5h8",
  down: "M6 9l6 6 6-6",
  close: "M6 6l12 12M18 6L6 18",
  ticks: "M1.5 12.5l4 4 8-9M10 15.5l1.200 1.200 8.300-9.200",
  photo: "M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM8.5 9.5v.01M4 17l5-5 3.5 3.5L15 13l5 4.5",
  file: "M7 3h7l4 4v13a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM14 3v4.5h4",
  person: "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20.5a7.5 7.5 0 0 1 15 0",
  place: "M12 3a6.5 6.5 0 0 1 6.5 6.5C18.5 14.5 12 21 12 21S5.5 14.5 5.5 9.5A6.5 6.5 0 0 1 12 3zM12 7.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4z",
  smile: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM8.5 14a4 4 0 0 0 7 0M9 9.5v.01M15 9.5v.01",
  link: "M8 16L17 7M10 7h7v7",
  pencil: "M4 20l1-4L16 5l3 3L8 19z",
  copy: "M9 8h10v12H9zM15 8V4H5v12h4",
  bin: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
  forward: "M13 6l7 6-7 6v-4c-5 0-8 2-9 4 0-5 4-8 9-8z",
  block: "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM6 6l12 12",
};

export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else if (name === "testid") node.dataset.testid = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon", `icon-${name}`);
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

export function iconButton(name, label, testid, onclick, extra = {}) {
  return el("button", { type: "button", class: "icon-button", "aria-label": label, title: label, testid, onclick, ...extra }, icon(name));
}

export async function post(path, body) {
  const form = body instanceof FormData;
  const response = await fetch(`/_control${path}`, {
    method: "POST",
    headers: form ? {} : { "content-type": "application/json" },
    body: form ? body : JSON.stringify(body ?? {}),
  });
  const text = await response.text();
  let read = {};
  try {
    read = JSON.parse(text);
  } catch {
    read = { error: text };
  }
  if (!response.ok) throw new Error(read.error || `Gagal (${response.status})`);
  return read;
}

export const fileUrl = (fileId) => `/_control/files/${encodeURIComponent(fileId)}`;

export function clockTime(seconds) {
  return new Date(seconds * 1000).toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" });
}

export function dayName(seconds) {
  const day = new Date(seconds * 1000);
  const today = new Date();
  if (day.toDateString() === today.toDateString()) return "Hari ini";
  const options = { day: "numeric", month: "long" };
  if (day.getFullYear() !== today.getFullYear()) options.year = "numeric";
  return day.toLocaleDateString("id-ID", options);
}

export function fileSize(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toLocaleString("id-ID", { maximumFractionDigits: 1 })} MB`;
}

export function initials(name) {
  const letters = name.split(/\s+/).filter(Boolean).slice(0, 2).map((word) => [...word][0]);
  return letters.join("").toLocaleUpperCase("id-ID");
}

export async function copyText(text) {
  await navigator.clipboard.writeText(text);
}
