import type { ReportReading } from '@whosays/core'

/** Readings of reports that never were, the same on every run. */
export function syntheticReadings(count: number, seed?: number): Generator<ReportReading>
