import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// The page is built once by cargo (src-tauri/build.rs) and embedded: no server, no source map, no inlined style.
export default defineConfig({
  plugins: [svelte()],
  base: './',
  build: { target: 'safari16', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { fs: { allow: ['..'] } },
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  test: { include: ['src/**/*.test.ts'] },
});
