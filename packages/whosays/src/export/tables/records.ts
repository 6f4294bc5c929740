import type { Actor, Figure, Ledger, Place, Report, Statement } from '@whosays/core'
import { integer, joined, number, text, truth, type Table } from './table.js'

/** The reports with what is known of each, without their texts. */
export function reportsTable({ reports }: Ledger): Table<Report> {
  return {
    name: 'reports',
    about: 'The reports that were read, without their texts.',
    rows: reports,
    columns: [
      text('report', 'id of the report', ({ id }) => id),
      text('outlet', 'who published it', ({ outlet }) => outlet),
      text('agency', 'the wire service that it credits', ({ agency }) => agency),
      text('published', 'date of publication (ISO date)', ({ published }) => published.value),
      text('published_basis', 'metadata, text, inferred or unknown', ({ published }) => published.basis),
      text('title', 'headline', ({ title }) => title),
      text('url', 'address', ({ url }) => url),
      text('language', 'BCP 47', ({ language }) => language),
      text('copy_of', 'id of the earlier report whose text it repeats', ({ copyOf }) => copyOf),
      integer('characters', 'length of its text in UTF-16 code units', (one) => one.text.length),
    ],
  }
}

/** What people said about what happened: claims of responsibility, denials, condemnations. */
export function statementsTable({ statements }: Ledger): Table<Statement> {
  return {
    name: 'statements',
    about: 'What somebody said about what happened.',
    rows: statements,
    columns: [
      text('statement', 'id of the statement', ({ id }) => id),
      text('act', 'claim-responsibility, accuse, deny, condemn ...', ({ act }) => act),
      text('speaker', 'who says it', ({ speaker }) => speaker.name),
      text('speaker_role', 'in which role', ({ speaker }) => speaker.role),
      text('speaker_organisation', 'for whom', ({ speaker }) => speaker.organisation),
      text('speaker_actor', 'id of the speaker among the actors', ({ speaker }) => speaker.actor),
      text('cites', 'whom they cite', ({ chain }) => joined(chain.map(({ name }) => name))),
      text('addressee', 'to or against whom', ({ addressee }) => addressee),
      text('channel', 'by which means', ({ channel }) => channel),
      text('incident', 'id of the incident; empty where it is about none or several', ({ incident }) => incident),
      text('content', 'what is said', ({ content }) => content),
      text('said', 'date on which it was said', ({ said }) => said),
      ...evidenceColumns<Statement>(),
    ],
  }
}

/** Totals over a period, which add to no incident. */
export function figuresTable({ figures }: Ledger): Table<Figure> {
  return {
    name: 'figures',
    about: 'Totals over a period or an area. They add to no incident.',
    rows: figures,
    columns: [
      text('figure', 'id of the figure', ({ id }) => id),
      text('kind', 'attack-count, force-level, casualties-over-period, displaced or other', ({ kind }) => kind),
      integer('low', 'lower bound; empty where open', ({ value }) => value.low),
      integer('high', 'upper bound; empty where open', ({ value }) => value.high),
      truth('approx', 'whether the words are vague', ({ value }) => value.approx),
      text('value', 'its words', ({ value }) => value.text),
      text('of', 'what is counted', (one) => one.of),
      text('where', 'where', ({ where }) => where),
      text('start', 'first day (ISO date)', ({ period }) => period.start),
      text('end', 'last day', ({ period }) => period.end),
      text('period_words', 'the words of the report', ({ period }) => period.text),
      text('speaker', "who says it; empty for the outlet's own voice", ({ speaker }) => speaker[0]?.name ?? null),
      text('cites', 'whom they cite', ({ speaker }) => joined(speaker.slice(1).map(({ name }) => name))),
      ...evidenceColumns<Figure>(),
    ],
  }
}

const evidenceColumns = <Row extends { readonly evidence: Statement['evidence'] }>() => [
  text<Row>('report', 'id of the report', ({ evidence }) => evidence.report),
  integer<Row>('start_character', "where the words begin in the report's text, in UTF-16 code units", ({ evidence }) => evidence.start),
  integer<Row>('end_character', 'where they end', ({ evidence }) => evidence.end),
  text<Row>('quote', 'the words', ({ evidence }) => evidence.quote),
]

/** Who acts, speaks or suffers. */
export function actorsTable({ actors }: Ledger): Table<Actor> {
  return {
    name: 'actors',
    about: 'Who acts, speaks or suffers.',
    rows: actors,
    columns: [
      text('actor', 'id of the actor', ({ id }) => id),
      text('name', 'its name', ({ name }) => name),
      text('aliases', 'other names', ({ aliases }) => joined(aliases)),
      text('kind', 'state-force, government, armed-group, person, organisation, civilian-group or unknown', ({ kind }) => kind),
      text('country', 'ISO 3166-1 alpha-2', ({ country }) => country),
      text('parents', 'ids of what it belongs to', ({ parents }) => joined(parents)),
      truth('known', "whether it is in the program's knowledge", ({ known }) => known),
    ],
  }
}

/** Where things happened, as the gazetteer has it. */
export function placesTable({ places }: Ledger): Table<Place> {
  return {
    name: 'places',
    about: 'Where things happened, as the gazetteer has it.',
    rows: places,
    columns: [
      text('place', 'id of the place', ({ id }) => id),
      text('name', 'its name', ({ name }) => name),
      text('country', 'ISO 3166-1 alpha-2', ({ country }) => country),
      text('admin1', 'first-order division', ({ admin1 }) => admin1),
      number('latitude', 'degrees north', ({ lat }) => lat),
      number('longitude', 'degrees east', ({ lon }) => lon),
      text('kind', 'site, settlement, district, admin1, country or region', ({ kind }) => kind),
    ],
  }
}
