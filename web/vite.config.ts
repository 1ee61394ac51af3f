import { defineConfig, type Plugin } from "vite";
import { groundFile } from "./src/ground/tiles.ts";

/** `import url from "virtual:ground"`: the ground of the map, made as the pages are built. */
const ground: Plugin = {
  name: "ground",
  resolveId: (id) => (id === "virtual:ground" ? `\0${id}` : null),
  load(id) {
    if (id !== "\0virtual:ground") return null;
    const file = this.emitFile({ type: "asset", name: "ground.pmtiles", source: groundFile() });
    return `export default import.meta.ROLLUP_FILE_URL_${file};`;
  },
};

// The bundle goes where the package serves it from. Names hold the hash of the content, so that two builds of one
// source are the same files.
export default defineConfig({
  base: "./",
  plugins: [ground],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../src/dateline/serve/static",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: "licences.md" },
    chunkSizeWarningLimit: 1200, // the map, loaded with its screen
  },
  test: { include: ["src/**/*.test.ts"] },
} as Parameters<typeof defineConfig>[0]);
