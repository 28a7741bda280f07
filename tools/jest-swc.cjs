// Jest transformer: our TypeScript to CommonJS with decorator metadata; ESM-only packages to CommonJS; plain CommonJS untouched.
const { transformSync } = require('@swc/core');
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const swcrc = JSON.parse(readFileSync(join(__dirname, '..', '.swcrc'), 'utf8'));
const ESM = /^\s*(?:import\b[^(]|export\b)|import\.meta/m;

const typescript = (tsx) => ({
  ...swcrc,
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    ...swcrc.jsc,
    parser: { ...swcrc.jsc.parser, tsx },
    transform: {
      ...swcrc.jsc.transform,
      hidden: { jest: true },
      ...(tsx ? { react: { runtime: 'automatic' } } : {}),
    },
  },
});
const javascript = {
  swcrc: false,
  configFile: false,
  jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
  module: { type: 'commonjs' },
};

module.exports = {
  process(source, filename) {
    const ours = /\.tsx?$/.test(filename);
    if (!ours && !ESM.test(source)) return { code: source };
    return transformSync(source, { ...(ours ? typescript(filename.endsWith('x')) : javascript), filename });
  },
  getCacheKey: (source, filename) =>
    createHash('sha1').update(source).update('\0').update(filename).update('v1').digest('hex'),
};
