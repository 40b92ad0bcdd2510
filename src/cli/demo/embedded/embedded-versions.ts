/** The npm packages that the embedded WordPress is made of. */
export type EmbeddedPackage =
  '@php-wasm/node' | '@wp-playground/wordpress' | '@wp-playground/wordpress-builds';

/** The exact versions that run together; the same as in the development dependencies (a test holds that). */
export const embeddedVersions: Readonly<Record<EmbeddedPackage, string>> = {
  '@php-wasm/node': '3.0.54',
  '@wp-playground/wordpress': '3.0.54',
  '@wp-playground/wordpress-builds': '0.9.19',
};

/** The one PHP that is installed, the version that Debian's WordPress runs on too. */
export const embeddedPhp = '8.2';

/** The one WordPress that is used of those in wordpress-builds. */
export const embeddedWordPress = '6.5';

/**
 * npm overrides that leave out what is not used: each further PHP weighs 70 MB, and fs-ext (which nothing imports)
 * wants a compiler. The stand-in is a tiny package that is installed anyway.
 */
export const embeddedOverrides: Readonly<Record<string, string>> = Object.fromEntries(
  ['7-4', '8-0', '8-1', '8-3', '8-4', '8-5']
    .map((version) => `@php-wasm/node-${version}`)
    .concat('fs-ext')
    .map((name) => [name, 'npm:wasm-feature-detect@1.8.0']),
);
