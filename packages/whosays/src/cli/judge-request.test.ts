import { describe, expect, test } from 'vitest'
import { readJudgeRequest, type JudgeOptions, type JudgeRequest } from './judge-request.js'

test.each<[words: string, options: JudgeOptions, request: JudgeRequest]>([
  ['5f2a same 0b11', {}, { kind: 'same', id: '5f2a', other: '0b11' }],
  ['5f2a different 0b11', { why: 'w', by: 'b' }, { kind: 'different', id: '5f2a', other: '0b11' }],
  ['5f2a unsure 0b11', {}, { kind: 'unsure', id: '5f2a', other: '0b11' }],
  ['5f2a different', { report: ['r1', 'r2'] }, { kind: 'split', id: '5f2a', reports: ['r1', 'r2'] }],
  ['claim 3c9e accept', {}, { kind: 'accept', claim: '3c9e' }],
  ['claim 3c9e reject', {}, { kind: 'reject', claim: '3c9e' }],
  ['claim 3c9e correct', { value: '12' }, { kind: 'correct', claim: '3c9e', to: { value: '12' } }],
  ['claim 3c9e correct', { of: '', status: 'denied' }, { kind: 'correct', claim: '3c9e', to: { of: '', status: 'denied' } }],
])('%s %j', (words, options, request) => expect(readJudgeRequest(words.split(' '), options)).toEqual(request))

describe('what cannot be understood', () => {
  test.each<[words: string, options: JudgeOptions, error: string]>([
    ['', {}, 'say what to judge as in'],
    ['5f2a', {}, 'say what to judge as in'],
    ['5f2a equals 0b11', {}, 'say what to judge as in'],
    ['5f2a same 0b11 77aa', {}, 'say what to judge as in'],
    ['5f2a same', {}, 'name the other incident, as in'],
    ['5f2a different', {}, 'or with --report the reports that leave'],
    ['5f2a same', { report: ['r1'] }, '--report says which reports leave'],
    ['5f2a different 0b11', { report: ['r1'] }, '--report says which reports leave'],
    ['5f2a same 0b11', { value: '12' }, 'correct a claim'],
    ['claim', {}, 'accept, reject or correct'],
    ['claim 3c9e', {}, 'accept, reject or correct'],
    ['claim 3c9e same', {}, 'accept, reject or correct'],
    ['claim 3c9e reject now', {}, 'accept, reject or correct'],
    ['claim 3c9e reject', { value: '12' }, 'not with reject'],
    ['claim 3c9e reject', { report: ['r1'] }, 'in one report only'],
    ['claim 3c9e correct', {}, 'say what is right with --value'],
    ['claim 3c9e correct', { status: 'true' }, '"true" is no status; they are asserted, claimed'],
  ])('%s %j', (words, options, error) => {
    const request = readJudgeRequest(words.split(' ').filter(Boolean), options)
    expect('error' in request ? request.error : request).toContain(error)
  })
})
