import { describe, expect, test } from 'vitest'
import { sentenceOfRows } from '../../../testing/sentence-rows.js'
import { english } from '../../../knowledge/lexicon.js'
import { repairDeaths } from './repair-deaths.js'

const ties = (rows: string, ...forms: readonly string[]): readonly string[] => {
  const { tokens } = repairDeaths(sentenceOfRows(rows, { struck: 'strike', stormed: 'storm', killing: 'kill', wept: 'weep' }), english)
  return forms.map((form) => {
    const token = tokens.find((one) => one.form === form)
    return `${form} ${token?.upos ?? ''} ${token?.relation ?? ''}>${tokens[token?.head ?? -1]?.form ?? 'ROOT'}`
  })
}

describe('repairDeaths', () => {
  test('men on a motorcycle who shot dead somebody', () => {
    expect(
      ties(
        'Men/NOUN/nsubj>5 on/ADP/case>3 a/DET/det>4 motorcycle/NOUN/nmod>4 shot/NOUN/nmod>0 dead/VERB/root>-1 a/DET/det>7 farmer/NOUN/obj>5',
        'Men',
        'motorcycle',
        'a',
        'shot',
        'dead',
        'farmer',
      ),
    ).toEqual([
      'Men NOUN nsubj>shot',
      'motorcycle NOUN nmod>Men',
      'a DET det>motorcycle',
      'shot VERB root>ROOT',
      'dead ADJ xcomp>shot',
      'farmer NOUN obj>shot',
    ])
  })

  test('what a bomber did while others sat by', () => {
    const rows = (peaceful: string, violent: string): string =>
      `Bomber/NOUN/nsubj>1 ${violent}/VERB/root>-1 school/NOUN/obj>1 as/SCONJ/mark>5 pupils/NOUN/nsubj>5 ${peaceful}/VERB/advcl>1 ,/PUNCT/punct>7 killing/VERB/advcl>5 nine/NUM/obj>7`
    expect(ties(rows('sat', 'struck'), 'killing')).toEqual(['killing VERB advcl>struck'])
    expect(ties(rows('stormed', 'wept'), 'killing')).toEqual(['killing VERB advcl>stormed'])
  })

  test('a circumstance that was hung on the verb of saying', () => {
    expect(
      ties(
        'Six/NUM/nsubj:pass>2 were/AUX/aux:pass>2 killed/VERB/ccomp>9 when/ADV/advmod>5 gunmen/NOUN/nsubj>5 overran/VERB/ccomp>9 a/DET/det>7 post/NOUN/obj>5 sources/NOUN/nsubj>9 said/VERB/root>-1',
        'overran',
      ),
    ).toEqual(['overran VERB advcl>killed'])
  })

  test('what two people said stays said', () => {
    expect(
      ties(
        'They/PRON/nsubj>1 said/VERB/root>-1 he/PRON/nsubj>3 died/VERB/ccomp>1 and/CCONJ/cc>6 she/PRON/nsubj>6 left/VERB/ccomp>1',
        'left',
      ),
    ).toEqual(['left VERB ccomp>said'])
  })
})
