// Bundles the pages' scripts and styles into wwwroot/assets: every top-level .ts file is one entry, site.css the style sheet of
// all pages, map.css what the map adds.
import { build } from "esbuild";
import { copyFileSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const output = join(here, "..", "wwwroot", "assets");
const development = process.argv.includes("--dev");

// Chunks carry a hash in their name: the ones of the last build must not pile up.
rmSync(output, { recursive: true, force: true });

await build({
  absWorkingDir: here,
  entryPoints: entries(),
  outdir: output,
  bundle: true,
  format: "esm",
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  target: ["es2022", "safari16"],
  minify: true,
  sourcemap: development,
  legalComments: "eof",
  logLevel: "warning",
});

// What runs beside the pages: a script of one file.
await build({
  absWorkingDir: here,
  entryPoints: ["service-worker/service-worker.ts"],
  outdir: output,
  bundle: true,
  format: "iife",
  target: ["es2022", "safari16"],
  minify: true,
  logLevel: "warning",
});

// MapLibre's worker as a file of the site: the policy of the pages allows no worker made of a string.
await build({
  absWorkingDir: here,
  entryPoints: { "map-worker": "maplibre-gl/dist/maplibre-gl-worker.mjs" },
  outdir: output,
  bundle: true,
  format: "esm",
  target: ["es2022", "safari16"],
  minify: true,
  legalComments: "eof",
  logLevel: "warning",
});

// The font of papers (PDF); browsers are not sent it.
const font = join(here, "..", "..", "..", "node_modules", "@expo-google-fonts", "biz-udpgothic");
mkdirSync(join(output, "fonts"));
copyFileSync(join(font, "400Regular", "BIZUDPGothic_400Regular.ttf"), join(output, "fonts", "BIZUDPGothic-Regular.ttf"));
copyFileSync(join(font, "LICENSE_FONT"), join(output, "fonts", "LICENSE.txt"));

function entries() {
  return ["site.css", "map.css", ...readdirSync(here).filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))];
}
