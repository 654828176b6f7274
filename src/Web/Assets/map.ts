// The drawn map of a search becomes one to move and zoom, where the browser can draw it. Everywhere else the drawing stays.
const figure = document.getElementById("map");
if (figure && document.createElement("canvas").getContext("webgl2")) {
  void import("./map/liveMap").then(({ show }) => show(figure)).catch(() => figure.classList.remove("live"));
}
