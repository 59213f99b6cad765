'use strict';
// winnow_typescript.cjs types ROOT FILE...: the types of all expressions of these files.
// winnow_typescript.cjs check ROOT PROGRAMS FILE...: which programs the compiler refuses; PROGRAMS names a JSON file, a list of
// {path: text}, each laid over the files for one program. Both write JSON lines to descriptor 3.
const fs = require('node:fs');
const path = require('node:path');

const [command, root, ...rest] = process.argv.slice(2);
// The task's own compiler where it has one of another generation.
const ts = require(require.resolve('typescript', {paths: [root, __dirname]}));
const write = fields => fs.writeSync(3, JSON.stringify(fields) + '\n');

// What only lints says nothing of a program: a constant return leaves code behind that nobody reaches.
const LENIENT = {
  noEmit: true, skipLibCheck: true, noUnusedLocals: false, noUnusedParameters: false, noImplicitReturns: false, allowUnreachableCode: true,
  noFallthroughCasesInSwitch: false, allowUnusedLabels: true, incremental: false, composite: false, declaration: false, isolatedDeclarations: false,
};
const USUAL = {
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler ?? ts.ModuleResolutionKind.NodeJs, strict: true, esModuleInterop: true,
  jsx: ts.JsxEmit.ReactJSX, allowImportingTsExtensions: ts.ModuleResolutionKind.Bundler !== undefined, resolveJsonModule: true,
};

function options() {
  const file = ts.findConfigFile(root, ts.sys.fileExists);
  if (file === undefined || path.dirname(file) === '/') return {...USUAL, ...LENIENT};
  const {config} = ts.readConfigFile(file, ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent({...config, files: [], include: []}, ts.sys, path.dirname(file));
  return {...parsed.options, ...LENIENT, outDir: undefined, emitDeclarationOnly: undefined, declarationMap: undefined, tsBuildInfoFile: undefined};
}

// Files by their text; a mark at the beginning is not counted.
class Host {
  constructor(files) {
    this.files = files;
    this.settings = options();
    this.overlay = new Map();
    this.versions = new Map();
  }

  lay(program) {
    const next = new Map(Object.entries(program).map(([name, text]) => [`/work/${name}`, text]));
    for (const name of new Set([...this.overlay.keys(), ...next.keys()])) this.versions.set(name, (this.versions.get(name) || 0) + 1);
    this.overlay = next;
  }

  getCompilationSettings() { return this.settings; }
  getScriptFileNames() { return this.files; }
  getScriptVersion(name) { return String(this.versions.get(name) || 0); }
  getCurrentDirectory() { return root; }
  getDefaultLibFileName(settings) { return ts.getDefaultLibFilePath(settings); }
  fileExists(name) { return this.overlay.has(name) || ts.sys.fileExists(name); }
  directoryExists(name) { return ts.sys.directoryExists(name); }
  getDirectories(name) { return ts.sys.getDirectories(name); }
  readDirectory(...search) { return ts.sys.readDirectory(...search); }
  realpath(name) { return ts.sys.realpath(name); }
  readFile(name) { return this.overlay.has(name) ? this.overlay.get(name) : ts.sys.readFile(name)?.replace(/^\ufeff/, ''); }
  getScriptSnapshot(name) {
    const text = this.readFile(name);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  }
}

function types(files) {
  const host = new Host(files);
  const program = ts.createLanguageService(host).getProgram();
  const checker = program.getTypeChecker();
  const {TypeFlags} = ts;
  const table = new Map();

  const has = (type, flags) => (type.flags & flags) !== 0;
  const parts = type => type.isUnion() ? type.types : [type];
  const empty = type => has(type, TypeFlags.Undefined | TypeFlags.Null | TypeFlags.Void);

  function list(type) {
    return checker.isArrayType(type) ? checker.getTypeArguments(type) : [];
  }

  function kind(type) {
    if (has(type, TypeFlags.Any | TypeFlags.Unknown)) return 'UNKNOWN';
    if (parts(type).every(empty)) return 'NOTHING';
    if (parts(type).some(empty)) return 'OPTIONAL';
    if (parts(type).every(part => has(part, TypeFlags.BooleanLike))) return 'BOOLEAN';
    if (has(type, TypeFlags.Enum | TypeFlags.EnumLiteral)) return 'VALUE';
    if (has(type, TypeFlags.NumberLike) && !type.isUnion()) return 'INTEGER';
    if (has(type, TypeFlags.String | TypeFlags.StringLiteral)) return 'STRING';
    if (checker.isTupleType(type)) return 'TUPLE';
    if (checker.isArrayType(type)) return 'LIST';
    if (type.getCallSignatures().length > 0) return 'FUNCTION';
    const name = type.symbol?.name;
    if (name === 'Set' || name === 'Map') return name === 'Set' ? 'SET' : 'MAP';
    return 'VALUE';
  }

  function described(type, below) {
    const widened = checker.getBaseTypeOfLiteralType(type);
    const plain = type.isUnion() && !has(type, TypeFlags.Boolean) ? type : widened;
    const kinds = kind(plain);
    // A union is told by its parts, not by the name it was given.
    const name = checker.typeToString(plain, undefined, ts.TypeFormatFlags.NoTruncation | (plain.isUnion() ? ts.TypeFormatFlags.InTypeAlias : 0));
    const inside = kinds === 'LIST' && below < 3 ? list(plain).map(part => described(part, below + 1)) : [];
    return enter({kind: kinds, name, parts: inside});
  }

  function enter(entry) {
    const key = JSON.stringify(entry);
    if (!table.has(key)) {
      table.set(key, table.size);
      write({e: 'type', ...entry});
    }
    return table.get(key);
  }

  // What a function gives back; of an asynchronous one what its promise does.
  function result(node) {
    const signature = checker.getSignatureFromDeclaration(node);
    if (signature === undefined) return undefined;
    const returned = checker.getReturnTypeOfSignature(signature);
    const asynchronous = ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Async;
    return asynchronous ? checker.getAwaitedType(returned) || returned : returned;
  }

  // A literal that stands where only some values may: its type allows no other.
  function bound(node) {
    if (!ts.isStringLiteralLike(node) && !ts.isNumericLiteral(node)) return false;
    const wanted = checker.getContextualType(node);
    if (wanted === undefined) return false;
    return parts(wanted).some(part => part.isLiteral()) && !parts(wanted).some(part => has(part, TypeFlags.String | TypeFlags.Number));
  }

  for (const name of files) {
    const source = program.getSourceFile(name);
    if (source === undefined) continue;
    const spans = [];
    const visit = node => {
      if (ts.isFunctionLike(node) && node.body) {
        const returned = result(node);
        if (returned) spans.push([node.getStart(source), node.end, enter({kind: 'FUNCTION', name: '', parts: [described(returned, 0)]})]);
      } else if (ts.isExpression(node) && !ts.isTypeNode(node)) {
        const type = bound(node) ? enter({kind: 'VALUE', name: 'literal', parts: []}) : described(checker.getTypeAtLocation(node), 0);
        spans.push([node.getStart(source), node.end, type]);
      }
      if (!ts.isTypeNode(node)) ts.forEachChild(node, visit);
    };
    visit(source);
    write({e: 'file', path: name.slice('/work/'.length), spans});
  }
}

function check(programs, files) {
  const host = new Host(files);
  const service = ts.createLanguageService(host);
  const found = () => {
    const said = new Map();
    const all = files.flatMap(name => [...service.getSyntacticDiagnostics(name), ...service.getSemanticDiagnostics(name)]);
    for (const diagnostic of all) {
      const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
      const file = diagnostic.file?.fileName.slice('/work/'.length) || '';
      const line = diagnostic.file ? diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line + 1 : 0;
      const key = `${file} TS${diagnostic.code}: ${message}`;
      said.set(key, [...(said.get(key) || []), `${file}:${line}: error TS${diagnostic.code}: ${message}`]);
    }
    return said;
  };
  const usual = found();
  programs.forEach((program, index) => {
    host.lay(program);
    for (const [key, lines] of found()) {
      if (lines.length <= (usual.get(key) || []).length) continue;
      write({e: 'refused', program: index, m: lines[lines.length - 1]});
      break;
    }
  });
}

if (command === 'types') types(rest);
else check(JSON.parse(fs.readFileSync(rest[0], 'utf8')), rest.slice(1));
write({e: 'done'});
