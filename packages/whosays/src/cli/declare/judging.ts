import { Argument, InvalidArgumentError, Option, type Command } from 'commander'
import { isIsoDate } from '../../sources/iso-date.js'
import type { DiffOptions } from '../commands/diff.js'
import type { LogOptions } from '../commands/log.js'
import type { UndoOptions } from '../commands/undo.js'
import { exitCode } from '../exit-code.js'
import type { JudgeOptions } from '../judge-request.js'
import { declareCommand, isoDate, type Start } from './declare.js'

const by = (): Option => new Option('--by <name>', 'who judges (default: WHOSAYS_USER, else your user name)')
const why = (): Option => new Option('--why <text>', 'the reason')

function judgementNumber(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('Expected the number of a judgement, as "whosays log" shows it.')
  return Number(text)
}

/** The commands by which people judge what the program made of the reports. */
export function declareJudging(program: Command, start: Start): void {
  declareJudge(program, start)
  declareCommand(program, {
    name: 'undo',
    summary: 'Take a judgement back',
    about: 'Takes back a judgement, by default the last that stands. Nothing is deleted: an undo is a judgement too, and may be undone.',
    examples: ['whosays undo', 'whosays undo 14 --why "the wrong Kelm"'],
  })
    .addArgument(new Argument('[number]', 'number of the judgement').argParser(judgementNumber))
    .addOption(why())
    .addOption(by())
    .action(async (number: number | undefined, options: UndoOptions, command: Command) => {
      await start(command, async (run) => (await import('../commands/undo.js')).undoCommand(run, number, options))
    })
  declareCommand(program, {
    name: 'log',
    summary: 'Show what was done to the ledger',
    about: 'Shows what was done to the ledger, the oldest first: reports added and read again, judgements with who made them and why.',
    examples: ['whosays log', 'whosays log --since 2026-11-01 --json > log.json'],
  })
    .addOption(new Option('--since <date>', 'from this day on').argParser(isoDate))
    .option('--json', 'as one JSON list')
    .action(async (options: LogOptions, command: Command) => {
      await start(command, async (run) => (await import('../commands/log.js')).logCommand(run, options))
    })
  declareDiff(program, start)
}

/** A day, a moment, or the number of a line of the log. */
function dayOrLine(text: string): string {
  // a moment with another zone than UTC cannot be held against the log, whose times are UTC
  const isMoment = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.test(text) && isIsoDate(text)
  if (isMoment || /^\d{1,15}$/.test(text)) return text
  throw new InvalidArgumentError('Expected a date (2026-11-01), a moment (2026-11-01T06:00) or the number that the last diff ended with.')
}

function declareDiff(program: Command, start: Start): void {
  declareCommand(program, {
    name: 'diff',
    summary: 'Show what changed in the ledger',
    about:
      'Shows what changed in the ledger since a day: reports added, judgements, and incident by incident what is new: numbers with who says them and what they are to those before, standing, parties, day, place. Times are UTC.',
    examples: ['whosays diff --since 2026-11-01', 'whosays diff --since 412 --json | jq .incidents[].id'],
  })
    .addOption(
      new Option('--since <when>', 'a date, a moment, or the number the last diff ended with').argParser(dayOrLine).makeOptionMandatory(),
    )
    .option('--json', 'as JSON (whosays-diff/1)')
    .action(async (options: DiffOptions, command: Command) => {
      await start(command, async (run) => (await import('../commands/diff.js')).diffCommand(run, options))
    })
}

function declareJudge(program: Command, start: Start): void {
  const gather = (report: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), report]
  declareCommand(program, {
    name: 'judge',
    summary: 'Say what is the same, or read wrongly',
    about:
      'Keeps what you say: that two incidents are the same, different, or that you are unsure; that some reports of an incident tell of another one; that a claim was read rightly or wrongly, or what it should be.',
    examples: [
      'whosays judge 5f2a same 0b11 --why "both name the toll gate"',
      'whosays judge 5f2a different --report river-2',
      'whosays judge claim 3c9e reject',
      'whosays judge claim 3c9e correct --value 12',
    ],
  })
    .argument('<what...>', 'ID same|different|unsure ID, or claim CLAIM accept|reject|correct')
    .addOption(new Option('--report <id>', 'with different: a report that leaves (repeatable)').argParser(gather))
    .option('--value <value>', 'with correct: the value (12, 12+, "<=20", 12-17, ~90, words)')
    .option('--of <class>', 'with correct: who is counted; "" is the whole')
    .option('--status <status>', 'with correct: asserted, claimed, accused, denied ...')
    .option('--actor <id>', 'with correct: the actor behind the words; "" is none')
    .addOption(why())
    .addOption(by())
    .action(async (words: string[], options: JudgeOptions, command: Command) => {
      const { readJudgeRequest } = await import('../judge-request.js')
      const request = readJudgeRequest(words, options)
      if ('error' in request) return command.error(`error: ${request.error}`, { exitCode: exitCode.usage })
      return start(command, async (run) => (await import('../commands/judge.js')).judgeCommand(run, request, options))
    })
}
