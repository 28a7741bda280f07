// Lets Node require our TypeScript directly, without a build: the lint rules and the gates are needed before one exists.
// Use: node --conditions=@comptoir/source -r ./tools/swc-register.cjs <file.ts>
const { readFileSync } = require('node:fs');
const swc = require('./jest-swc.cjs');

require.extensions['.ts'] = (module, filename) => {
  module._compile(swc.process(readFileSync(filename, 'utf8'), filename).code, filename);
};
