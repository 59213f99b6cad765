'use strict';
// fetched.cjs FOLDER: looks at what npm laid into ./node_modules, without running it. FOLDER holds what was asked for.
const fs = require('node:fs');
const path = require('node:path');

const folder = process.argv[2];
const read = file => JSON.parse(fs.readFileSync(file, 'utf8'));
const asked = read(`${folder}/package.json`).dependencies;
const fixed = read(`${folder}/fixed.json`);
const installed = Object.entries(read('node_modules/.package-lock.json').packages)
  .map(([place, entry]) => ({...entry, place, name: entry.name || place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)}));

function refuse(message) {
  console.error(`error: ${message}`);
  process.exit(1);
}

// A package of the same name from elsewhere is another program.
for (const {name, version, integrity} of installed) {
  const must = fixed[`${name}@${version}`];
  if (!must) continue;
  const [algorithm] = must.split('-');
  const hash = must.split(' ').find(one => one.startsWith(algorithm));
  if (!/^sha\d+-/.test(must)) refuse(`${name}@${version} comes from ${must}, which is no public registry`);
  if (integrity && integrity.startsWith(`${algorithm}-`) && !integrity.split(' ').includes(hash)) {
    refuse(`${name}@${version} of the registry is not the one that the lock file fixes`);
  }
}

// What is compiled when it is installed is not there; some packages bring it along for usual machines.
function holds(place, matches) {
  return fs.readdirSync(place, {recursive: true}).some(file => matches.test(file));
}
for (const {name, version, place, hasInstallScript, optionalDependencies} of installed) {
  if (!hasInstallScript || !asked[name] || place !== `node_modules/${name}` || optionalDependencies) continue;
  if (fs.existsSync(path.join(place, 'binding.gyp')) && !holds(place, /\.node$/)) {
    refuse(`${name}@${version} is compiled by a script when it is installed, and such scripts are not run`);
  }
}

// What the framework's home in the kit holds besides.
function link(home, below) {
  for (const name of fs.readdirSync(path.join(home, below))) {
    const inside = path.join(below, name);
    const here = path.join('node_modules', inside);
    if (name.startsWith('@') && below === '') {
      fs.mkdirSync(here, {recursive: true});
      link(home, inside);
    } else if (!name.startsWith('.') && !fs.existsSync(here)) {
      fs.symlinkSync(path.join(home, inside), here);
    }
  }
}
if (fs.existsSync(`${folder}/home`)) link(fs.readFileSync(`${folder}/home`, 'utf8'), '');

fs.writeFileSync('packages.txt', [...new Set(installed.map(({name, version}) => `${name} ${version}\n`))].sort().join(''));
