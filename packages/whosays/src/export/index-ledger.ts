import {
  policyView,
  sourcesOf,
  type Actor,
  type Incident,
  type Ledger,
  type Policy,
  type PolicyView,
  type Report,
  type Sources,
  type Statement,
} from '@whosays/core'

/** A ledger with its look-ups: what the rows of every table need. */
export interface IndexedLedger {
  readonly ledger: Ledger
  readonly sources: Sources
  report(id: string): Report | null
  actor(id: string | null): Actor | null
  /** The reports of an incident, in the ledger's order. */
  reportsOf(incident: Incident): readonly Report[]
  /** The statements about an incident. */
  statementsOf(incident: Incident): readonly Statement[]
  /** The number of an incident among those that begin on the same day, from 1, in the ledger's order. */
  numberOfDay(incident: Incident): number
  /** The incident as a policy sees it; computed once an incident and policy. */
  view(incident: Incident, policy: Policy): PolicyView
}

/** Makes the look-ups. */
export function indexLedger(ledger: Ledger): IndexedLedger {
  const reports = new Map(ledger.reports.map((report) => [report.id, report]))
  const actors = new Map(ledger.actors.map((actor) => [actor.id, actor]))
  const sources = sourcesOf(ledger)
  const statements = new Map<string, Statement[]>()
  for (const statement of ledger.statements)
    if (statement.incident !== null) statements.set(statement.incident, [...(statements.get(statement.incident) ?? []), statement])
  const numbers = numbersOfDays(ledger.incidents)
  const views = new WeakMap<Policy, WeakMap<Incident, PolicyView>>()
  return {
    ledger,
    sources,
    report: (id) => reports.get(id) ?? null,
    actor: (id) => (id === null ? null : (actors.get(id) ?? null)),
    reportsOf: (incident) => incident.reports.flatMap((id) => reports.get(id) ?? []),
    statementsOf: ({ id }) => statements.get(id) ?? [],
    numberOfDay: ({ id }) => numbers.get(id) ?? 1,
    view: (incident, policy) => {
      const known = views.get(policy) ?? new WeakMap<Incident, PolicyView>()
      views.set(policy, known)
      const view = known.get(incident) ?? policyView(incident, policy, sources)
      known.set(incident, view)
      return view
    },
  }
}

function numbersOfDays(incidents: readonly Incident[]): ReadonlyMap<string, number> {
  const onDay = new Map<string | null, number>()
  return new Map(
    incidents.map(({ id, when }) => {
      const number = (onDay.get(when.start) ?? 0) + 1
      onDay.set(when.start, number)
      return [id, number]
    }),
  )
}
