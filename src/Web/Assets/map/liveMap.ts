// MapLibre over the drawing, with the style of the site and the listings of the page.
import { LngLatBounds, Map, type Marker, NavigationControl, ScaleControl, setWorkerUrl, type StyleSpecification } from "maplibre-gl";
import { closeList, mark } from "./marks";
import { grouped, type Pin, readPins } from "./pins";

/** The ward with its neighbours: nobody gets lost at sea. */
const REACH: [number, number, number, number] = [139.53, 35.55, 139.74, 35.72];

const JAPANESE = {
  "Map.Title": "掲載の地図",
  "NavigationControl.ZoomIn": "大きくする",
  "NavigationControl.ZoomOut": "小さくする",
  "Popup.Close": "とじる",
  "CooperativeGesturesHandler.WindowsHelpText": "Ctrl を押しながら回すと、大きさが変わります",
  "CooperativeGesturesHandler.MacHelpText": "⌘ を押しながら回すと、大きさが変わります",
  "CooperativeGesturesHandler.MobileHelpText": "二本の指で動かせます",
};

/** Draws the map over the figure's drawing, and shows it once it stands whole. */
export async function show(figure: HTMLElement): Promise<void> {
  const { style: address, worker } = figure.dataset;
  const stage = figure.querySelector(".map-stage");
  const pins = readPins();
  if (!address || !worker || !stage || pins.length === 0) return;

  setWorkerUrl(new URL(worker, location.href).href);
  const style = await readStyle(address);
  const container = document.createElement("div");
  container.className = "map-live";
  stage.append(container);
  const map = new Map({
    container,
    style,
    bounds: pins.reduce((bounds, pin) => bounds.extend(pin.at), new LngLatBounds()),
    fitBoundsOptions: { padding: 48, maxZoom: 14.5 },
    maxBounds: REACH,
    maxZoom: 17,
    attributionControl: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    localIdeographFontFamily: getComputedStyle(document.body).fontFamily,
    locale: document.documentElement.lang === "en" ? {} : JAPANESE,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new ScaleControl(), "bottom-left");
  map.once("load", () => {
    keepMarks(map, pins);
    figure.classList.add("live");
  });
}

/** The style with the colours of the page in it. */
async function readStyle(address: string): Promise<StyleSpecification> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The style of the map: ${response.status}`);
  const tokens = getComputedStyle(document.documentElement);
  const text = (await response.text()).replace(/var\((--[\w-]+)\)/g, (_, name: string) => tokens.getPropertyValue(name).trim());
  return JSON.parse(text) as StyleSpecification;
}

/** Groups the pins anew at every zoom; the focus stays with the place that had it. */
function keepMarks(map: Map, pins: Pin[]) {
  let marks: { marker: Marker; first: Pin | undefined }[] = [];
  const draw = () => {
    const focused = marks.find(({ marker }) => marker.getElement() === document.activeElement)?.first;
    closeList();
    for (const { marker } of marks) marker.remove();
    marks = grouped(pins, map).map((group) => ({ marker: mark(group, map), first: group[0] }));
    marks.find(({ first }) => first && first === focused)?.marker.getElement().focus();
  };
  draw();
  map.on("zoomend", draw);
}
