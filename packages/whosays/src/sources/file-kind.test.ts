import { describe, expect, test } from 'vitest'
import { fileKind } from './file-kind.js'

const kindOf = (content: string | Buffer, name: string): string => {
  const found = fileKind(typeof content === 'string' ? Buffer.from(content) : content, name)
  return found.kind === 'binary' ? `binary: ${found.what}` : found.kind
}

describe('fileKind', () => {
  test.each([
    ['A bomb killed 12 people.', 'report.txt', 'text'],
    ['A bomb killed 12 people.', 'report', 'text'],
    ['A bomb killed 12 people.', '-', 'text'],
    ['"It was loud," she said.', 'report', 'text'],
    ['<3 was all the note said', 'note', 'text'],
    ['{curly} words open this text', 'report.txt', 'text'],
    ['', 'report.txt', 'none'],
    ['<!DOCTYPE html><title>x</title>', 'page.html', 'html'],
    ['<!DOCTYPE html><title>x</title>', 'page.txt', 'html'],
    ['  \n<html lang="en">', '-', 'html'],
    ['\ufeff<!doctype html>', 'page', 'html'],
    ['<?xml version="1.0"?><!-- saved --><html>', 'page', 'html'],
    ['<p>One <b>bomb</b></p>', 'fragment', 'html'],
    ['A page without tags', 'page.htm', 'html'],
    ['{"id":"a","text":"b"}\n{"id":"c"', 'reports.jsonl', 'jsonl'],
    ['{"id":"a","text":"b"}\n', '-', 'jsonl'],
    ['{"id":"a","text":"b"}\n', 'reports.txt', 'jsonl'],
    ['{"text": "longer than the head', 'reports.json', 'jsonl'],
    ['not json at all', 'reports.ndjson', 'jsonl'],
    ['day,place\n2031-05-06,Taji\n', 'rows.csv', 'table'],
    ['day\tplace\n', 'ROWS.TSV', 'table'],
    ['"event_id_cnty","event_date"\n', '-', 'table'],
    ['\ufeffEVENT_ID_CNTY;EVENT_DATE\r\n', 'export', 'table'],
    ['id,relid,type_of_violence,side_a,side_b\n', 'ged.txt', 'table'],
    ['id,type_of_violence,reason\n', 'words', 'text'],
    ['event_id_cnty is a column of ACLED, he said', 'words', 'text'],
    ['%PDF-1.7 ...', 'report.csv', 'binary: a PDF document'],
    ['%PDF-1.7 ...', 'report.pdf', 'binary: a PDF document'],
    ['%PDF-1.7 ...', 'report.txt', 'binary: a PDF document'],
    ['PK\u0003\u0004...', 'report.docx', 'binary: a ZIP archive or an office document'],
    ['ab\u0000cd', 'x', 'binary: binary data'],
    [Buffer.from([1, 2, 3, 4, 5, 6, 14, 15, 65]), 'x', 'binary: binary data'],
    ['a line with \u001b[31mcolour\u001b[0m in it', 'log.txt', 'text'],
  ])('%j as %s is %s', (content, name, expected) => expect(kindOf(content, name)).toBe(expected))
})
