// Marks on the map: a link to one listing, or a button that opens the list of several.
import { type Map, Marker, Popup } from "maplibre-gl";
import type { Pin } from "./pins";

const english = document.documentElement.lang === "en";

/** The mark of a group, put on the map. */
export function mark(group: Pin[], map: Map): Marker {
  const [first] = group as [Pin, ...Pin[]];
  const element = group.length === 1 ? single(first) : several(group, map);
  element.classList.add("map-mark");
  return new Marker({ element }).setLngLat(first.at).addTo(map);
}

function single({ entry, link }: Pin): HTMLElement {
  const element = document.createElement("a");
  element.href = link.href;
  element.textContent = "1";
  // The name begins with what is seen: the figure.
  element.setAttribute("aria-label", (english ? "1: " : "1件：") + (link.textContent ?? ""));
  if (entry.dataset.market) element.dataset.market = entry.dataset.market;
  return element;
}

function several(group: Pin[], map: Map): HTMLElement {
  const element = document.createElement("button");
  const place = group[0]?.entry.closest("section")?.querySelector("h3")?.firstChild?.textContent?.trim() ?? "";
  element.type = "button";
  element.textContent = String(group.length);
  element.setAttribute("aria-label", english ? `${place}, ${group.length} listings` : `${place}、${group.length}件`);
  element.setAttribute("aria-expanded", "false");
  element.addEventListener("click", (event) => {
    event.stopPropagation();
    openList(group, element, map);
  });
  return element;
}

let shown: Popup | undefined;

function openList(group: Pin[], button: HTMLElement, map: Map) {
  shown?.remove();
  const list = document.createElement("ul");
  list.className = "map-links";
  list.append(...group.map(({ entry }) => entry.cloneNode(true)));
  // What is copied into the list is no second pin.
  for (const copy of list.querySelectorAll("[data-pin]")) copy.removeAttribute("data-pin");
  list.addEventListener("keydown", (event) => event.key === "Escape" && popup.remove());
  const popup = new Popup({ maxWidth: "20rem", offset: 22 }).setLngLat(group[0]?.at ?? map.getCenter()).setDOMContent(list);
  popup.on("close", () => {
    button.setAttribute("aria-expanded", "false");
    if (button.isConnected) button.focus();
  });
  button.setAttribute("aria-expanded", "true");
  shown = popup.addTo(map);
}

/** Closes the open list: its mark is about to go. */
export function closeList() {
  shown?.remove();
  shown = undefined;
}
