import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EmbeddedPackages } from './embedded-packages.js';
import { embeddedPhp, embeddedWordPress } from './embedded-versions.js';
import type { PhpRequestHandler, PhpWasmNode, PlaygroundWordPress } from './php-wasm.js';

/** Told apart in file locks and traces, so no two PHPs of a process may share one. */
let lastProcessId = 0;

/** Installs WordPress into the memory of a PHP of its own and answers the handler of its requests (about 2 s). */
export async function bootWordPress(packages: EmbeddedPackages, siteUrl: string): Promise<PhpRequestHandler> {
  const { loadNodeRuntime } = await load<PhpWasmNode>(packages['@php-wasm/node']);
  const { bootWordPressAndRequestHandler } = await load<PlaygroundWordPress>(
    packages['@wp-playground/wordpress'],
  );
  const builds = path.join(packages['@wp-playground/wordpress-builds'], 'src');
  return bootWordPressAndRequestHandler({
    createPhpRuntime: () =>
      loadNodeRuntime(embeddedPhp, { emscriptenOptions: { processId: ++lastProcessId } }),
    siteUrl,
    wordPressZip: zipFile(path.join(builds, 'wordpress', `wp-${embeddedWordPress}.zip`)),
    sqliteIntegrationPluginZip: zipFile(
      path.join(builds, 'sqlite-database-integration', 'sqlite-database-integration.zip'),
    ),
    maxPhpInstances: 1,
    cookieStore: false,
    sapiName,
    phpIniEntries,
    constants,
    createFiles: { '/internal/shared/mu-plugins/no-network.php': noNetwork },
  });
}

/** A WordPress that asks itself (its check for https does) would wait for itself until the request times out. */
const noNetwork = `<?php
add_filter('pre_http_request', fn() => new WP_Error('http_request_failed', 'There is no network here.'));`;

/** `local` is what makes application passwords work over http. Due events run when /wp-cron.php is asked for. */
const constants = {
  WP_ENVIRONMENT_TYPE: 'local',
  AUTOMATIC_UPDATER_DISABLED: true,
  DISABLE_WP_CRON: true,
};

/** Under its own name PHP WebAssembly gets no opcode cache, and a REST request takes 200 ms instead of 50. */
const sapiName = 'fpm-fcgi';

const phpIniEntries = {
  memory_limit: '256M',
  upload_max_filesize: '32M',
  post_max_size: '33M',
  'opcache.file_cache': '',
  'opcache.file_cache_only': '0',
  'opcache.max_accelerated_files': '4000',
};

async function load<Module>(folder: string): Promise<Module> {
  return (await import(pathToFileURL(path.join(folder, 'index.js')).href)) as Module;
}

async function zipFile(file: string): Promise<File> {
  return new File([await readFile(file)], path.basename(file));
}
