import { fail, ok, warn, type Finding } from './finding.js'

/** The version of Node. */
export function checkNode(): Finding {
  const major = Number(process.versions.node.split('.')[0])
  return major >= 20
    ? ok('node', process.version)
    : fail('node', `${process.version}; version 20 or later is needed: install it from nodejs.org`)
}

/** Whether the terminal is likely to show more than ASCII. */
export function checkLocale(): Finding {
  const { LC_ALL, LC_CTYPE, LANG } = process.env
  const locale = LC_ALL || LC_CTYPE || LANG || ''
  if (process.platform === 'win32' || /utf-?8/i.test(locale)) return ok('locale', locale || 'as Windows has it')
  return warn('locale', `${locale || 'not set'}; dashes and quotation marks may look wrong: set LANG to one that ends in UTF-8`)
}
