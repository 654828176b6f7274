// News on every page of a signed-in person: counts in the navigation and a short message. Where the hub is out of reach, nothing happens.
import { connect, connection } from "./hub";

interface Notice {
  kind: string;
  text: string;
  url: string;
}

const SETTLED = 400;
const SHOWN = 15_000;
const MOST = 99;
const english = document.documentElement.lang === "en";
const t = (ja: string, en: string) => (english ? en : ja);

/** Asks the server rather than counting along: another page or device may have read something meanwhile. */
async function refresh(): Promise<void> {
  const [positions, notices] = await Promise.all([
    read<{ lastNumber: number; readNumber: number }[]>("/api/v1/sync"),
    read<{ read: boolean }[]>(`/api/v1/notifications?limit=${MOST + 1}`),
  ]);
  if (positions) show("messages", positions.reduce((sum, x) => sum + Math.max(0, x.lastNumber - x.readNumber), 0));
  if (notices) show("notices", notices.filter((x) => !x.read).length);
}

async function read<T>(path: string): Promise<T | undefined> {
  try {
    const answer = await fetch(path, { headers: { accept: "application/json" } });
    return answer.ok ? ((await answer.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}

let waiting: number | undefined;

/** Several events come together; one question answers them all. */
function refreshSoon(): void {
  window.clearTimeout(waiting);
  waiting = window.setTimeout(() => void refresh(), SETTLED);
}

function show(what: string, count: number): void {
  for (const link of document.querySelectorAll(`[data-unread="${what}"]`)) {
    link.querySelector(".badge")?.remove();
    if (count <= 0) continue;
    const badge = element("span", "badge", count > MOST ? `${MOST}+` : `${count}`);
    badge.append(element("span", "vh", t("件の未読", " unread")));
    link.append(badge);
  }
}

function element(name: string, style: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = style;
  made.textContent = text;
  return made;
}

/** Says what is new, with a way there. It stays while somebody points at it or has the focus in it. */
function toast(text: string, href: string, way: string): void {
  const shelf = document.getElementById("toasts");
  if (!shelf) return;
  const made = element("div", "toast", "");
  const link = element("a", "", way);
  link.setAttribute("href", href);
  const close = element("button", "btn text", t("とじる", "Close"));
  close.setAttribute("type", "button");
  close.addEventListener("click", () => made.remove());
  made.append(element("span", "", text), link, close);
  shelf.replaceChildren(made);
  const leave = () => (made.matches(":hover, :focus-within") ? window.setTimeout(leave, SHOWN) : made.remove());
  window.setTimeout(leave, SHOWN);
}

const here = (path: string) => window.location.pathname.toLowerCase() === path.toLowerCase();
const reload = () => toast(t("この画面の内容が変わりました。", "This page has changed."), window.location.href.split("#")[0] ?? "", t("開き直す", "Reload"));

connection.on("notificationReceived", (notice: Notice) => {
  refreshSoon();
  const path = notice.url.split("?")[0] ?? "";
  if (!here(path)) toast(notice.text, notice.url, t("見る", "Open"));
  else if (notice.kind !== "message") reload();
});
connection.on("introductionChanged", (x: { id: string; state: string }) => {
  if (!here(`/introductions/${x.id}`)) return;
  // What was opened is closed with the talk, also on a page that still stands open.
  if (x.state === "notAgreed") for (const opened of document.querySelectorAll("[data-opened]")) opened.remove();
  reload();
});
connection.on("matchesChanged", (x: { listingId: string }) => {
  if (here(`/listings/${x.listingId}/matches`)) reload();
});
for (const name of ["eventReceived", "readChanged"]) connection.on(name, refreshSoon);
connection.onreconnected(refreshSoon);
void connect();
