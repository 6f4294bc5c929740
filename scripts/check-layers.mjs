// Fails where an import crosses a layer, runs in a circle, or makes the core impure. The order is in layers/rules.mjs.
//
//   node scripts/check-layers.mjs [REPOSITORY]
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findCycles } from './layers/find-cycles.mjs'
import { readSource } from './layers/read-source.mjs'
import { impure, layerRules } from './layers/rules.mjs'

const isTest = (path) => /\.(?:test|cases|contract)\.ts$|\/testing\//.test(path)

/** All .ts files below `folder`, as paths relative to `root` with "/", in code-unit order. */
function sourcesBelow(root, folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .sort()
}

/** "packages/core/src/claims/en/x.ts" -> "claims"; a file directly in src/ is its own layer. */
const layerOf = (file, base) => (file.slice(base.length + '/src/'.length).split('/')[0] ?? '').replace(/\.ts$/, '')

/** "zod/v4" -> "zod", "@whosays/core/x" -> "@whosays/core", "node:fs" -> "node:". */
const packageOf = (specifier) =>
  specifier.startsWith('node:')
    ? 'node:'
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/')

function layerViolation(base, rules, from, to, target) {
  const rank = (layer) => rules.order.findIndex((row) => row.includes(layer))
  if (rank(from) < 0) return `the folder "${from}" is in no layer; give it a row in scripts/layers/rules.mjs`
  if (!target.startsWith(`${base}/src/`)) return `reaches into another package (${target}); import the package by its name`
  if (isTest(target)) return `takes ${target}, which is test code; move what is shared into the layer itself`
  if (from === to || rank(to) < rank(from)) return null
  if (rank(to) < 0) return `the folder "${to}" is in no layer; give it a row in scripts/layers/rules.mjs`
  const relation = rank(to) === rank(from) ? 'stands beside it' : 'comes later'
  return `layer "${from}" may not import "${to}", which ${relation}; take it as an argument, or move what both need into an earlier layer`
}

function packageViolation(rules, layer, { specifier, names }) {
  const name = packageOf(specifier)
  if (!rules.packages.includes(name)) {
    const reason = rules.pure
      ? 'the core has no files, no network and no runtime of its own'
      : 'it is not among the packages this one may use'
    return `may not import "${specifier}": ${reason}`
  }
  const owners = rules.only?.[name]
  if (owners && !owners.includes(layer)) return `may not import "${specifier}": only ${owners.join(', ')} knows it`
  const allowed = name === '@whosays/core' ? rules.coreNames?.[layer] : undefined
  const foreign = allowed ? names.filter((each) => !allowed.test(each)) : []
  return foreign.length > 0
    ? `layer "${layer}" may not use ${foreign.join(', ')} of the core: it takes records and schemas, and reads nothing`
    : null
}

/** Checks one package; gives its messages and its graph of imports among its own files. */
function checkPackage(root, base, rules) {
  const messages = []
  const graph = new Map()
  for (const file of sourcesBelow(root, `${base}/src`).filter((path) => !isTest(path))) {
    const found = readSource(file, readFileSync(join(root, file), 'utf8'))
    const layer = layerOf(file, base)
    const report = (line, what) => void (what && messages.push(`${file}:${line} ${what}`))
    const targets = []
    for (const each of found.imports) {
      if (!each.specifier.startsWith('.')) {
        report(each.line, packageViolation(rules, layer, each))
        continue
      }
      const target = posix.join(dirname(file), each.specifier).replace(/\.js$/, '.ts')
      report(each.line, layerViolation(base, rules, layer, layerOf(target, base), target))
      targets.push(target)
    }
    graph.set(file, targets)
    if (rules.pure) for (const { name, line } of found.impure) report(line, `uses ${name}: ${impure[name]}`)
  }
  return { messages, graph }
}

/**
 * Every crossed layer, impure name and import cycle, as "file:line what; what to do" in order of file.
 * @param {string} root the repository
 * @param {typeof layerRules} rules
 */
export function findLayerViolations(root, rules = layerRules) {
  return Object.entries(rules).flatMap(([base, packageRules]) => {
    const { messages, graph } = checkPackage(root, base, packageRules)
    const cycles = findCycles(graph).map((files) => `${files[0]}:1 imports itself in a circle: ${[...files, files[0]].join(' -> ')}`)
    return [...messages, ...cycles]
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url))
  const messages = findLayerViolations(root)
  for (const message of messages) console.error(message)
  if (messages.length === 0) console.log('layers: no import crosses a layer, none runs in a circle')
  process.exitCode = messages.length === 0 ? 0 : 1
}
