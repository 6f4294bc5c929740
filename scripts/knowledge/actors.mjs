// knowledge/actors/*.yaml and knowledge/ambiguous.yaml: who acts, under which names.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const kinds = ['state-force', 'government', 'armed-group', 'person', 'organisation', 'civilian-group', 'unknown']
const keys = ['id', 'name', 'aliases', 'kind', 'country', 'parents', 'since', 'until', 'note']
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** Names compare without case and marks, save for short acronyms, whose case tells them from words ("MIT", "mit"). */
export const aliasKey = (alias) => (/^\p{Lu}{2,4}$/u.test(alias) ? alias : alias.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())

/** Every entry of knowledge/actors, ordered by id. Mistakes are added to `problems`. */
export async function readActors(folder, files, problems) {
  const paths = files.filter((path) => /^actors\/[^/]+\.yaml$/.test(path))
  for (const path of files.filter((file) => /\.ya?ml$/.test(file) && !paths.includes(file) && file !== 'ambiguous.yaml')) {
    problems.push(`knowledge/${path}:1 no stage reads this file; actors go to knowledge/actors/<region>.yaml, shared names to ambiguous.yaml`)
  }
  if (paths.length === 0) return []
  const yaml = await import('yaml')
  const entries = paths.flatMap((path) => readEntries(yaml, folder, path, problems))
  const meant = files.includes('ambiguous.yaml') ? readAmbiguous(yaml, folder, problems) : []
  checkIds(entries, problems)
  checkAliases(entries, meant, problems)
  return entries.map(({ entry }) => entry).sort((a, b) => compare(a.id, b.id))
}

/** The items of a YAML list with the line each begins on. */
function readItems(yaml, folder, path, problems) {
  const counter = new yaml.LineCounter()
  const document = yaml.parseDocument(readFileSync(join(folder, path), 'utf8'), { lineCounter: counter })
  for (const error of document.errors) problems.push(`knowledge/${path}:${error.linePos?.[0].line ?? 1} is not YAML: ${error.message.split('\n')[0]}`)
  if (document.errors.length > 0) return []
  if (!yaml.isSeq(document.contents)) {
    problems.push(`knowledge/${path}:1 expected a list of entries, each beginning with "- "`)
    return []
  }
  const lineOf = (node) => counter.linePos(node?.range?.[0] ?? 0).line
  return document.contents.items.map((node) => ({ node, value: node.toJSON(), line: lineOf(node), lineOf }))
}

function readEntries(yaml, folder, path, problems) {
  return readItems(yaml, folder, path, problems).map(({ node, value, line, lineOf }) => {
    const where = `knowledge/${path}:${line}`
    checkEntry(value, where, problems)
    const list = (key) => (Array.isArray(value[key]) ? value[key].map(String) : [])
    const text = (key) => (value[key] === undefined || value[key] === null ? null : String(value[key]))
    const aliasNodes = node.get?.('aliases')?.items ?? []
    const names = [{ alias: String(value.name), line }, ...aliasNodes.map((item) => ({ alias: String(item.value), line: lineOf(item) }))]
    const entry = {
      id: String(value.id), name: String(value.name), aliases: list('aliases'), kind: value.kind, country: text('country'), parents: list('parents'),
      since: text('since'), until: text('until'),
    }
    return { entry, names, path, line }
  })
}

function checkEntry(value, where, problems) {
  const label = value.id ?? value.name ?? 'entry'
  for (const key of Object.keys(value)) if (!keys.includes(key)) problems.push(`${where} ${label} has "${key}", expected only ${keys.join(', ')}`)
  for (const key of ['id', 'name', 'kind']) if (!value[key]) problems.push(`${where} ${label} has no ${key}; every actor needs id, name and kind`)
  if (value.id && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value.id)) problems.push(`${where} id "${value.id}", expected lower-case words joined by hyphens`)
  if (value.kind && !kinds.includes(value.kind)) problems.push(`${where} ${label} has kind "${value.kind}", expected one of ${kinds.join(', ')}`)
  if (value.country && !/^[A-Z]{2}$/.test(value.country)) problems.push(`${where} ${label} has country "${value.country}", expected ISO 3166-1 alpha-2 or null`)
  for (const key of ['since', 'until']) {
    if (value[key] && !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(String(value[key]))) problems.push(`${where} ${label} has ${key} "${value[key]}", expected YYYY, YYYY-MM or YYYY-MM-DD`)
  }
}

function checkIds(entries, problems) {
  const seen = new Map()
  for (const { entry, path, line } of entries) {
    if (seen.has(entry.id)) problems.push(`knowledge/${path}:${line} id "${entry.id}" is already at knowledge/${seen.get(entry.id)}; drop one`)
    seen.set(entry.id, `${path}:${line}`)
  }
  for (const { entry, path, line } of entries) {
    for (const parent of entry.parents) {
      if (!seen.has(parent)) problems.push(`knowledge/${path}:${line} ${entry.id} has the parent "${parent}", which no entry has as its id`)
    }
  }
  const byFile = new Map()
  for (const { entry, path, line } of entries) {
    const last = byFile.get(path) ?? ''
    if (entry.id < last) problems.push(`knowledge/${path}:${line} id "${entry.id}" comes after "${last}", expected order by id`)
    else byFile.set(path, entry.id)
  }
}

function readAmbiguous(yaml, folder, problems) {
  return readItems(yaml, folder, 'ambiguous.yaml', problems).map(({ value, line }) => {
    if (typeof value.alias !== 'string' || !Array.isArray(value.owners) || value.owners.length < 2) {
      problems.push(`knowledge/ambiguous.yaml:${line} expected an alias and the ids of at least two owners`)
    }
    return { key: aliasKey(String(value.alias)), owners: value.owners ?? [], line }
  })
}

function checkAliases(entries, meant, problems) {
  const owners = new Map()
  const used = new Set()
  for (const { entry, names, path } of entries) {
    for (const { alias, line } of names) {
      const key = aliasKey(alias)
      const held = owners.get(key) ?? []
      const listed = meant.find((item) => item.key === key && [entry.id, ...held].every((id) => item.owners.includes(id)))
      if (held.includes(entry.id)) problems.push(`knowledge/${path}:${line} alias "${alias}" is given twice; drop one`)
      else if (held.length > 0 && listed === undefined) {
        problems.push(`knowledge/${path}:${line} alias "${alias}" already belongs to ${held.join(', ')}; if both are meant, add it to ambiguous.yaml`)
      }
      owners.set(key, [...held, entry.id])
      if (listed !== undefined) used.add(listed)
    }
  }
  for (const item of meant) {
    if (item.owners.some((id) => !(owners.get(item.key) ?? []).includes(id))) {
      problems.push(`knowledge/ambiguous.yaml:${item.line} not every owner (${item.owners.join(', ')}) has the alias; bring the two in line`)
    }
  }
}
