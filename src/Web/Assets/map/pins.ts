// The listings of the page's list as pins: the list is the one source of what the map shows.
import { LngLat, type Map } from "maplibre-gl";

export interface Pin {
  at: LngLat;
  entry: HTMLElement;
  link: HTMLAnchorElement;
}

/** Nearer than this in pixels, two marks would cover each other. */
const APART = 42;

export function readPins(): Pin[] {
  return [...document.querySelectorAll<HTMLElement>("[data-pin]")].flatMap((entry) => {
    const link = entry.querySelector("a");
    const at = new LngLat(Number(entry.dataset.longitude), Number(entry.dataset.latitude));
    return link ? [{ at, entry, link }] : [];
  });
}

/** What stands together at the map's present zoom; the first of a group says where. */
export function grouped(pins: Pin[], map: Map): Pin[][] {
  const groups: Pin[][] = [];
  for (const pin of pins) {
    const point = map.project(pin.at);
    const near = groups.find(([first]) => first && map.project(first.at).dist(point) < APART);
    if (near) near.push(pin);
    else groups.push([pin]);
  }
  return groups;
}
